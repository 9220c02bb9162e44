/** What an editor wrote in a paragraph, a heading or a cell, without what the parser has read: the signs that it left as text. */
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

export interface SourceText {
  source: string
  /** As long as the source, with `x` for each character of code, links, citations and all else that was read. */
  text: string
  /** Where in the file it begins. */
  from: number
  /** In the source. */
  directives: readonly { name: string; from: number; to: number }[]
}

/** Braces at the end of a heading are read as its attributes; the parser keeps no place of them. */
const ATTRIBUTES =
  /\{:?[ \t]*(?:[#.][^\s{}]|-[ \t]*\}|[\w-]+=)[^{}\n]*\}?(?=[ \t]*#*[ \t]*(?:\n[ \t]*(?:=+|-+)[ \t]*)?$)/u

export function sourceTexts(tree: Root, file: VFile): SourceText[] {
  const whole = String(file.value)
  const found: SourceText[] = []
  visit(tree, node => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    const from = start.offset
    const source = whole.slice(from, end.offset)
    // No comment is left of those in a line.
    let text = source.replace(/<!--[\s\S]*?-->/g, comment => 'x'.repeat(comment.length))
    const directives: { name: string; from: number; to: number }[] = []
    // Of an HTML element only its beginning has a place: what is in it has its own.
    visit(node, inner => {
      const [first, last] = [inner.position?.start.offset, inner.position?.end.offset]
      if (inner === node || first === undefined || last === undefined || isText(inner, whole)) return
      if (inner.type === 'textDirective')
        directives.push({ name: inner.name, from: first - from, to: last - from })
      text = text.slice(0, first - from) + 'x'.repeat(last - first) + text.slice(last - from)
    })
    if (node.type === 'heading') text = text.replace(ATTRIBUTES, braces => 'x'.repeat(braces.length))
    found.push({ source, text, from, directives })
  })
  return found
}

/** An address that stands for itself is a link to the parser. */
const isText = (node: Nodes, source: string): boolean =>
  node.type === 'text' ||
  node.type === 'break' ||
  (node.type === 'link' && !/[[<]/.test(source[node.position?.start.offset ?? 0] ?? ''))
