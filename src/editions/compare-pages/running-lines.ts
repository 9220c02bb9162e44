/**
 * Recognises running headers and folios: the first or last line of a page, if other pages have theirs at the same place. Two of
 * them are equal if they differ only in a year or in the page's own number, because these change with every edition and page.
 */
import type { Rect } from './differing-pixels.ts'
import type { Character } from './pdf-pages.ts'

/** Vertical extent of a line on its page, in pixels. */
export type Rows = Pick<Rect, 'top' | 'bottom'>

/** The running lines of a page, and its page label. */
export interface Running {
  rows: readonly Rows[]
  label: string
}

export interface EdgeLines {
  first: Rows | undefined
  last: Rows | undefined
}

/** Finds the highest and the lowest line of a page. */
export function edgeLines(characters: readonly Character[]): EdgeLines {
  const lineAt = (edge: Character | undefined) =>
    edge && rowsOf(characters.filter(({ top, bottom }) => top < edge.bottom && bottom > edge.top))
  const by = (lower: (a: Character, b: Character) => boolean) =>
    characters.reduce<Character | undefined>(
      (best, character) => (!best || lower(best, character) ? character : best),
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

/** Number of other pages that must have a line at the same place for it to be a running line. */
const MIN_PAGES = 3
/** Tolerance in pixels, because a line without descenders ends higher. */
const TOLERANCE = 5

/** Returns the running lines of each page. */
export function runningRows(pages: readonly EdgeLines[]): Rows[][] {
  const isNear = (a: Rows, b: Rows) =>
    Math.abs(a.top - b.top) <= TOLERANCE && Math.abs(a.bottom - b.bottom) <= TOLERANCE
  const runs = (line: Rows | undefined, others: readonly (Rows | undefined)[]) =>
    line && others.filter(other => other && isNear(line, other)).length >= MIN_PAGES ? [line] : []
  const [heads, feet] = [pages.map(({ first }) => first), pages.map(({ last }) => last)]
  return pages.map(({ first, last }) => [...runs(first, heads), ...runs(last, feet)])
}

/** True if a band with its characters is a running line, or a part of one. */
export const isRunning = (band: Rows, written: readonly Character[], { rows }: Running): boolean =>
  rows.some(
    ({ top, bottom }) =>
      band.top < bottom + 1 &&
      band.bottom > top - 1 &&
      written.every(character => character.top < bottom && character.bottom > top),
  )

export function haveSameText(
  a: readonly Character[],
  b: readonly Character[],
  of: [Running, Running],
): boolean {
  const [formsA, formsB] = [formsOf(a, of[0].label), formsOf(b, of[1].label)]
  return formsA.some(form => formsB.includes(form))
}

/** The year of an edition, but not an amount such as `2050 t` or `20,300`. A page's characters do not include spaces. */
const YEAR = /(?<![\p{Nd}.,])(?:19|20|١٩|٢٠)\p{Nd}{2}(?![\p{Nd}.,%]|[a-zA-Z]{1,4}\b)/gu

/** The text with its years replaced; also without the page number, if it begins or ends with it. */
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

const textOf = (characters: readonly Character[]): string => characters.map(({ text }) => text).join('')

/** False between digits of one number, because the last digit of `1,235` is not a page number. */
function areApart(character: Character | undefined, next: Character | undefined): boolean {
  if (!character || !next) return true
  const isNumber = /[\p{Nd}.,]/u.test(character.text) && /[\p{Nd}.,]/u.test(next.text)
  return !isNumber || Math.abs(next.left - character.right) > (character.bottom - character.top) / 2
}
