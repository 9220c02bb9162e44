/**
 * Parses only the changed part of a text again, because parsing takes most of the time of a save in the preview.
 *
 * The blocks around the change are parsed as a text of their own. The result equals parsing the whole text if nothing reaches beyond
 * them: they begin and end where a block starts after an empty line; a paragraph appended to them is parsed as a paragraph, so no
 * fence or directive is left open; and notes and links defined elsewhere are placed before them, so that references resolve. If any
 * of these conditions fails, the whole text is parsed. `test/stages/2-markdown/parse-again.test.ts` compares both trees.
 *
 * Why: docs/decisions/053-save-to-paint.md
 */
import type { Nodes, Root, RootContent } from 'mdast'
import type { Point } from 'unist'

/** The parser's output, never modified: plugins receive a copy. */
export interface ParsedText {
  text: string
  tree: Root
}

export type ParseText = (text: string) => Root

export function parseAgain(text: string, before: ParsedText | undefined, parse: ParseText): ParsedText {
  return { text, tree: (before && parsePart(text, before, parse)) ?? parse(text) }
}

/** The text of the marker paragraphs, which no report contains. */
const MARKER = 'perennialstandsapart'

function parsePart(text: string, before: ParsedText, parse: ParseText): Root | undefined {
  const blocks = before.tree.children
  // A later line of dashes would close unfinished front matter and turn everything above it into YAML.
  if (text.startsWith('---') && blocks[0]?.type !== 'yaml') return undefined
  const part = partAround(changeOf(before.text, text), before)
  if (!part) return undefined
  const { from, to, start, end } = part
  const delta = text.length - before.text.length
  const [above, old, below] = [blocks.slice(0, from), blocks.slice(from, to), blocks.slice(to)]
  const elsewhere = [...above, ...below].filter(isDefinition)
  // Definitions inside lists or directives are not found among the top-level blocks.
  if (blocks.some(definesInside)) return undefined
  const sources = elsewhere.map(({ position }) =>
    before.text.slice(position?.start.offset, position?.end.offset),
  )
  const prefix = [...sources, MARKER, ''].join('\n\n')
  const isLast = below.length === 0
  const { children } = parse(`${prefix}${text.slice(start.offset, end + delta)}${isLast ? '' : MARKER}`)
  const endIndex = isLast ? children.length : children.length - 1
  const reparsed = children.slice(sources.length + 1, endIndex)
  const isSeparate = isMarker(children[sources.length]) && (isLast || isMarker(children[endIndex]))
  if (!isSeparate || reparsed.some(definesInside) || namesOf(reparsed) !== namesOf(old)) return undefined
  const lines = lineCount(text) - lineCount(before.text)
  return {
    type: 'root',
    children: [
      ...above,
      ...reparsed.map(block =>
        shiftPositions(block, start.line - lineCount(prefix), start.offset - prefix.length),
      ),
      ...below.map(block => shiftPositions(block, lines, delta)),
    ],
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) },
  }
}

interface Change {
  /** Both texts are equal before this offset. */
  from: number
  /** Offset in the old text after which both are equal again. */
  to: number
}

function changeOf(old: string, reparsed: string): Change {
  const most = Math.min(old.length, reparsed.length)
  let from = 0
  while (from < most && old[from] === reparsed[from]) from++
  let same = 0
  while (same < most - from && old.at(-1 - same) === reparsed.at(-1 - same)) same++
  return { from, to: old.length - same }
}

interface Part {
  /** Block indices; `to` is exclusive. */
  from: number
  to: number
  start: { line: number; offset: number }
  /** Offset in the old text. */
  end: number
}

/** Finds the range of blocks that the change can affect, from one before it to one after it. */
function partAround(change: Change, { text, tree }: ParsedText): Part | undefined {
  const blocks = tree.children
  const endsBefore = (block: RootContent) => (block.position?.end.offset ?? 0) < change.from
  const touched = blocks.findIndex(block => !endsBefore(block))
  const first = touched < 0 ? blocks.length : touched
  const from = blocks.findLastIndex((block, i) => i < first && begins(block, text))
  // Start after the front matter if no block stands between it and the change.
  const matter = from < 0 && first > 0 ? blocks[0] : undefined
  const point = matter?.type === 'yaml' ? matter.position?.end : blocks[from]?.position?.start
  if (point?.offset === undefined) return undefined
  const to = blocks.findIndex(
    // The empty line before the block must also come after the change.
    (block, i) => i > from && (block.position?.start.offset ?? 0) - 2 >= change.to && begins(block, text),
  )
  return {
    from: matter ? 1 : from,
    to: to < 0 ? blocks.length : to,
    start: { line: point.line, offset: point.offset },
    end: to < 0 ? text.length : (blocks[to]?.position?.start.offset ?? text.length),
  }
}

/** Types of block that never continue the block before an empty line. A list may continue a list. */
const FREE = new Set(['paragraph', 'heading', 'table', 'leafDirective', 'containerDirective'])

function begins({ type, position }: RootContent, text: string): boolean {
  const { column, offset = 0 } = position?.start ?? {}
  return FREE.has(type) && column === 1 && text.slice(offset - 2, offset) === '\n\n'
}

const isDefinition = ({ type }: Nodes) => type === 'definition' || type === 'footnoteDefinition'

function definesInside(node: Nodes): boolean {
  return 'children' in node && node.children.some(child => isDefinition(child) || definesInside(child))
}

/** Identifiers of the definitions, which references elsewhere may use. */
function namesOf(blocks: readonly RootContent[]): string {
  return JSON.stringify(
    blocks.filter(isDefinition).map(block => [block.type, 'identifier' in block ? block.identifier : '']),
  )
}

function isMarker(node: RootContent | undefined): boolean {
  const [only, ...others] = node?.type === 'paragraph' ? node.children : []
  return only?.type === 'text' && only.value === MARKER && others.length === 0
}

const lineCount = (text: string) => text.split('\n').length

function endOf(text: string): { line: number; column: number; offset: number } {
  const last = text.lastIndexOf('\n')
  return { line: lineCount(text), column: text.length - last, offset: text.length }
}

/** Returns a copy of a node with its positions moved down by `lines` and `characters`. */
function shiftPositions<T extends Nodes>(node: T, lines: number, characters: number): T {
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
