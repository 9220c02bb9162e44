/** Returns the source of paragraphs, headings and cells with all parsed syntax masked, so that only text remains. */
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

export interface SourceText {
  source: string
  /** `source` with each character of code, links, citations and other parsed syntax replaced by `x`. */
  text: string
  /** File offset of `source`. */
  from: number
  /** Directives, with offsets in `source`. */
  directives: readonly { name: string; from: number; to: number }[]
}

/** The attributes at the end of a heading, for which the tree has no position. */
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
    // Inline comments are not in the tree any more.
    let text = source.replace(/<!--[\s\S]*?-->/g, comment => 'x'.repeat(comment.length))
    const directives: { name: string; from: number; to: number }[] = []
    // An allowed HTML element has the position of its start tag only; its children have their own.
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

/** Text, line breaks, and bare addresses, which the parser reads as links. */
const isText = (node: Nodes, source: string): boolean =>
  node.type === 'text' ||
  node.type === 'break' ||
  (node.type === 'link' && !/[[<]/.test(source[node.position?.start.offset ?? 0] ?? ''))
