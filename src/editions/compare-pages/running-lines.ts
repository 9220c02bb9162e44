/**
 * Heads and folios: the first and the last line of a page, where others of the document have theirs. Two that differ only in a year or
 * in the page's own number say the same: each edition has its year, and each page its number.
 */
import type { Rect } from './differing-pixels.ts'
import type { Character } from './pdf-pages.ts'

/** From one row to another, of a line as it stands on its page. */
export type Rows = Pick<Rect, 'top' | 'bottom'>

/** What of a page runs through the document, and what the page calls itself. */
export interface Running {
  rows: readonly Rows[]
  label: string
}

export interface EdgeLines {
  first: Rows | undefined
  last: Rows | undefined
}

/** The line that stands highest on a page, and the lowest. */
export function edgeLines(characters: readonly Character[]): EdgeLines {
  const lineAt = (edge: Character | undefined) =>
    edge && rowsOf(characters.filter(one => one.top < edge.bottom && one.bottom > edge.top))
  const by = (lower: (a: Character, b: Character) => boolean) =>
    characters.reduce<Character | undefined>(
      (best, one) => (!best || lower(best, one) ? one : best),
      undefined,
    )
  return { first: lineAt(by((a, b) => b.top < a.top)), last: lineAt(by((a, b) => b.bottom > a.bottom)) }
}

function rowsOf(line: readonly Character[]): Rows {
  return {
    top: Math.min(...line.map(({ top }) => top)),
    bottom: Math.max(...line.map(({ bottom }) => bottom)),
  }
}

/** Pages that have such a line at the same place, before it is one that runs. */
const PAGES = 3
/** Pixels: a line without descenders ends higher. */
const NEAR = 5

/** Of each page, the lines that run. */
export function runningRows(pages: readonly EdgeLines[]): Rows[][] {
  const near = (a: Rows, b: Rows) => Math.abs(a.top - b.top) <= NEAR && Math.abs(a.bottom - b.bottom) <= NEAR
  const runs = (line: Rows | undefined, others: readonly (Rows | undefined)[]) =>
    line && others.filter(other => other && near(line, other)).length >= PAGES ? [line] : []
  const [heads, feet] = [pages.map(({ first }) => first), pages.map(({ last }) => last)]
  return pages.map(({ first, last }) => [...runs(first, heads), ...runs(last, feet)])
}

/** Whether a band of a page, with what is written in it, is a line that runs, or a piece of one. */
export const isRunning = (band: Rows, written: readonly Character[], { rows }: Running): boolean =>
  rows.some(
    ({ top, bottom }) =>
      band.top < bottom + 1 &&
      band.bottom > top - 1 &&
      written.every(one => one.top < bottom && one.bottom > top),
  )

export function sayTheSame(
  a: readonly Character[],
  b: readonly Character[],
  of: [Running, Running],
): boolean {
  const [one, other] = [formsOf(a, of[0].label), formsOf(b, of[1].label)]
  return one.some(form => other.includes(form))
}

/** Of an edition, not of an amount: `2050 t`, `20,300`. Spaces are no characters of a page. */
const YEAR = /(?<![\p{Nd}.,])(?:19|20|١٩|٢٠)\p{Nd}{2}(?![\p{Nd}.,%]|[a-zA-Z]{1,4}\b)/gu

/** Without its years; and without the page's number at either end. */
function formsOf(characters: readonly Character[], label: string): string[] {
  const length = [...label].length
  const whole = textOf(characters)
  const forms = [whole]
  if (whole.endsWith(label) && areApart(characters.at(-length - 1), characters.at(-length)))
    forms.push(textOf(characters.slice(0, -length || undefined)))
  if (whole.startsWith(label) && areApart(characters[length - 1], characters[length]))
    forms.push(textOf(characters.slice(length)))
  return forms.map(form => form.replace(YEAR, '0000'))
}

const textOf = (characters: readonly Character[]): string => characters.map(one => one.text).join('')

/** Digits of one number are not: the last of `1,235` is no page's number. */
function areApart(one: Character | undefined, next: Character | undefined): boolean {
  if (!one || !next) return true
  const isNumber = /[\p{Nd}.,]/u.test(one.text) && /[\p{Nd}.,]/u.test(next.text)
  return !isNumber || Math.abs(next.left - one.right) > (one.bottom - one.top) / 2
}
