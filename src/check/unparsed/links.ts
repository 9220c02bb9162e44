/** Finds links and pictures broken by a space, a wrong bracket or a missing one: `[words] (https://…)`. */
import { textOf } from '../../problems/diagnostics.ts'
import type { SourceText } from './source-texts.ts'
import { shorten, type UnparsedMark, unparsedMark } from './unparsed-mark.ts'

const WORDS = /(?<!\\)(!?\[(?!\d+\])(?:\\.|[^\]\\[])*\])([ \t]*)[(（]/gu
const INSIDE = /^((?:[^()（）\n]|\([^()\n]*\))*)([)）]?)/u
const PICTURE = /^(?!["'])\S.*\.(?:png|jpe?g|svg|webp|gif|avif|tiff?|bmp|heic)$/i
/** Content of round brackets that can only be an address. */
const ADDRESS =
  /^<?(?:https?[:：]|www\.|mailto[:：]|#[\w-]+(?=\s*[)）])|[^\s()（）]+\.(?:md|html?)(?=[\s)）#]))[^\s)）]*/iu
const TITLE = /\s+("[^"]*"|'[^']*')$/

/**
 * A reference link whose definition is missing: `[words][name]`. To exclude `a[i][j]`, remarks with a note and other brackets side by
 * side, the name must look like an identifier, or be empty.
 */
const ELSEWHERE =
  /(?<![\\\]\p{L}\p{N}])!?\[(?![\d\s,–-]*\]|\^)(?:\\.|[^\]\\[])+\]\[([a-z][a-z0-9]*(?:[-_][a-z0-9]+)*|)\](?![[({])/gu

export function findUnparsedLinks(written: SourceText): UnparsedMark[] {
  return [...withAddress(written), ...nowhere(written)]
}

const nowhere = ({ text, source }: SourceText): UnparsedMark[] =>
  [...text.matchAll(ELSEWHERE)].map(({ 0: whole, 1: label = '', index }) => {
    const words = source.slice(index, index + whole.length)
    const name = label || words.replace(/^!?\[|\]\[\]$/g, '')
    return {
      from: index,
      to: index + whole.length,
      text: textOf('markdown-written/no-address', { written: shorten(words), name: shorten(name) }),
    }
  })

function withAddress(written: SourceText): UnparsedMark[] {
  return [...written.text.matchAll(WORDS)].flatMap(({ 0: whole, 1: words = '', 2: gap = '', index }) => {
    const behind = written.text.slice(index + whole.length)
    const [all = '', between = '', closing = ''] = INSIDE.exec(behind) ?? []
    const [title = ''] = TITLE.exec(between.trim()) ?? []
    const inside = between.trim().slice(0, -title.length || undefined)
    const address = words.startsWith('!') ? undefined : ADDRESS.exec(inside + closing)?.[0]
    const isPicture = closing !== '' && PICTURE.test(inside) && (words.startsWith('!') || gap === '')
    if (!isPicture && address === undefined) return []
    const label = written.source.slice(index, index + words.length)
    // With more than a few words, only the first is the address.
    const isClosed = closing !== '' && (isPicture || inside.split(/\s+/).length < 3)
    if (isClosed) {
      const wrong = written.source.slice(index, index + whole.length + all.length)
      const url = inside.replace(/^<(.*)>$/, '$1')
      const hasSpace = /\s/.test(url)
      const id = hasSpace ? 'markdown-written/spaced-address' : 'markdown-written/link'
      const right = `${label}(${url.replace(/\s/g, '%20').replace('：', ':')}${title})`
      return [unparsedMark(id, index, wrong, right, hasSpace)]
    }
    const end = index + whole.length + behind.indexOf(address ?? '') + (address ?? '').length
    const wrong = written.source.slice(index, end)
    const right = `${label}(${address})`
    return [unparsedMark('markdown-written/open-link', index, wrong, right, true)]
  })
}
