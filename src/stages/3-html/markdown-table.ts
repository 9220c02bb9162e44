/** A table of Markdown. Heads stand over their cells: one alignment for a whole column. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Nodes, Table, TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import { type RenderContext, sourcePlace } from './context.ts'

/** Digits with what belongs to them: signs, currencies, percent, dashes for what is not given. */
const NUMERIC = /^[\s\d.,'’%‰+\-−–—()<>≤≥≈~±€$£¥/\u00a0\u2009\u202f]*$/

/** The first column names the rows; it is set right only where the table says so. Columns of numbers always are. */
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

/** Without marks of notes, which say nothing about the column. */
function words(node: Nodes): string {
  if (node.type === 'footnoteReference') return ''
  return 'children' in node ? node.children.map(child => words(child as Nodes)).join('') : textOf(node)
}
