/** Finds the first line of a block that the parser read as text. */
import type { Paragraph } from 'mdast'
import { directives } from '../../../directives/directives.ts'
import type { DirectiveSpec } from '../../../directives/types.ts'

/** The line can follow the marks of quotations and lists. */
const BLOCK =
  /^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(:{2,})([ \t]*)([A-Za-z][\w-]*)(?=[[{]|(?<=::[\w-]+)[(（]|[ \t]+\S|(?<=:[ \t]+\S+)[ \t]*$)/u

/** Full-width signs: `：：：note｛title=水｝`. Three colons, or two and a bracket, do not occur in prose. */
const WIDE =
  /^[ \t>]*((?=:*[：［【｛]|:+[A-Za-z][\w-]*[ \t]*[［【｛])[:：]{2,})([ \t]*)([A-Za-z][\w-]*)(?=[ \t]*[[{［【｛]|(?<=[:：]{3}[ \t]*[\w-]+)[ \t]*$)/u

export interface UnparsedBlock {
  colons: string
  /** White space between the colons and the name. */
  gap: string
  name: string
  /** The line, starting at the colons. */
  line: string
  /** File offset of `line`. */
  from: number
  /** The paragraph ends with a line of colons. */
  isClosed: boolean
  /** Its colons or its brackets are full-width. */
  isWide: boolean
}

export function findUnparsedBlock(
  node: Paragraph,
  source: string,
  own: ReadonlyMap<string, DirectiveSpec>,
): UnparsedBlock | undefined {
  // The parser represents the label of a block as a paragraph.
  if (node.data && 'directiveLabel' in node.data && node.data.directiveLabel) return undefined
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  let from = source.lastIndexOf('\n', start.offset - 1) + 1
  const isClosed = /\n[ \t>]*[:：]{3,}[ \t]*$/u.test(source.slice(from, end.offset))
  for (const line of source.slice(from, end.offset).split('\n')) {
    const wide = WIDE.exec(line)
    const [whole, colons = '', gap = '', name = ''] = wide ?? BLOCK.exec(line) ?? []
    if (whole !== undefined && !isCode(node, from)) {
      const at = whole.length - colons.length - gap.length - name.length
      const isKnown = Object.hasOwn(directives, name) || own.has(name)
      // "::name words" may be prose if no directive has that name, and "a list:: note" is prose.
      const isWide = wide !== null
      if (
        isWide
          ? isKnown
          : gap === ''
            ? isKnown || /[[{]/.test(line[whole.length] ?? '')
            : isKnown && colons.length > 2
      )
        return { colons, gap, name, line: line.slice(at).trimEnd(), from: from + at, isClosed, isWide }
    }
    from += line.length + 1
  }
  return undefined
}

/** Inline code may continue on the next line. */
const isCode = ({ children }: Paragraph, offset: number): boolean =>
  children.some(
    ({ type, position }) =>
      type === 'inlineCode' && (position?.start.offset ?? 0) < offset && offset < (position?.end.offset ?? 0),
  )
