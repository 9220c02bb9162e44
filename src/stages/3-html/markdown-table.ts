/** Renders a Markdown table, with one alignment per column, heads included. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Nodes, Table, TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import { type RenderContext, sourcePlace } from './context.ts'

/** Numbers with signs, currencies or percent, and dashes for missing values. */
const NUMERIC = /^[\s\d.,'’%‰+\-−–—()<>≤≥≈~±€$£¥/\u00a0\u2009\u202f]*$/

/** Columns of numbers are aligned right; the first column, which names the rows, only if the Markdown says so. */
export function markdownTable(state: State, node: Table, context: RenderContext): Element {
  const [head, ...rows] = node.children
  const columns = head?.children ?? []
  const classes = columns.map((_, i) => {
    const align = node.align?.[i]
    if (align === 'center') return ['c']
    if (align === 'right') return ['r']
    return i > 0 && rows.length > 0 && rows.every(row => isNumeric(row.children[i])) ? ['r'] : []
  })
  const cells = (row: TableRow | undefined, tag: 'th' | 'td') =>
    columns.map((_, i) => {
      const cell = row?.children[i]
      const name = tag === 'td' && i === 0 ? 'th' : tag
      const className = classes[i] ?? []
      const properties = {
        ...(name === 'th' ? { scope: tag === 'th' ? 'col' : 'row' } : {}),
        ...(className.length > 0 ? { className } : {}),
      }
      return h(name, properties, cell ? (state.all(cell) as ElementContent[]) : [])
    })
  return h('table', { className: ['data'], ...sourcePlace(node, context) }, [
    h('thead', [h('tr', cells(head, 'th'))]),
    ...(rows.length > 0
      ? [
          h(
            'tbody',
            rows.map(row => h('tr', cells(row, 'td'))),
          ),
        ]
      : []),
  ])
}

const isNumeric = (cell: Nodes | undefined): boolean => cell === undefined || NUMERIC.test(words(cell))

/** The text of a cell without note marks, which do not affect alignment. */
function words(node: Nodes): string {
  if (node.type === 'footnoteReference') return ''
  return 'children' in node ? node.children.map(child => words(child as Nodes)).join('') : textOf(node)
}
