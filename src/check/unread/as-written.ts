/** What an editor wrote in a paragraph, a heading or a cell, without what the parser has read: the signs that it left as text. */
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

export interface Written {
  source: string
  /** As long as the source, with `x` for each character of code, links, citations and all else that was read. */
  text: string
  /** Where in the file it begins. */
  from: number
}

export function asWritten(tree: Root, file: VFile): Written[] {
  const source = String(file.value)
  const found: Written[] = []
  visit(tree, node => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    let text = ''
    let at = start.offset
    for (const child of node.children) {
      const [from, to] = [child.position?.start.offset, child.position?.end.offset]
      if (from === undefined || to === undefined || isText(child, source)) continue
      text += source.slice(at, Math.max(at, from)) + 'x'.repeat(Math.max(0, to - Math.max(at, from)))
      at = Math.max(at, to)
    }
    text += source.slice(at, end.offset)
    found.push({ source: source.slice(start.offset, end.offset), text, from: start.offset })
  })
  return found
}

/** An address that stands for itself is a link to the parser. */
const isText = (node: PhrasingContent & Nodes, source: string): boolean =>
  node.type === 'text' ||
  node.type === 'break' ||
  (node.type === 'link' && !/[[<]/.test(source[node.position?.start.offset ?? 0] ?? ''))
