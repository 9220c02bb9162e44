/** Returns a copy of a node with its positions moved down by `lines` and `characters`. */
import type { Nodes } from 'mdast'
import type { Point } from 'unist'

export function shiftPositions<T extends Nodes>(node: T, lines: number, characters: number): T {
  const at = ({ line, column, offset }: Point): Point => ({
    line: line + lines,
    column,
    ...(offset === undefined ? {} : { offset: offset + characters }),
  })
  const { position } = node
  return {
    ...node,
    ...(position ? { position: { start: at(position.start), end: at(position.end) } } : {}),
    ...('children' in node
      ? { children: node.children.map(child => shiftPositions(child, lines, characters)) }
      : {}),
  }
}
