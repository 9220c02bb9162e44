/** Lines that look like a table are a table. */
import type { TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import { problem } from '../../problems/diagnostics.ts'
import { reportUnparsedTable } from '../../stages/2-markdown/mistakes/report-unparsed-table.ts'
import type { CheckRule } from '../types.ts'

export const tableWritten: CheckRule = {
  id: 'table-written',
  severity: 'warning',
  check({ locales }) {
    for (const { chapters } of locales)
      for (const { chapter, mdast } of chapters) {
        visit(mdast, 'table', ({ children: [head, ...rows] }) => {
          const columns = head?.children.length ?? 0
          for (const row of rows.filter(({ children }) => children.length < columns && !isGroup(children)))
            problem(
              chapter.file,
              'table-written/short-row',
              { cells: row.children.length, columns },
              { place: row, severity: 'warning' },
            )
          for (const row of rows.filter(({ children }) => children.length > columns))
            problem(
              chapter.file,
              'table-written/long-row',
              { cells: row.children.length, columns },
              { place: row.children[columns] ?? row, severity: 'warning' },
            )
        })
        visit(mdast, 'paragraph', (node, _, parent) => {
          // The handler of `:::table` reports these itself.
          if (parent?.type === 'containerDirective' && parent.name === 'table') return
          reportUnparsedTable(node, chapter.file, 'warning')
        })
      }
  },
}

/** True for a row that titles the rows below it: `| **Energy** |`. */
const isGroup = ([only, ...others]: readonly TableCell[]): boolean =>
  others.length === 0 &&
  (only?.children.length === 0 || only?.children.every(({ type }) => type === 'strong') === true)
