/** Fences of blocks must match: a `:::` that closes nothing would be printed, and a block never closed swallows the chapter. */
import type { Paragraph, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { eachNode } from '../tree/each-node.ts'
import { HALF_WIDTH } from './half-width.ts'

const NESTING =
  'A block around another block needs more colons than the one inside: `::::case`, `:::figure`, `:::`, `::::`.'
const FENCE = /^[\s>]*:{3,}\s*$/
/** As a keyboard for Chinese writes it. */
const WIDE = /^[\s>]*(?=:*：)([:：]{3,})\s*$/u

export function remarkDirectiveFence(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const lines = String(file.value).split('\n')
    // Blocks whose first line could not be read: what closes them is right.
    let refused = 0
    // Lines of full-width colons that should have closed a block.
    const said = new Set<number>()
    eachNode(tree, node => {
      if (node.type === 'leafDirective' && node.data?.opens) refused += 1
      else if (node.type === 'containerDirective') checkClosed(node, lines, said, file)
      else if (node.type === 'paragraph') {
        const isFence = /^[:：]{3,}$/u.test(textOf(node).trim())
        const line = isFence ? node.position?.start.line : fenceIn(node, lines)
        if (line === undefined || said.has(line)) return undefined
        if (refused === 0) reportFence(line, lines, file)
        else if (isFence) refused -= 1
      }
      return undefined
    })
  }
}

function checkClosed(
  { name, position, children }: ContainerDirective,
  lines: readonly string[],
  said: Set<number>,
  file: VFile,
): void {
  const { start, end } = position ?? {}
  if (!start || !end) return
  const isCode = (line: number) =>
    children.some(
      ({ type, position: at }) => type === 'code' && at && at.start.line <= line && line <= at.end.line,
    )
  const wide = lines.findIndex(
    (text, i) => i >= start.line && i < end.line && WIDE.test(text) && !isCode(i + 1),
  )
  const wrong = WIDE.exec(lines[wide] ?? '')?.[1]
  if (wrong === undefined) {
    if (FENCE.test(lines[end.line - 1] ?? '')) return
    problem(file, 'directive-fence', `Unexpected \`${name}\` that is never closed`, {
      place: start,
      note: `Close it with a line of colons. ${NESTING}`,
    })
    return
  }
  const right = wrong.replaceAll('：', ':')
  said.add(wide + 1)
  problem(file, 'directive-fence', `Unexpected \`${wrong}\` behind \`${name}\`, expected \`${right}\``, {
    place: { line: wide + 1, column: (lines[wide] ?? '').indexOf(wrong) + 1 },
    note: HALF_WIDTH,
    mend: { kind: 'sign', wrong, right, isGuess: false },
  })
}

function reportFence(line: number, lines: readonly string[], file: VFile): void {
  const text = lines[line - 1] ?? ''
  problem(
    file,
    'directive-fence',
    `Unexpected \`${text.replace(/^[\s>]*/, '').trim()}\` that closes no block`,
    {
      place: { line, column: text.search(/[:：]/u) + 1 },
      note: NESTING,
    },
  )
}

/** A line of colons right below the words of a paragraph, that is no code. */
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
