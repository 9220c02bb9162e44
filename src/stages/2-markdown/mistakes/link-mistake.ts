/**
 * Explains what is wrong with an address that a reader cannot follow.
 *
 * The web edition and the PDF contain pages and their pictures, and no other file of the report, so a relative address is broken in
 * both. An address without a scheme is relative as well.
 */
import { directivesThat } from '../../../directives/lookup.ts'
import { type ProblemText, textOf } from '../../../problems/diagnostics.ts'
import type { FixSpec } from '../../../problems/fixes/types.ts'

export interface LinkMistake {
  rule: 'link-complete' | 'link-inside' | 'link-safe'
  text: ProblemText
  fix?: FixSpec
}

/** Removed before checking, because browsers ignore control characters in addresses: `java\tscript:`. */
const CONTROL = /[\p{Cc}\s]/gu
const EMPTY = /^(?:#?|https?:\/*|mailto:|tel:)$/i
const SAFE = /^(?:https?:|mailto:|tel:|#)/i
const SCHEME = /^(?:[^/?#]*:|\/\/)/
/** The file name of a chapter, which only editors know. */
const CHAPTER = /^(?:[^?#]*\/)?(?:\d+-)?([^/?#]+)\.(?:md|html?)(?:\?[^#]*)?(?:#(.*))?$/i
/** A chapter without its file extension. */
const BARE = /^(?:(?:[^?#]*\/)?\d+-|\.\/)?([^/?#.]+)(?:#(.*))?$/
const MAIL = /^[^\s/@:?]+@[^\s/@:?]+\.[a-z]{2,}(?:\?|$)/i
const HOST =
  /^(www\.[^\s/:?#]+\.[^\s/:?#]+|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|int|info|[a-z]{2}(?=[:/])))(?::\d+)?(?:[/?#]|$)/i

/** Missing slashes, or another sign in place of the slashes or the colon. */
const SLASHES = /^(https?)(?:[:：;；][/／\\]*|[/／\\]{2,})(?=[^/／\\\s])/iu
const CITED = new RegExp(`^(${directivesThat(({ form }) => form === 'text').join('|')}):([\\w-]+)$`)

/** Returns undefined if a reader can follow the address. */
export function linkMistake(url: string): LinkMistake | undefined {
  const bare = url.replace(CONTROL, '')
  if (EMPTY.test(bare)) return { rule: 'link-complete', text: textOf('link-complete/empty', {}) }
  const link = url.slice(0, 60)
  const [beginning, scheme = ''] = SLASHES.exec(bare) ?? []
  if (beginning !== undefined && beginning !== `${scheme}://`) {
    const right = `${scheme}://${bare.slice(beginning.length)}`
    return {
      rule: 'link-complete',
      text: textOf('link-complete/slashes', { link, right: right.slice(0, 70), scheme }),
      fix: { kind: 'name', wrong: url, right, isGuess: false },
    }
  }
  if (SAFE.test(bare)) return undefined
  const [, directive, id = ''] = CITED.exec(bare) ?? []
  if (directive !== undefined)
    return {
      rule: 'link-safe',
      text: textOf('link-safe/citation', { link, directive, id }),
      fix: { kind: 'name', wrong: `<${url}>`, right: `:${directive}[${id}]`, isGuess: false },
    }
  if (MAIL.test(bare)) return incomplete(url, 'mailto:', false)
  const [, host] = HOST.exec(bare) ?? []
  if (host !== undefined && !CHAPTER.test(bare)) return incomplete(url, 'https://', !/^www\./i.test(host))
  if (SCHEME.test(bare)) return { rule: 'link-safe', text: textOf('link-safe', { link }) }
  const [, chapter, place] = CHAPTER.exec(bare) ?? BARE.exec(bare) ?? []
  if (chapter !== undefined) {
    // Heading anchors that other programs generate do not exist here, so a written id is needed.
    return {
      rule: 'link-inside',
      text: place
        ? textOf('link-inside/place', { link, chapter, place })
        : textOf('link-inside/chapter', { link, chapter }),
      fix: { kind: 'name', wrong: url, right: `#${chapter}`, isGuess: true },
    }
  }
  return { rule: 'link-inside', text: textOf('link-inside', { link }) }
}

function incomplete(url: string, scheme: string, isGuess: boolean): LinkMistake {
  const right = scheme + url
  return {
    rule: 'link-complete',
    text: textOf('link-complete/scheme', { link: url.slice(0, 60), scheme, right: right.slice(0, 70) }),
    fix: { kind: 'name', wrong: url, right, isGuess },
  }
}
