/** Collects the prose of a chapter, which is the text that an editor typed for readers, with its place in the file. */
import type { Nodes, Parents, Root, Text } from 'mdast'
import type { Position } from 'unist'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { pointAt } from './point-at.ts'

export interface Prose {
  text: string
  /** The first and last nodes of the text. */
  first: Text
  last: Text
  /** From the chapter's root down to the text's parent. */
  ancestors: readonly Nodes[]
  /** Returns the place in the file of `text.slice(start, end)`. */
  place(start: number, end: number): Position | undefined
}

/** Citations, `:plain` numbers and code are not prose. */
const NOT_PROSE = new Set(['inlineCode', 'code', 'html', 'yaml', 'textDirective', 'leafDirective'])

/** Joins neighbouring text nodes, because a colon that starts no directive splits a text. */
export function proseOf(tree: Root, file: VFile): Prose[] {
  const all: Prose[] = []
  visitParents(tree, (parent, above) => {
    if (!('children' in parent)) return
    const ancestors = [...(above as Nodes[]), parent as Parents]
    if (ancestors.some(node => NOT_PROSE.has(node.type) || isScript(node))) return
    let run: Text[] = []
    const flush = () => {
      if (run.length > 0) all.push(joinTexts(run, ancestors, file))
      run = []
    }
    for (const child of parent.children) {
      if (child.type === 'text') run.push(child)
      else flush()
    }
    flush()
  })
  return all
}

/** The node directly before the prose in its paragraph. */
export function nodeBefore({ first, ancestors }: Prose): Nodes | undefined {
  const siblings: readonly Nodes[] = (ancestors.at(-1) as Parents).children
  return siblings[siblings.indexOf(first) - 1]
}

/** Recognises `CO~2~` and `m^2^`. */
const isScript = (node: Nodes): boolean => {
  const name = (node.data as { hName?: string } | undefined)?.hName
  return name === 'sub' || name === 'sup'
}

function joinTexts(nodes: readonly Text[], ancestors: readonly Nodes[], file: VFile): Prose {
  return {
    text: nodes.map(node => node.value).join(''),
    first: nodes[0] as Text,
    last: nodes.at(-1) as Text,
    ancestors,
    place: (start, end) => placeOf(nodes, file, start, end),
  }
}

/** Exact to the column if the source contains the piece literally; else the place of the node in which it begins. */
export function placeOf(
  nodes: readonly Text[],
  file: VFile,
  start: number,
  end: number,
): Position | undefined {
  let before = 0
  const node = nodes.find(({ value }) => {
    const within = start < before + value.length
    if (!within) before += value.length
    return within
  })
  const { position } = node ?? {}
  const offset = position?.start.offset
  if (!node || !position || offset === undefined) return position
  const source = String(file.value)
  const whole = nodes.map(({ value }) => value).join('')
  const piece = whole.slice(start, end)
  // Escapes and entities make the source longer than the text, so search from the expected offset.
  const from = source.indexOf(piece, offset + start - before)
  const last = nodes.at(-1)?.position?.end.offset
  if (from < 0 || (last !== undefined && from >= last)) return position
  return { start: pointAt(source, from), end: pointAt(source, from + piece.length) }
}
