/** Converts an offset in a file to line and column. */
import type { Point } from 'unist'

/** Cache of the last text: one file may have thousands of problems, and its line starts are computed once. */
let cached: { source: string; starts: readonly number[] } = { source: '', starts: [0] }

export function pointAt(source: string, offset: number): Required<Point> {
  if (cached.source !== source) cached = { source, starts: lineStarts(source) }
  const { starts } = cached
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
