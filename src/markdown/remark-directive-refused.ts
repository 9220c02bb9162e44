/**
 * A block whose first line the parser refuses would be printed as text: a brace that is never closed, words behind it.
 *
 * Such a paragraph becomes a directive without a name: nothing is made of it, its id stays known, and the `:::` that was to close it is
 * no second mistake (`remarkDirectiveFence`).
 */
import type { Paragraph, Root, RootContent } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { type DirectiveSpec, directives } from './directives.ts'
import { pointAt } from './point-at.ts'
import { reportUnclosed, reportUnreadable } from './report-unclosed.ts'
import { endOfHead } from './unclosed.ts'

/** Behind the marks of quotes and lists. */
const BLOCK = /^[ \t>]*(?:[-*+]|\d+[.)])?[ \t>]*(:{2,})([A-Za-z][\w-]*)(?=[[{]|[ \t]+\S)/

export function remarkDirectiveRefused(
  own: ReadonlyMap<string, DirectiveSpec> = new Map(),
): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const source = String(file.value)
    visit(tree, 'paragraph', (node, index, parent) => {
      const refused = refusedIn(node, source, own)
      if (!refused || !parent || index === undefined) return
      report(refused, file)
      const id = /\{[^}]*?#([\w-]+)/.exec(refused.line)?.[1]
      const nameless: LeafDirective = {
        type: 'leafDirective',
        name: '',
        attributes: id === undefined ? {} : { id },
        children: [],
        data: { opens: refused.colons.length > 2 && !refused.isClosed },
        ...(node.position ? { position: node.position } : {}),
      }
      ;(parent.children as RootContent[])[index] = nameless
    })
  }
}

declare module 'mdast-util-directive' {
  interface LeafDirectiveData {
    /** The first line of a block that could not be read: a line of colons closes it. */
    opens?: boolean
  }
}

interface Refused {
  colons: string
  name: string
  /** From the colons on. */
  line: string
  /** Of `line` in the file. */
  from: number
  /** The paragraph ends with a line of colons. */
  isClosed: boolean
}

function refusedIn(
  node: Paragraph,
  source: string,
  own: ReadonlyMap<string, DirectiveSpec>,
): Refused | undefined {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  let from = source.lastIndexOf('\n', start.offset - 1) + 1
  const isClosed = /\n[ \t>]*:{3,}[ \t]*$/.test(source.slice(from, end.offset))
  for (const line of source.slice(from, end.offset).split('\n')) {
    const [whole, colons = '', name = ''] = BLOCK.exec(line) ?? []
    if (whole !== undefined && !isCode(node, from)) {
      const at = whole.length - colons.length - name.length
      const isKnown = Object.hasOwn(directives, name) || own.has(name)
      // "::name words" may be prose when nothing has that name.
      if (isKnown || /[[{]/.test(line[whole.length] ?? ''))
        return { colons, name, line: line.slice(at), from: from + at, isClosed }
    }
    from += line.length + 1
  }
  return undefined
}

/** Code in a line may go on in the next one. */
const isCode = ({ children }: Paragraph, offset: number): boolean =>
  children.some(
    ({ type, position }) =>
      type === 'inlineCode' && (position?.start.offset ?? 0) < offset && offset < (position?.end.offset ?? 0),
  )

function report({ colons, name, line, from }: Refused, file: VFile): void {
  const opening = colons + name
  const rest = line.slice(opening.length)
  const head = endOfHead(rest)
  if ('sign' in head) {
    reportUnclosed(opening, head, from + opening.length, file)
    return
  }
  const isAlone = rest.slice(head.end).trim() === ''
  if (isAlone) reportUnreadable(name, from + opening.length, file)
  else
    problem(
      file,
      'directive-form',
      `Unexpected words behind \`${opening}${head.end > 0 ? '…' : ''}\`, expected the end of the line`,
      {
        place: pointAt(String(file.value), from + opening.length + head.end),
        note: 'A block has its first line for itself: begin the words on the next line, or write them as an attribute.',
      },
    )
}
