/** Cuts an excerpt of a source line around a place to the terminal's width, with a mark under the problem. */
import { cells } from '../../base/terminal-text/cells.ts'

export interface Excerpt {
  shown: string
  /** Empty if the problem concerns the whole line. */
  mark: string
}

/** Characters considered on each side of the place; no terminal is that wide. */
const NEAR = 500

/** Columns count from 1; `end` is exclusive, and undefined if unknown. `width` counts terminal cells. */
export function excerptOf(line: string, column: number, end: number | undefined, width: number): Excerpt {
  // A long line may have thousands of problems, so each reads only a part of it.
  const skipped = Math.max(0, column - 1 - NEAR)
  const nearby = line.slice(skipped, column - 1 + NEAR)
  const isCut = skipped + nearby.length < line.length
  const letters = [...nearby]
  const start = [...nearby.slice(0, column - 1 - skipped)].length
  const stop = end === undefined ? start : [...nearby.slice(0, Math.max(0, end - 1 - skipped))].length
  const [from, to] = windowOf(letters.map(cells), start, width)
  const isFrom = from > 0 || skipped > 0
  const shown = `${isFrom ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length || isCut ? '…' : ''}`
  const piece = letters.slice(start, Math.min(stop, to)).join('')
  if (piece === '' || (skipped === 0 && !isCut && piece.trim() === line.trim())) return { shown, mark: '' }
  const before = cells(letters.slice(from, start).join('')) + (isFrom ? 1 : 0)
  return { shown, mark: ' '.repeat(before) + '‾'.repeat(cells(piece)) }
}

/** The range of characters to show: all if they fit, else 60 % of the width before the place. */
function windowOf(widths: readonly number[], start: number, width: number): [from: number, to: number] {
  if (widths.reduce((sum, n) => sum + n, 0) <= width) return [0, widths.length]
  const room = width - 2
  let from = start
  let used = 0
  while (from > 0 && used + (widths[from - 1] ?? 0) <= room * 0.6) used += widths[--from] ?? 0
  let to = start
  while (to < widths.length && used + (widths[to] ?? 0) <= room) used += widths[to++] ?? 0
  // Unused width at the end of the line is given to the text before the place.
  while (to === widths.length && from > 0 && used + (widths[from - 1] ?? 0) <= room)
    used += widths[--from] ?? 0
  return [from, to]
}
