/** Finds cells that are not values: they number the rows of a table, 1, 2, 3 … in its first column, or they name pages. */

import type { Nodes, Root, Table, TableCell } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** With fewer rows, each number may be a small count. */
const FEWEST = 3

/** The last rows of a table may sum up the others. */
const TOTAL = /^\s*(?:total|sum|summe|gesamt|insgesamt|somme|合计|合計|总计|總計|小计)/iu

/** The head of a column with pages or sections, as an index of contents has it. */
const PAGES =
  /^(?:report )?pages?(?:\(s\))?(?: (?:numbers?|no\.))?$|^seiten?(?:zahl)?$|^(?:报告|報告)?[页頁](?:码|碼|次)?$|^(?:掲載)?ページ$|^(?:reference\s?\/\s?)?(?:section|chapter|disclosure)$|^(?:kapitel|abschnitt|angabe|chapitre|章节|章節)$/iu
const PAGE = /^\s*\d{1,4}(?:\.\d{1,2})*(?:\s*[,、–-]\s*\d{1,4}(?:\.\d{1,2})*)*\s*$/u

/** Requires consecutive row numbers from 1 in every row below the head. */
export function rankCells(tree: Root): Set<Nodes> {
  const found = new Set<Nodes>()
  visit(tree, 'table', table => {
    for (const cell of pageCells(table)) found.add(cell)
    const cells = table.children.slice(1).flatMap(({ children }): TableCell[] => children.slice(0, 1))
    while (TOTAL.test(textOf(cells.at(-1) ?? ''))) cells.pop()
    const isRanked = cells.length >= FEWEST && cells.every((cell, i) => numberOf(cell) === i + 1)
    if (isRanked) for (const cell of cells) found.add(cell)
  })
  return found
}

function pageCells({ children: [head, ...rows] }: Table): TableCell[] {
  const columns = head?.children.flatMap((cell, i) => (PAGES.test(textOf(cell).trim()) ? [i] : [])) ?? []
  return rows.flatMap(({ children }) =>
    children.filter((cell, i) => columns.includes(i) && PAGE.test(textOf(cell))),
  )
}

function numberOf(cell: TableCell): number | undefined {
  const [, digits] = /^\s*(\d{1,4})[.、)]?\s*$/.exec(textOf(cell)) ?? []
  return digits === undefined ? undefined : Number(digits)
}
