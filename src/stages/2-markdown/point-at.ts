/** Line and column of a character of a file. */
import type { Point } from 'unist'

/** The last text that was asked about: thousands of problems may lie in one file, and its lines are found once. */
let known: { source: string; starts: readonly number[] } = { source: '', starts: [0] }

export function pointAt(source: string, offset: number): Required<Point> {
  if (known.source !== source) known = { source, starts: lineStarts(source) }
  const { starts } = known
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
