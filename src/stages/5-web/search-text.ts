/**
 * Text of a page for the search index, in reading order, without joining adjacent numbers.
 *
 * On the page, styles separate blocks, cells and marks; in the index, gaps in the text do.
 */
import type { Element, ElementContent, RootContent } from 'hast'

/** A gap between blocks, or between the cells of a table. */
export type Gap = { gap: 'block' | 'cell' }
export type Piece = string | Gap

const BLOCK =
  /^(address|article|aside|b|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h\d|header|hr|i|li|main|nav|ol|p|pre|section|small|summary|table|tbody|tfoot|thead|ul)$/
const CELL = /^(tr|td|th)$/
/** Formatting within a word, which joins adjacent text. */
const WITHIN_WORDS = /^(abbr|code|del|em|ins|kbd|mark|s|strong|sub|sup|u|wbr)$/
/** Classes of the lines of a tile. */
const TILE = ['k', 'v', 'd', 'x', 'y']
/** Classes of marks for notes and restated values, of text for screen readers that repeats a mark, and of page numbers. */
const MARKS = ['noteref', 'tn', 'rs', 'mk', 'vh', 'pn']
const NEVER_TEXT = /^(svg|script|style|template|summary|rt|rp)$/

/** True if an element is not indexed, because it is invisible or only marks something else. */
export function isSilent(node: Element): boolean {
  const { hidden, ariaHidden, style, dataFormat } = node.properties
  return (
    NEVER_TEXT.test(node.tagName) ||
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    (ariaHidden !== undefined && String(ariaHidden) !== 'false') ||
    dataFormat === 'print' ||
    /display:\s*none|visibility:\s*hidden/.test(String(style ?? '')) ||
    MARKS.some(name => hasClass(node, name))
  )
}

/** True for notes, whose leading number is left out, because it repeats their mark and could join a number at the start. */
export const isNotes = (node: Element): boolean =>
  ['note', 'table-notes', 'restated-notes'].some(name => hasClass(node, name))

export const isNoteNumber = (node: ElementContent): boolean =>
  node.type === 'element' && node.tagName === 'b' && /^\d+$/.test(textIn(node))

/** The gap on both sides of an element. */
export function gapAround(node: Element): Gap | undefined {
  if (CELL.test(node.tagName)) return { gap: 'cell' }
  const isApart = BLOCK.test(node.tagName) || TILE.some(name => hasClass(node, name)) || isLatinUnit(node)
  return isApart ? { gap: 'block' } : undefined
}

/** The gap between two elements without text between them, such as links of a list; undefined within a value. */
export function gapBetween(left: Element, right: Element, isInValue: boolean): Gap | undefined {
  if (isInValue || WITHIN_WORDS.test(left.tagName) || WITHIN_WORDS.test(right.tagName)) return undefined
  const isWithinSentence = [left, right].every(node => node.properties['dataMetric'] !== undefined)
  const isGlued = /[a-z\d%+]$/i.test(textIn(left)) && /^[a-z\d+−]/i.test(textIn(right))
  return isWithinSentence && !isGlued ? undefined : { gap: 'block' }
}

/** Text of a superscript or subscript if it must be marked as such: 10⁶, but CO2. */
export function scriptText(node: Element, before: string): string | undefined {
  const { tagName } = node
  const text = textIn(node)
  if (tagName === 'sup' && !/^\p{L}+$/u.test(text)) return inSigns(text, SUPERSCRIPTS) ?? `^${text}`
  // A subscript directly after a number would read as another number.
  if (tagName === 'sub' && /\d$/.test(before)) return inSigns(text, SUBSCRIPTS) ?? `_${text}`
  return undefined
}

const SUPERSCRIPTS = new Map(
  Array.from('0123456789+-−=()n', (sign, i) => [sign, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ')[i] ?? sign]),
)
const SUBSCRIPTS = new Map(
  Array.from('0123456789+-−=()', (sign, i) => [sign, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎')[i] ?? sign]),
)

function inSigns(text: string, signs: ReadonlyMap<string, string>): string | undefined {
  const all = Array.from(text)
  return all.every(sign => signs.has(sign)) ? all.map(sign => signs.get(sign)).join('') : undefined
}

/** Joins pieces to a line of text. A dot separates numbers on both sides of a gap: `2021 · 430`. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = ''
  let open: Gap['gap'] | undefined
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (open !== 'cell') open = piece.gap
      continue
    }
    const words = piece.replace(/\s+/g, ' ')
    // White space alone neither ends a gap nor creates one.
    if (open !== undefined && words.trim() === '') continue
    if (open !== undefined) {
      const before = text.trimEnd()
      const after = words.trimStart()
      const isApart = open === 'cell' || (/[\d%]$/.test(before) && /^[+−-]?\d/.test(after))
      text = before === '' ? after : `${before}${isApart ? ' · ' : ' '}${after}`
    } else text += words
    open = undefined
  }
  return text.replace(/ {2,}/g, ' ').trim()
}

/** True in "450+ million users", but not in 4.5+亿人. */
const isLatinUnit = (node: Element): boolean => hasClass(node, 'un') && /^[a-z]/i.test(textIn(node))

export const hasClass = (element: Element, name: string): boolean =>
  Array.isArray(element.properties['className']) && element.properties['className'].includes(name)

export function textIn(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textIn).join('') : ''
}
