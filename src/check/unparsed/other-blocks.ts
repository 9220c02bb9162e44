/** Finds blocks of other dialects that mean something else here: table captions, tables without bars, code to be drawn or run. */
import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { textOf } from '../../problems/diagnostics.ts'
import { message } from '../../problems/messages/message.ts'
import type { Message } from '../../problems/messages/types.ts'
import { shorten, type UnparsedMark } from './unparsed-mark.ts'

/** A caption above or below a table, as in Pandoc, Quarto and MyST. */
const CAPTION = /^(?:Table|Tbl|Tabelle)?:[ \t]+\S/
/** Languages of code fences that other programs draw, run or read as a block. */
const MADE =
  /^(?:\{.+\}|mermaid|plantuml|graphviz|dot|vega(?:-lite)?|math|latex|tex|dataview|asciidoc|toc|ad-\w+)$/

/** Offsets are relative to the file. */
export function findUnparsedBlocks(tree: Root, file: VFile): UnparsedMark[] {
  const source = String(file.value)
  const found: UnparsedMark[] = []
  const add = (node: Nodes, note: Message) => {
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    const [line = ''] = source.slice(start.offset, end.offset).split('\n')
    found.push({
      from: start.offset,
      to: start.offset + line.length,
      text: textOf('markdown-written/dialect', { written: shorten(line.trim().replace(/^`+/, '')) }, note),
    })
  }
  visit(tree, node => {
    if (node.type === 'code' && MADE.test([node.lang, node.meta].filter(Boolean).join(' ')))
      add(node, message('dialect/code'))
    if (node.type === 'thematicBreak' && isColumns(node, source)) add(node, message('dialect/table'))
    if (!('children' in node)) return
    const children = node.children as RootContent[]
    for (const [i, child] of children.entries())
      if (child.type === 'paragraph' && isCaption(child, children[i - 1], children[i + 1], source))
        add(child, message('dialect/caption'))
  })
  return found
}

/** The line below the column heads of a table aligned with spaces: `---- ------`. */
const isColumns = ({ position }: Nodes, source: string): boolean =>
  /^-{2,}(?: +-{2,})+$/.test(source.slice(position?.start.offset, position?.end.offset).trim())

function isCaption(
  { position }: Nodes,
  before: RootContent | undefined,
  after: RootContent | undefined,
  source: string,
): boolean {
  const written = source.slice(position?.start.offset, position?.end.offset)
  return (
    CAPTION.test(written) && (written.startsWith(':') || [before, after].some(one => one?.type === 'table'))
  )
}
