/** Handlers of text blocks: case, cards, charts, columns, landscape, letter, note, only, quote. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { List } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { seedMark } from '../../../artwork/seed-mark.ts'
import { choices } from '../../../directives/lookup.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { code, oneOf } from '../../../problems/messages/message.ts'
import { suggest } from '../../../problems/suggest.ts'
import { formatTile } from '../../../registry/formatting/format.ts'
import { blocks, type Directive, type DirectiveHandler, sourcePlace } from '../context.ts'
import { inlineLines, render } from '../inline-lines.ts'
import { boundedItems } from './bounded-items.ts'
import { citation } from './citation.ts'
import { cite, periodOf } from './cite.ts'
import { valueParts } from './kpis.ts'

const body = (state: State, node: Directive): ElementContent[] =>
  state.all({ type: 'root', children: blocks(node) } as never) as ElementContent[]
const elements = (nodes: ElementContent[]): Element[] =>
  nodes.filter((node): node is Element => node.type === 'element')

export const note: DirectiveHandler = (state, node, context) => {
  const alert = node.type === 'containerDirective' ? node.data?.alert : undefined
  const title = node.attributes?.['title'] || (alert ? context.labels(`alert-${alert}`) : '')
  return h('aside', { className: ['callout'], ...sourcePlace(node, context) }, [
    ...(title ? [h('p', { className: ['label'] }, title)] : []),
    ...body(state, node),
  ])
}

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

/** Text in two or three balanced columns across the whole type area. */
export const columns: DirectiveHandler = (state, node, context) => {
  const { count = '2' } = node.attributes ?? {}
  const counts = choices(node.name, 'count')
  if (!counts.includes(count ?? '')) {
    problem(
      context.file,
      'directive-attributes/choice',
      { attribute: `count=${count}`, choices: oneOf(counts.map(code)) },
      { place: node },
    )
  }
  const style = `columns:${count === '3' ? 3 : 2}`
  return h('div', { className: ['columns', 'full'], style, ...sourcePlace(node, context) }, body(state, node))
}

/** A landscape page for wide content, which the book stage cuts out of the chapter. On the web it is a wide block. */
export const landscape: DirectiveHandler = (state, node, context) => {
  if (!context.mdast.children.includes(node as never)) {
    problem(context.file, 'landscape-outermost', {}, { place: node })
  }
  return h('div', { className: ['turned', 'full'], ...sourcePlace(node, context) }, body(state, node))
}

/** Half-width charts side by side. */
export const charts: DirectiveHandler = (state, node, context) =>
  h('div', { className: ['charts', 'full'], ...sourcePlace(node, context) }, body(state, node))

export const only: DirectiveHandler = (state, node, context) => {
  const { format, locale } = node.attributes ?? {}
  const formats = choices(node.name, 'format')
  if (format && !formats.includes(format)) {
    problem(
      context.file,
      'directive-attributes/choice',
      { attribute: `format=${format}`, choices: oneOf(formats.map(code)) },
      { place: node, ...suggest(format, formats) },
    )
  }
  const { locales } = context.report.config
  if (locale && !locales.includes(locale))
    problem(
      context.file,
      'directive-attributes/locale',
      { locale },
      { place: node, ...suggest(locale, locales) },
    )
  if (locale && locale !== context.locale) return []
  return format ? h('div', { dataFormat: format }, body(state, node)) : elements(body(state, node))
}

export const caseStudy: DirectiveHandler = (state, node, context) => {
  const { id, title = '', label, metric, period, caption } = node.attributes ?? {}
  const cited = metric ? cite(node, context, metric, period ?? periodOf(node, context, metric)) : undefined
  const content = body(state, node)
  const last = elements(content).at(-1)
  if (last?.tagName === 'ul') last.properties['className'] = ['learn']
  const named = id ? { id, dataNamed: title } : {}
  return h('article', { className: ['case', 'full'], ...named, ...sourcePlace(node, context) }, [
    h('header', [
      h('p', { className: ['label'] }, label ?? context.labels('case')),
      ...(cited
        ? [
            h('p', { className: ['big'] }, [
              citation(
                cited,
                valueParts(formatTile(cited.metric, cited.observation.value, context.language)),
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
    problem(context.file, 'cards-list', {}, { place: node })
    return h('div')
  }
  const items = boundedItems(list, node.name, context).map((item, i) => {
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
  const { id, title } = node.attributes ?? {}
  const grid = h(
    'ol',
    {
      className: ['cards', 'full'],
      ...(id ? { id, ...(title ? { dataNamed: title } : {}) } : {}),
      ...sourcePlace(node, context),
    },
    items,
  )
  return title ? [h('p', { className: ['cards-title', 'full'] }, title), grid] : grid
}

export function trimStart(nodes: ElementContent[]): ElementContent[] {
  const [first, ...rest] = nodes
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : nodes
}
