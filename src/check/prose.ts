/** The prose of a chapter: the text that a reader reads and an editor typed, with its place in the file. */
import type { Nodes, Root, Text } from 'mdast'
import type { Point, Position } from 'unist'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'

export interface Prose {
  text: string
  node: Text
  /** From the chapter's root down to the node's parent. */
  ancestors: readonly Nodes[]
  /** The place of a piece of the text, from `start` to `end`. */
  place(start: number, end: number): Position | undefined
}

/** Citations, quoted numbers and code are not typed figures. */
const NOT_PROSE = new Set(['inlineCode', 'code', 'html', 'yaml', 'textDirective', 'leafDirective'])

export function proseOf(tree: Root, file: VFile): Prose[] {
  const found: Prose[] = []
  visitParents(tree, 'text', (node, ancestors) => {
    if (ancestors.some(parent => NOT_PROSE.has(parent.type))) return
    found.push({
      text: node.value,
      node,
      ancestors: ancestors as readonly Nodes[],
      place: (start, end) => placeIn(node, file, start, end),
    })
  })
  return found
}

/** Where the source says the same as the text, to the column; else the whole text. */
function placeIn(node: Text, file: VFile, start: number, end: number): Position | undefined {
  const { position } = node
  const offset = position?.start.offset
  if (!position || offset === undefined) return position
  const source = String(file.value)
  const piece = node.value.slice(start, end)
  // Escapes and entities make the source longer than the text: look for the piece from where it should be.
  const from = source.indexOf(piece, offset + start)
  if (from < 0 || (position.end.offset !== undefined && from >= position.end.offset)) return position
  return { start: point(source, from), end: point(source, from + piece.length) }
}

function point(source: string, offset: number): Point {
  const before = source.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n'), offset }
}
