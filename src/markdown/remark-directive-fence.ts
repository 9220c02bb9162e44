/** Fences of blocks must match: a `:::` that closes nothing would be printed, and a block never closed swallows the chapter. */
import type { Paragraph, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { eachNode } from '../tree/each-node.ts'

const NESTING =
  'A block around another block needs more colons than the one inside: `::::case`, `:::figure`, `:::`, `::::`.'

export function remarkDirectiveFence(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const lines = String(file.value).split('\n')
    // Blocks whose first line could not be read: what closes them is right.
    let refused = 0
    eachNode(tree, node => {
      if (node.type === 'leafDirective' && node.data?.opens) refused += 1
      else if (node.type === 'paragraph' && /^:{3,}$/.test(textOf(node).trim())) {
        if (refused > 0) {
          refused -= 1
          return undefined
        }
        problem(file, 'directive-fence', `Unexpected \`${textOf(node).trim()}\` that closes no block`, {
          place: node,
          note: NESTING,
        })
      } else if (node.type === 'paragraph' && refused === 0) {
        const line = fenceIn(node, lines)
        if (line !== undefined)
          problem(file, 'directive-fence', `Unexpected \`${lines[line - 1]?.trim()}\` that closes no block`, {
            place: { line, column: (lines[line - 1]?.search(/:/) ?? 0) + 1 },
            note: NESTING,
          })
      } else if (node.type === 'containerDirective') {
        const last = lines[(node.position?.end.line ?? 1) - 1] ?? ''
        if (!/^\s*:{3,}\s*$/.test(last))
          problem(file, 'directive-fence', `Unexpected \`${node.name}\` that is never closed`, {
            place: node.position?.start,
            note: `Close it with a line of colons. ${NESTING}`,
          })
      }
      return undefined
    })
  }
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
    if (!isCode && /^[\s>]*:{3,}\s*$/.test(lines[line - 1] ?? '')) return line
  }
  return undefined
}
