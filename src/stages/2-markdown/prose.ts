/** The prose of a chapter: the text that a reader reads and an editor typed, with its place in the file. */
import type { Nodes, Parents, Root, Text } from 'mdast'
import type { Position } from 'unist'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { pointAt } from './point-at.ts'

export interface Prose {
  text: string
  /** The first of the nodes that make up the text, and the last. */
  first: Text
  last: Text
  /** From the chapter's root down to the text's parent. */
  ancestors: readonly Nodes[]
  /** The place of a piece of the text, from `start` to `end`. */
  place(start: number, end: number): Position | undefined
}

/** Citations, quoted numbers and code are not typed figures. */
const NOT_PROSE = new Set(['inlineCode', 'code', 'html', 'yaml', 'textDirective', 'leafDirective'])

/** Neighbouring texts are one: a colon that is none of a directive leaves several nodes. */
export function proseOf(tree: Root, file: VFile): Prose[] {
  const found: Prose[] = []
  visitParents(tree, (parent, above) => {
    if (!('children' in parent)) return
    const ancestors = [...(above as Nodes[]), parent as Parents]
    if (ancestors.some(node => NOT_PROSE.has(node.type) || isScript(node))) return
    let run: Text[] = []
    const flush = () => {
      if (run.length > 0) found.push(joined(run, ancestors, file))
      run = []
    }
    for (const child of parent.children) {
      if (child.type === 'text') run.push(child)
      else flush()
    }
    flush()
  })
  return found
}

/** What stands right before it in its paragraph. */
export function nodeBefore({ first, ancestors }: Prose): Nodes | undefined {
  const siblings: readonly Nodes[] = (ancestors.at(-1) as Parents).children
  return siblings[siblings.indexOf(first) - 1]
}

/** CO~2~ and m^2^. */
const isScript = (node: Nodes): boolean => {
  const name = (node.data as { hName?: string } | undefined)?.hName
  return name === 'sub' || name === 'sup'
}

function joined(nodes: readonly Text[], ancestors: readonly Nodes[], file: VFile): Prose {
  return {
    text: nodes.map(node => node.value).join(''),
    first: nodes[0] as Text,
    last: nodes.at(-1) as Text,
    ancestors,
    place: (start, end) => placeOf(nodes, file, start, end),
  }
}

/** Where the source says the same as the text, to the column; else the node the piece begins in. */
function placeOf(nodes: readonly Text[], file: VFile, start: number, end: number): Position | undefined {
  let before = 0
  const node = nodes.find(one => {
    const within = start < before + one.value.length
    if (!within) before += one.value.length
    return within
  })
  const { position } = node ?? {}
  const offset = position?.start.offset
  if (!node || !position || offset === undefined) return position
  const source = String(file.value)
  const whole = nodes.map(one => one.value).join('')
  const piece = whole.slice(start, end)
  // Escapes and entities make the source longer than the text: look for the piece from where it should be.
  const from = source.indexOf(piece, offset + start - before)
  const last = nodes.at(-1)?.position?.end.offset
  if (from < 0 || (last !== undefined && from >= last)) return position
  return { start: pointAt(source, from), end: pointAt(source, from + piece.length) }
}
