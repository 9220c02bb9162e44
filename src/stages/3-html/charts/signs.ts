/** Places the sign of restated values in drawings: raised after the label, or over the dot of a point without one. */
import type { Words } from './sketch.ts'
import type { Measure } from './text-size.ts'

const SIZE = 8
const GAP = 1

/** The width that a sign needs beside its label. */
export const signRoom = (sign: string | undefined, measure: Measure): number =>
  sign ? GAP + measure(sign, SIZE, 600) : 0

/** Sets each sign as a separate word after its label, because Plot has no superscript. */
export function placeSigns(words: readonly Words[], measure: Measure): Words[] {
  return words.flatMap(word => {
    const { sign, text, size, weight, anchor = 'start', serif } = word
    if (!sign || text === '') return [word]
    const length = measure(text, size, weight, serif ? 'figure' : 'data')
    const room = signRoom(sign, measure)
    // A label that ends at an edge moves aside; a centred one stays under its column.
    const x = anchor === 'end' ? word.x - room : word.x
    const end = x + (anchor === 'end' ? 0 : anchor === 'middle' ? length / 2 : length)
    return [{ ...word, x }, signAt(sign, end + GAP, word.y - size * 0.35, 'start', word.fill)]
  })
}

/** A sign over a dot. */
export const signOver = (sign: string, x: number, y: number, r: number): Words =>
  signAt(sign, x, y - r - 2, 'middle')

const signAt = (
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle',
  fill = 'var(--accent-ink)',
): Words => ({
  x,
  y,
  text,
  size: SIZE,
  anchor,
  weight: 600,
  fill,
})
