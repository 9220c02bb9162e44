/**
 * What looks like a table is one.
 *
 * Lines of cells become a table by the line of dashes below their head; without it they stay a paragraph full of bars.
 */
import { visit } from 'unist-util-visit'
import { problem } from '../../diagnostics.ts'
import type { CheckRule } from '../types.ts'

export const tableWritten: CheckRule = {
  id: 'table-written',
  severity: 'warning',
  check({ locales }) {
    for (const { chapters } of locales)
      for (const { chapter, mdast } of chapters)
        visit(mdast, 'paragraph', node => {
          const [from, to] = [node.position?.start.offset, node.position?.end.offset]
          if (from === undefined || to === undefined) return
          const lines = String(chapter.file.value).slice(from, to).split('\n')
          if (lines.length < 2 || !lines.every(line => /^\s*\|.*\|/.test(line))) return
          const columns = (lines[0] ?? '')
            .trim()
            .replace(/^\||\|$/g, '')
            .split('|').length
          problem(chapter.file, 'table-written', 'Unexpected lines of `|` as text, expected a table', {
            place: node,
            severity: 'warning',
            note: `Write \`|${'---|'.repeat(columns)}\` below the first line.`,
          })
        })
  },
}
