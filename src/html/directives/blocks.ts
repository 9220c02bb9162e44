/** Blocks of words: case, cards, columns, note, quote, letter, only, and tables with a title. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { List, Table } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { seedMark } from '../../artwork/seed-mark.ts'
import { problem } from '../../diagnostics.ts'
import { formatTile } from '../../figures/format.ts'
import { blocks, type Directive, type DirectiveHandler, sourcePlace } from '../context.ts'
import { inlineLines, render } from '../inline-lines.ts'
import { comparatives } from './comparatives.ts'
import { citation, cite, periodOf } from './figures.ts'
import { valueParts } from './tiles.ts'

const body = (state: State, node: Directive): ElementContent[] =>
  state.all({ type: 'root', children: blocks(node) } as never) as ElementContent[]
const elements = (nodes: ElementContent[]): Element[] =>
  nodes.filter((node): node is Element => node.type === 'element')

export const note: DirectiveHandler = (state, node, context) =>
  h('aside', { className: ['callout'], ...sourcePlace(node, context) }, [
    ...(node.attributes?.['title'] ? [h('p', { className: ['label'] }, node.attributes['title'])] : []),
    ...body(state, node),
  ])

export const quote: DirectiveHandler = (state, node, context) => {
  const { by, role } = node.attributes ?? {}
  return h('blockquote', { className: ['quote'], ...sourcePlace(node, context) }, [
    ...body(state, node),
    ...(by ? [h('footer', [by, role].filter(Boolean).join(', '))] : []),
  ])
}

export const letter: DirectiveHandler = (state, node, context) => {
  const { by, role, date } = node.attributes ?? {}
  const lines = [role, date].filter((line): line is string => Boolean(line))
  return h('section', { className: ['letter-body'], ...sourcePlace(node, context) }, [
    ...body(state, node),
    ...(by
      ? [h('footer', { className: ['sign'] }, [h('strong', by), ...lines.flatMap(line => [h('br'), line])])]
      : []),
  ])
}

export const columns: DirectiveHandler = (state, node, context) =>
  h(
    'div',
    {
      className: ['columns'],
      style: `columns:${Number(node.attributes?.['count'] ?? 2) || 2}`,
      ...sourcePlace(node, context),
    },
    body(state, node),
  )

/** Charts of half the width side by side. */
export const charts: DirectiveHandler = (state, node, context) =>
  h('div', { className: ['charts', 'full'], ...sourcePlace(node, context) }, body(state, node))

export const only: DirectiveHandler = (state, node, context) => {
  const { format, locale } = node.attributes ?? {}
  if (format && format !== 'print' && format !== 'web') {
    problem(
      context.file,
      'directive-attributes',
      `Unexpected \`format=${format}\`, expected \`print\` or \`web\``,
      { place: node },
    )
  }
  if (locale && locale !== context.locale) return []
  return format ? h('div', { dataFormat: format }, body(state, node)) : elements(body(state, node))
}

export const caseStudy: DirectiveHandler = (state, node, context) => {
  const { id, title = '', label, metric, period, caption } = node.attributes ?? {}
  const cited = metric ? cite(node, context, metric, period ?? periodOf(node, context, metric)) : undefined
  const content = body(state, node)
  const last = elements(content).at(-1)
  if (last?.tagName === 'ul') last.properties['className'] = ['learn']
  return h('article', { className: ['case', 'full'], ...(id ? { id } : {}), ...sourcePlace(node, context) }, [
    h('header', [
      h('p', { className: ['label'] }, label ?? context.labels('case')),
      ...(cited
        ? [
            h('p', { className: ['big'] }, [
              citation(
                cited,
                valueParts(formatTile(cited.metric, cited.observation.value, context.locale)),
                context,
              ),
            ]),
          ]
        : []),
      ...(caption ? [h('p', { className: ['cap'] }, caption)] : []),
    ]),
    h('div', [
      h('h3', { id: `${context.chapter.slug}-case-${id ?? node.position?.start.line}` }, title),
      ...content,
    ]),
  ])
}

export const cards: DirectiveHandler = (state, node, context) => {
  const list = blocks(node).find((child): child is List => child.type === 'list')
  if (!list) {
    problem(context.file, 'cards-list', 'Unexpected content of `cards`, expected a list', {
      place: node,
      note: 'Write `1. **Name** a sentence`, and the fact in an indented second paragraph.',
    })
    return h('div')
  }
  const items = list.children.map((item, i) => {
    const [first = [], ...rest] = inlineLines(item)
    const name = first[0]?.type === 'strong' ? first[0] : undefined
    const sentence = name ? first.slice(1) : first
    return h('li', { className: ['card'] }, [
      h('span', { className: ['n'], ariaHidden: 'true' }, String(i + 1)),
      seedMark(i),
      ...(name ? [h('p', { className: ['name'] }, render(state, name.children))] : []),
      h('p', trimStart(render(state, sentence))),
      ...rest.map(line => h('p', { className: ['m'] }, render(state, line))),
    ])
  })
  return h(
    'ol',
    {
      className: ['cards', 'full'],
      ...(node.attributes?.['id'] ? { id: node.attributes['id'] } : {}),
      ...sourcePlace(node, context),
    },
    items,
  )
}

export function trimStart(nodes: ElementContent[]): ElementContent[] {
  const [first, ...rest] = nodes
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : nodes
}

/** A Markdown table with a title: numbered, its caption above. Without one, a table of figures from the registry. */
export const table: DirectiveHandler = (state, node, context) => {
  const inner = blocks(node).find((child): child is Table => child.type === 'table')
  if (!inner) return comparatives(state, node, context)
  const rendered = state.one(inner, undefined) as Element
  const { id, title = '' } = node.attributes ?? {}
  return {
    ...rendered,
    properties: {
      ...rendered.properties,
      className: ['data', 'numbered'],
      ...(id ? { id } : {}),
      ...sourcePlace(node, context),
    },
    children: [h('caption', [h('b', { className: ['number'] }), title]), ...rendered.children],
  }
}
