/** Breaks words that are wider than their line, so that long compounds and addresses do not overlap their neighbours. */
import type { Measure } from './text-size.ts'

/** Signs after which addresses and ids break. */
const AFTER = /[-‐/_.:,]/
/** Minimum number of characters on a line. */
const LEAST = 3

/** Returns pieces no wider than `room`. If fewer than three characters fit, the word stays whole and the chart is reported. */
export function breakWord(
  word: string,
  room: number,
  size: number,
  measure: Measure,
  weight: number,
): string[] {
  const pieces: string[] = []
  let characters = [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment)
  const fits = (length: number) =>
    measure(characters.slice(0, length).join('').trimEnd(), size, weight) <= room
  while (!fits(characters.length)) {
    let length = characters.length - 1
    while (length > 0 && !fits(length)) length -= 1
    if (length < LEAST) return [word]
    const at = characters.slice(0, length).findLastIndex(character => AFTER.test(character)) + 1
    const cut = at >= LEAST ? at : Math.max(LEAST, Math.min(length, characters.length - LEAST))
    pieces.push(characters.slice(0, cut).join(''))
    characters = characters.slice(cut)
  }
  return [...pieces, characters.join('')]
}
