/** Line and column of a character of a file. */
import type { Point } from 'unist'

export function pointAt(source: string, offset: number): Required<Point> {
  const before = source.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset }
}
