/** A line of a source around a place, as wide as there is room, and a line under the piece that is meant. */
import { cells } from '../../base/terminal-text/cells.ts'

export interface Excerpt {
  shown: string
  /** Empty when the whole line is meant. */
  mark: string
}

/** Characters on each side of the place that can be shown: a terminal is never as wide. */
const NEAR = 500

/** Columns count from 1; `end` is the one after the piece, undefined when nobody knows. `width` is in cells of a terminal. */
export function excerptOf(line: string, column: number, end: number | undefined, width: number): Excerpt {
  // A line may be long and have thousands of problems: none of them reads all of it.
  const skipped = Math.max(0, column - 1 - NEAR)
  const near = line.slice(skipped, column - 1 + NEAR)
  const isCut = skipped + near.length < line.length
  const letters = [...near]
  const start = [...near.slice(0, column - 1 - skipped)].length
  const stop = end === undefined ? start : [...near.slice(0, Math.max(0, end - 1 - skipped))].length
  const [from, to] = windowOf(letters.map(cells), start, width)
  const isFrom = from > 0 || skipped > 0
  const shown = `${isFrom ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length || isCut ? '…' : ''}`
  const piece = letters.slice(start, Math.min(stop, to)).join('')
  if (piece === '' || (skipped === 0 && !isCut && piece.trim() === line.trim())) return { shown, mark: '' }
  const before = cells(letters.slice(from, start).join('')) + (isFrom ? 1 : 0)
  return { shown, mark: ' '.repeat(before) + '‾'.repeat(cells(piece)) }
}

/** All of it where there is room; else a little more than half of the room is before the place. */
function windowOf(widths: readonly number[], start: number, width: number): [from: number, to: number] {
  if (widths.reduce((sum, n) => sum + n, 0) <= width) return [0, widths.length]
  const room = width - 2
  let from = start
  let used = 0
  while (from > 0 && used + (widths[from - 1] ?? 0) <= room * 0.6) used += widths[--from] ?? 0
  let to = start
  while (to < widths.length && used + (widths[to] ?? 0) <= room) used += widths[to++] ?? 0
  // What is left over at the end of the line goes before it.
  while (to === widths.length && from > 0 && used + (widths[from - 1] ?? 0) <= room)
    used += widths[--from] ?? 0
  return [from, to]
}
