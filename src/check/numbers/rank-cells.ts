/** Finds cells that number the rows of a table, 1, 2, 3 … in its first column, which are not values. */

import type { Nodes, Root, TableCell } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** With fewer rows, each number may be a small count. */
const FEWEST = 3

/** Requires consecutive numbers from 1 in every row below the head. */
export function rankCells(tree: Root): Set<Nodes> {
  const found = new Set<Nodes>()
  visit(tree, 'table', table => {
    const cells = table.children.slice(1).flatMap(({ children }): TableCell[] => children.slice(0, 1))
    const isRanked = cells.length >= FEWEST && cells.every((cell, i) => numberOf(cell) === i + 1)
    if (isRanked) for (const cell of cells) found.add(cell)
  })
  return found
}

function numberOf(cell: TableCell): number | undefined {
  const [, digits] = /^\s*(\d{1,4})[.、)]?\s*$/.exec(textOf(cell)) ?? []
  return digits === undefined ? undefined : Number(digits)
}
