/**
 * A text that has changed in one place, parsed again there only: what a save in the preview waits for most is the parser.
 *
 * The blocks around the change are parsed as a text of their own. That is the same as parsing the whole when nothing reaches over their
 * ends: they begin and end where a block begins after an empty line; a paragraph put behind them comes out as one, so that nothing is
 * left open (a fence, a directive); and notes and links that are defined elsewhere are put above them, for marks to find them. Where
 * one of these does not hold, the whole is parsed. `test/stages/2-markdown/parse-again.test.ts` holds both to the same tree.
 */
import type { Nodes, Root, RootContent } from 'mdast'
import { shiftPositions } from './shift-positions.ts'

/** As the parser left it: plugins get a copy. */
export interface ParsedText {
  text: string
  tree: Root
}

export type ParseText = (text: string) => Root

export function parseAgain(text: string, before: ParsedText | undefined, parse: ParseText): ParsedText {
  return { text, tree: (before && parsePart(text, before, parse)) ?? parse(text) }
}

/** No report says this. */
const APART = 'perennialstandsapart'

function parsePart(text: string, before: ParsedText, parse: ParseText): Root | undefined {
  const blocks = before.tree.children
  // Any line of dashes would close front matter that is open, and all above it would be YAML.
  if (text.startsWith('---') && blocks[0]?.type !== 'yaml') return undefined
  const part = partAround(changeOf(before.text, text), before)
  if (!part) return undefined
  const { from, to, start, end } = part
  const delta = text.length - before.text.length
  const [above, old, below] = [blocks.slice(0, from), blocks.slice(from, to), blocks.slice(to)]
  const elsewhere = [...above, ...below].filter(isDefinition)
  // A definition inside of a list or a directive is not found among the blocks.
  if (blocks.some(definesInside)) return undefined
  const sources = elsewhere.map(({ position }) =>
    before.text.slice(position?.start.offset, position?.end.offset),
  )
  const ahead = [...sources, APART, ''].join('\n\n')
  const isLast = below.length === 0
  const { children } = parse(`${ahead}${text.slice(start.offset, end + delta)}${isLast ? '' : APART}`)
  const behind = isLast ? children.length : children.length - 1
  const now = children.slice(sources.length + 1, behind)
  const isApart = isMark(children[sources.length]) && (isLast || isMark(children[behind]))
  if (!isApart || now.some(definesInside) || namesOf(now) !== namesOf(old)) return undefined
  const lines = lineCount(text) - lineCount(before.text)
  return {
    type: 'root',
    children: [
      ...above,
      ...now.map(block => shiftPositions(block, start.line - lineCount(ahead), start.offset - ahead.length)),
      ...below.map(block => shiftPositions(block, lines, delta)),
    ],
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) },
  }
}

interface Change {
  /** Up to here both texts are the same. */
  from: number
  /** In the old text: behind it both are the same again. */
  to: number
}

function changeOf(old: string, now: string): Change {
  const most = Math.min(old.length, now.length)
  let from = 0
  while (from < most && old[from] === now[from]) from++
  let same = 0
  while (same < most - from && old.at(-1 - same) === now.at(-1 - same)) same++
  return { from, to: old.length - same }
}

interface Part {
  /** Indices of blocks, the second exclusive. */
  from: number
  to: number
  start: { line: number; offset: number }
  /** Offset in the old text. */
  end: number
}

/** From a block before the change to one behind it; the blocks between hold all that it can touch. */
function partAround(change: Change, { text, tree }: ParsedText): Part | undefined {
  const blocks = tree.children
  const endsBefore = (block: RootContent) => (block.position?.end.offset ?? 0) < change.from
  const touched = blocks.findIndex(block => !endsBefore(block))
  const first = touched < 0 ? blocks.length : touched
  const from = blocks.findLastIndex((block, i) => i < first && begins(block, text))
  // From the end of the front matter when no block stands between it and the change.
  const matter = from < 0 && first > 0 ? blocks[0] : undefined
  const point = matter?.type === 'yaml' ? matter.position?.end : blocks[from]?.position?.start
  if (point?.offset === undefined) return undefined
  const to = blocks.findIndex(
    // The empty line above it stands behind the change, too.
    (block, i) => i > from && (block.position?.start.offset ?? 0) - 2 >= change.to && begins(block, text),
  )
  return {
    from: matter ? 1 : from,
    to: to < 0 ? blocks.length : to,
    start: { line: point.line, offset: point.offset },
    end: to < 0 ? text.length : (blocks[to]?.position?.start.offset ?? text.length),
  }
}

/** Blocks that belong to nothing above them when an empty line stands there. A list may go on with another list. */
const FREE = new Set(['paragraph', 'heading', 'table', 'leafDirective', 'containerDirective'])

function begins({ type, position }: RootContent, text: string): boolean {
  const { column, offset = 0 } = position?.start ?? {}
  return FREE.has(type) && column === 1 && text.slice(offset - 2, offset) === '\n\n'
}

const isDefinition = ({ type }: Nodes) => type === 'definition' || type === 'footnoteDefinition'

function definesInside(node: Nodes): boolean {
  return 'children' in node && node.children.some(child => isDefinition(child) || definesInside(child))
}

/** What marks elsewhere in the text may lead to. */
function namesOf(blocks: readonly RootContent[]): string {
  return JSON.stringify(
    blocks.filter(isDefinition).map(block => [block.type, 'identifier' in block ? block.identifier : '']),
  )
}

function isMark(node: RootContent | undefined): boolean {
  const [only, ...others] = node?.type === 'paragraph' ? node.children : []
  return only?.type === 'text' && only.value === APART && others.length === 0
}

const lineCount = (text: string) => text.split('\n').length

function endOf(text: string): { line: number; column: number; offset: number } {
  const last = text.lastIndexOf('\n')
  return { line: lineCount(text), column: text.length - last, offset: text.length }
}
