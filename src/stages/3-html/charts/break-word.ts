/** Break a word that is wider than the room for its line, so that a long compound or an address never runs into its neighbour. */
import type { Measure } from './text-size.ts'

/** Addresses and ids break after these. */
const AFTER = /[-‐/_.:,]/
/** Fewer characters than this are not left alone on a line. */
const LEAST = 3

/** Pieces no wider than `room`. A room for fewer than three characters leaves the word whole: the chart is reported instead. */
export function breakWord(
  word: string,
  room: number,
  size: number,
  measure: Measure,
  weight: number,
): string[] {
  const pieces: string[] = []
  let rest = [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment)
  const fits = (length: number) => measure(rest.slice(0, length).join('').trimEnd(), size, weight) <= room
  while (!fits(rest.length)) {
    let length = rest.length - 1
    while (length > 0 && !fits(length)) length -= 1
    if (length < LEAST) return [word]
    const at = rest.slice(0, length).findLastIndex(character => AFTER.test(character)) + 1
    const cut = at >= LEAST ? at : Math.max(LEAST, Math.min(length, rest.length - LEAST))
    pieces.push(rest.slice(0, cut).join(''))
    rest = rest.slice(cut)
  }
  return [...pieces, rest.join('')]
}
