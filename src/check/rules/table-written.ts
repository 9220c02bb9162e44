/**
 * What looks like a table is one.
 *
 * Lines of cells become a table by the line of dashes below their head; without it they stay a paragraph full of bars. Cells behind the
 * last column are on no page.
 */
import { visit } from 'unist-util-visit'
import { problem } from '../../diagnostics.ts'
import type { CheckRule } from '../types.ts'

export const tableWritten: CheckRule = {
  id: 'table-written',
  severity: 'warning',
  check({ locales }) {
    for (const { chapters } of locales)
      for (const { chapter, mdast } of chapters) {
        visit(mdast, 'table', ({ children: [head, ...rows] }) => {
          const columns = head?.children.length ?? 0
          for (const row of rows.filter(({ children }) => children.length > columns))
            problem(
              chapter.file,
              'table-written',
              `Unexpected row of ${row.children.length} cells under a head of ${columns}, expected no more than the head has`,
              {
                place: row.children[columns] ?? row,
                severity: 'warning',
                note: 'Give the column a head, or write `\\|` for a bar within a cell.',
              },
            )
        })
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
      }
  },
}
