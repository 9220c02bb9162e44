/** Fences of blocks must match: a `:::` that closes nothing would be printed, and a block never closed swallows the chapter. */
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'

const NESTING =
  'A block around another block needs more colons than the one inside: `::::case`, `:::figure`, `:::`, `::::`.'

export function remarkDirectiveFence(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const lines = String(file.value).split('\n')
    // Blocks whose first line could not be read: what closes them is right.
    let refused = 0
    visit(tree, node => {
      if (node.type === 'leafDirective' && node.data?.opens) refused += 1
      else if (node.type === 'paragraph' && /^:{3,}$/.test(textOf(node).trim())) {
        if (refused > 0) {
          refused -= 1
          return
        }
        problem(file, 'directive-fence', `Unexpected \`${textOf(node).trim()}\` that closes no block`, {
          place: node,
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
    })
  }
}
