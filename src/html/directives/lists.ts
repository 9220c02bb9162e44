/** Generated lists: placeholders here, filled by the book, which alone knows numbers and pages. `::targets` needs no book. */
import type { Element } from 'hast'
import { h, s } from 'hastscript'
import { problem } from '../../diagnostics.ts'
import type { Target, TargetStatus } from '../../figures/types.ts'
import { type DirectiveHandler, labelText, type RenderContext, sourcePlace } from '../context.ts'

const list =
  (name: string): DirectiveHandler =>
  (_, node, context) =>
    h('div', { dataList: name, ...sourcePlace(node, context) })

export const contents: DirectiveHandler = list('contents')
export const figuresList: DirectiveHandler = list('figures')
export const tablesList: DirectiveHandler = list('tables')
export const sourcesList: DirectiveHandler = list('sources')

export const discloses: DirectiveHandler = (_, node, context) => {
  const code = labelText(node)
  context.discloses.push(code)
  return h('span', {
    className: ['disclosure'],
    id: `${context.chapter.slug}-d${context.discloses.length}`,
    dataDiscloses: code,
  })
}

export const ref: DirectiveHandler = (_, node, context) =>
  h('a', {
    className: ['ref'],
    dataRef: labelText(node),
    ...(node.attributes?.['page'] !== undefined ? { dataPage: '' } : {}),
    ...sourcePlace(node, context),
  })

export const targets: DirectiveHandler = (_, node, context) => {
  const wanted = node.attributes?.['group']
  const all = [...context.report.registry.targets.values()]
  const shown = wanted ? all.filter(target => Object.values(target.group ?? {}).includes(wanted)) : all
  if (shown.length === 0)
    problem(context.file, 'target-known', 'Unexpected `targets` without any target', {
      place: node,
      note: 'Write commitments in targets.yaml.',
    })
  const { labels, locale } = context
  const rows: Element[] = []
  let group = ''
  for (const target of shown) {
    const name = target.group?.[locale] ?? ''
    if (name !== group)
      rows.push(h('tr', { className: ['grp'] }, [h('th', { colSpan: 4, scope: 'colgroup' }, name)]))
    group = name
    rows.push(row(target, context))
  }
  const head = ['commitment', 'announced', 'due', 'status'].map(key => h('th', { scope: 'col' }, labels(key)))
  return h('table', { className: ['tg', 'full'], ...sourcePlace(node, context) }, [
    h('thead', [h('tr', head)]),
    h('tbody', rows),
  ])
}

function row(target: Target, { labels, locale }: RenderContext): Element {
  const words = (text: Readonly<Record<string, string>> | undefined) => text?.[locale] ?? ''
  return h('tr', { id: `target-${target.id}` }, [
    h('th', { scope: 'row' }, [
      h('b', { className: ['ttl'] }, words(target.title)),
      h('span', [words(target.commitment)]),
    ]),
    h('td', { className: ['nb'] }, target.announced ?? '—'),
    h('td', { className: ['nb'] }, target.year ?? '—'),
    h('td', [
      h('span', { className: ['st'] }, [statusMark(target.status), labels(`status-${target.status}`)]),
    ]),
  ])
}

/** Status by shape and word, never by colour alone: ring, half disc, disc, triangle. */
function statusMark(status: TargetStatus): Element {
  const shape = {
    announced: s('circle', {
      cx: 4,
      cy: 4,
      r: 3,
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 1,
      strokeDasharray: '1.6 1.2',
    }),
    started: s('circle', { cx: 4, cy: 4, r: 3, fill: 'none', stroke: 'currentColor', strokeWidth: 1 }),
    'on-track': s('path', {
      d: 'M4 1a3 3 0 0 1 0 6z M4 1a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
      fill: 'currentColor',
      fillRule: 'evenodd',
    }),
    met: s('circle', { cx: 4, cy: 4, r: 3.4, fill: 'currentColor' }),
    behind: s('path', { d: 'M4 .8 7.6 7.2H.4z', fill: 'currentColor' }),
  }[status]
  return s('svg', { viewBox: '0 0 8 8', ariaHidden: 'true' }, [shape]) as Element
}
