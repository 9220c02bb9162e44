/** Renders `:::table`: a Markdown table with its title and notes, or a table of values from the registry. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { List, Table } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { problem } from '../../../problems/diagnostics.ts'
import { reportUnparsedTable } from '../../2-markdown/mistakes/report-unparsed-table.ts'
import { blocks, type Directive, type DirectiveHandler, type RenderContext, sourcePlace } from '../context.ts'
import { inlineLines, render } from '../inline-lines.ts'
import { comparatives } from './comparatives.ts'
import { restatedItems } from './restated-mark.ts'

export const table: DirectiveHandler = (state, node, context) => {
  const all = blocks(node)
  const at = all.findIndex(child => child.type === 'table')
  const inner = all[at] as Table | undefined
  if (!inner) {
    const isBars = all.filter(block => reportUnparsedTable(block, context.file, 'error')).length > 0
    return isBars ? h('div') : comparatives(state, node, context)
  }
  const rendered = state.one(inner, undefined) as Element
  const { id, title = '', notes } = node.attributes ?? {}
  for (const before of all.slice(0, at)) reportUnexpected(before, context)
  const items = [
    ...(notes ? [h('li', notes)] : []),
    ...all.slice(at + 1).flatMap(block => noteItems(state, block, context)),
    ...restatedItems([rendered], context),
  ]
  const titled: Element = {
    ...rendered,
    properties: {
      ...rendered.properties,
      className: ['data', 'numbered'],
      ...(id ? { id } : {}),
      ...sourcePlace(node, context),
    },
    children: [h('caption', [h('b', { className: ['number'] }), title]), ...rendered.children],
  }
  if (items.length === 0) return titled
  const list = { className: ['table-notes'], ariaLabel: context.labels('notes') }
  return [titled, h('ul', { ...list, ...sourcePlace(node, context) }, items)]
}

/** A numbered list explains the marks `^1^` in the cells; other lists and paragraphs apply to the whole table. */
function noteItems(state: State, block: Block, context: RenderContext): Element[] {
  if (block.type === 'paragraph') return [h('li', render(state, block.children))]
  if (block.type !== 'list') {
    reportUnexpected(block, context)
    return []
  }
  const { ordered, start, children } = block as List
  return children.map((item, i) => {
    const words = inlineLines(item).flatMap((line, n): ElementContent[] => [
      ...(n > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
      ...render(state, line),
    ])
    return h('li', ordered ? [h('b', String((start ?? 1) + i)), ' ', ...words] : words)
  })
}

type Block = ReturnType<typeof blocks>[number]

function reportUnexpected(block: Block | Directive, context: RenderContext): void {
  problem(context.file, 'table-notes', {}, { place: block })
}
