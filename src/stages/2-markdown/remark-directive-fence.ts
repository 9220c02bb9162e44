/** Checks that fences match: a stray `:::` would be printed, and an unclosed block would contain the rest of the chapter. */
import type { Paragraph, Root } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { eachNode } from '../../base/tree/each-node.ts'
import { directives } from '../../directives/directives.ts'
import { problem } from '../../problems/diagnostics.ts'

const FENCE = /^[\s>]*:{3,}\s*$/
/** A fence with full-width colons, as a Chinese keyboard types it. */
const WIDE = /^[\s>]*(?=:*：)([:：]{3,})\s*$/u

export function remarkDirectiveFence(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const lines = String(file.value).split('\n')
    // Blocks whose closing fence seems to close nothing: their first line could not be parsed, or they ended with the block around them.
    let unpaired = 0
    // Lines of full-width colons that were already reported.
    const reported = new Set<number>()
    eachNode(tree, (node, _, parent) => {
      if (node.type === 'leafDirective' && (node.data?.opens || isBlock(node))) unpaired += 1
      else if (node.type === 'containerDirective') {
        const around = parent.type === 'containerDirective' ? parent : undefined
        if (checkClosed(node, around, lines, reported, file)) unpaired += 1
      } else if (node.type === 'paragraph') {
        const isFence = /^[:：]{3,}$/u.test(textOf(node).trim())
        const line = isFence ? node.position?.start.line : fenceIn(node, lines)
        if (line === undefined || reported.has(line)) return undefined
        if (unpaired === 0) reportFence(line, lines, file)
        else if (isFence) unpaired -= 1
      }
      return undefined
    })
  }
}

/** True for `::note`, which was meant to open a block. */
const isBlock = ({ name, data }: LeafDirective): boolean =>
  data?.isInvalid === true && directives[name]?.form === 'container'

/** Returns true if the block ends only because the block around it is closed. */
function checkClosed(
  { name, position, children }: ContainerDirective,
  around: ContainerDirective | undefined,
  lines: readonly string[],
  reported: Set<number>,
  file: VFile,
): boolean {
  const { start, end } = position ?? {}
  if (!start || !end) return false
  const isCode = (line: number) =>
    children.some(
      ({ type, position: at }) => type === 'code' && at && at.start.line <= line && line <= at.end.line,
    )
  const wide = lines.findIndex(
    (text, i) => i >= start.line && i < end.line && WIDE.test(text) && !isCode(i + 1),
  )
  const wrong = WIDE.exec(lines[wide] ?? '')?.[1]
  if (wrong === undefined) {
    const last = lines[end.line - 1] ?? ''
    if (FENCE.test(last.slice(0, end.column - 1))) return false
    // A fence closes the innermost block with at most as many colons, so the inner block lacks its own.
    if (around && FENCE.test(last) && colonsOf(around, lines) <= colonsOf({ position }, lines)) {
      reportInside(name, around, start, file)
      return true
    }
    problem(file, 'directive-fence', { name }, { place: start })
    return false
  }
  const right = wrong.replaceAll('：', ':')
  reported.add(wide + 1)
  problem(
    file,
    'directive-fence/full-width',
    { wrong, name, right },
    {
      place: { line: wide + 1, column: (lines[wide] ?? '').indexOf(wrong) + 1 },
      fix: { kind: 'sign', wrong, right, isGuess: false },
    },
  )
  return false
}

const colonsOf = ({ position }: Pick<ContainerDirective, 'position'>, lines: readonly string[]): number => {
  const { line = 1, column = 1 } = position?.start ?? {}
  return /^:*/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0].length ?? 0
}

/** Reports an inner block that the fence of the outer block closes: one of the two lacks its fence. */
function reportInside(name: string, around: ContainerDirective, place: Point, file: VFile): void {
  problem(file, 'directive-fence/inside', { name, outer: around.name }, { place })
}

function reportFence(line: number, lines: readonly string[], file: VFile): void {
  const text = lines[line - 1] ?? ''
  problem(
    file,
    'directive-fence/stray',
    { fence: text.replace(/^[\s>]*/, '').trim() },
    { place: { line, column: text.search(/[:：]/u) + 1 } },
  )
}

/** Returns the line of a fence directly below the words of a paragraph and outside inline code. */
function fenceIn({ position, children }: Paragraph, lines: readonly string[]): number | undefined {
  const { start, end } = position ?? {}
  if (!start || !end) return undefined
  for (let line = start.line; line <= end.line; line++) {
    const isCode = children.some(
      child =>
        child.type === 'inlineCode' &&
        (child.position?.start.line ?? 0) <= line &&
        line <= (child.position?.end.line ?? 0),
    )
    if (!isCode && (FENCE.test(lines[line - 1] ?? '') || WIDE.test(lines[line - 1] ?? ''))) return line
  }
  return undefined
}
