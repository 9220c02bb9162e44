/**
 * What is wrong with an address that a reader could not follow.
 *
 * Web edition and PDF carry pages and the pictures on them, and nothing else of the report's folder: a relative address leads nowhere in
 * either. An address without its scheme is a relative one, too.
 */
import type { MendSpec } from '../mends/types.ts'

export interface LinkMistake {
  rule: 'link-complete' | 'link-inside' | 'link-safe'
  reason: string
  note?: string
  mend?: MendSpec
}

/** Browsers skip control characters in addresses: `java\tscript:`. */
const CONTROL = /[\p{Cc}\s]/gu
const EMPTY = /^(?:#?|https?:\/*|mailto:|tel:)$/i
const SAFE = /^(?:https?:|mailto:|tel:|#)/i
const SCHEME = /^(?:[^/?#]*:|\/\/)/
/** A chapter is a page of the web edition and pages of the printed one, and a file for editors only. */
const CHAPTER = /^(?:[^?#]*\/)?(?:\d+-)?([^/?#]+)\.(?:md|html?)(?:\?[^#]*)?(?:#(.*))?$/i
const MAIL = /^[^\s/@:?]+@[^\s/@:?]+\.[a-z]{2,}(?:\?|$)/i
const HOST =
  /^(www\.[^\s/:?#]+\.[^\s/:?#]+|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|int|info|[a-z]{2}(?=[:/])))(?::\d+)?(?:[/?#]|$)/i

/** Undefined where a reader can follow it. */
export function linkMistake(url: string): LinkMistake | undefined {
  const bare = url.replace(CONTROL, '')
  if (EMPTY.test(bare))
    return {
      rule: 'link-complete',
      reason: 'Unexpected link without an address, expected where it leads',
      note: `Write \`https://…\`, or a place of the report: \`[words](#about)\`.`,
    }
  if (SAFE.test(bare)) return undefined
  const shown = url.slice(0, 60)
  if (MAIL.test(bare)) return incomplete(url, 'mailto:', false)
  const [, host] = HOST.exec(bare) ?? []
  if (host !== undefined && !CHAPTER.test(bare)) return incomplete(url, 'https://', !/^www\./i.test(host))
  if (SCHEME.test(bare))
    return {
      rule: 'link-safe',
      reason: `Unexpected link \`${shown}\`, expected an address with http, https, mailto or tel, or a place in the report`,
    }
  const [, chapter, place] = CHAPTER.exec(bare) ?? []
  if (chapter !== undefined) {
    const id = place || chapter
    return {
      rule: 'link-inside',
      reason: `Unexpected link to the file \`${shown}\`, expected a reference`,
      note: `Write \`:ref[${id}]\`, or \`[words](#${id})\`.`,
      mend: { kind: 'name', wrong: url, right: `#${id}`, isGuess: true },
    }
  }
  return {
    rule: 'link-inside',
    reason: `Unexpected link to the file \`${shown}\`, expected an address, or a place of the report`,
    note: 'Only pages and the pictures on them are published. Put the file on the web, and write its address with `https://`.',
  }
}

function incomplete(url: string, scheme: string, isGuess: boolean): LinkMistake {
  const right = scheme + url
  return {
    rule: 'link-complete',
    reason: `Unexpected link \`${url.slice(0, 60)}\` without \`${scheme}\`, expected \`${right.slice(0, 70)}\``,
    note: 'Without it the address is that of a file beside the page.',
    mend: { kind: 'name', wrong: url, right, isGuess },
  }
}
