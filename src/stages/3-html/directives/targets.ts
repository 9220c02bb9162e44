/** Renders `::targets`: commitments by group with due year, status as shape and word, and progress if a metric measures it. */

import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import { problem } from '../../../problems/diagnostics.ts'
import { suggest } from '../../../problems/suggest.ts'
import { formatValue } from '../../../registry/formatting/format.ts'
import { reportEmptyFile } from '../../../registry/mistakes/report-empty-file.ts'
import { type Progress, progressOf } from '../../../registry/targets/target-progress.ts'
import type { Target, TargetStatus } from '../../../registry/types.ts'
import { shownTitle, shownWords } from '../../1-read/shown-words.ts'
import { type DirectiveHandler, type RenderContext, sourcePlace } from '../context.ts'
import { citation } from './citation.ts'
import { restatedMark, restatedNotes } from './restated-mark.ts'
import { noValue } from './table-notes.ts'

export const targets: DirectiveHandler = (_, node, context) => {
  const wanted = node.attributes?.['group']
  const { registry } = context.report
  const all = [...registry.targets.values()]
  const shown = wanted ? all.filter(target => Object.values(target.group ?? {}).includes(wanted)) : all
  // If any entry could not be read, missing targets are not reported.
  const isMissing = shown.length === 0 && registry.broken.size === 0
  if (isMissing && wanted && all.length > 0)
    problem(
      context.file,
      'target-known/group',
      { group: wanted },
      {
        place: node,
        ...suggest(wanted, new Set(all.flatMap(({ group }) => group?.[context.locale] ?? []))),
      },
    )
  else if (isMissing && !reportEmptyFile(registry, 'target', context.file))
    problem(context.file, 'target-known/none', {}, { place: node })
  const { labels } = context
  // Leave out the progress column if no target is measured.
  const measured = shown.some(target => target.metric !== undefined)
  const keys = ['commitment', 'announced', 'due', ...(measured ? ['progress'] : []), 'status']
  const rows: Element[] = []
  let group = ''
  for (const target of shown) {
    const { id, group: words, place } = target
    const name = words ? shownWords({ what: `${id}.group`, words, place }, context) : ''
    if (name !== group && name !== '')
      rows.push(h('tr', { className: ['grp'] }, [h('th', { colSpan: keys.length, scope: 'colgroup' }, name)]))
    group = name
    rows.push(row(target, measured, context))
  }
  const table = h('table', { className: ['tg', 'full'], ...sourcePlace(node, context) }, [
    h('thead', [
      h(
        'tr',
        keys.map(key => h('th', { scope: 'col' }, labels(key))),
      ),
    ]),
    h('tbody', rows),
  ])
  return [table, ...restatedNotes(rows, context, ['table-notes', 'full'])]
}

function row(target: Target, measured: boolean, context: RenderContext): Element {
  const { labels } = context
  const commitment = { what: `${target.id}.commitment`, words: target.commitment, place: target.place }
  return h('tr', { id: `target-${target.id}` }, [
    h('th', { scope: 'row' }, [
      h('b', { className: ['ttl'] }, shownTitle(target, context)),
      h('span', [shownWords(commitment, context)]),
    ]),
    h('td', { className: ['nb'] }, target.announced ?? noValue(labels)),
    h('td', { className: ['nb'] }, target.year ?? noValue(labels)),
    ...(measured ? [h('td', { className: ['pg'] }, progressCell(target, context))] : []),
    h('td', [
      h('span', { className: ['st'] }, [statusMark(target.status), labels(`status-${target.status}`)]),
    ]),
  ])
}

/** The value in the edition's period, and a bar with the progress and the elapsed time. */
function progressCell(target: Target, context: RenderContext): (ElementContent | string)[] {
  const { metrics } = context.report.registry
  const metric = target.metric === undefined ? undefined : metrics.get(target.metric)
  if (!metric) return noValue(context.labels)
  const progress = progressOf(target, metrics, context.edition.config.period)
  const { current, base } = progress
  const { period } = context.edition.config
  if (!current && !metric.omissions.has(period)) context.expected.push({ metric: metric.id, period })
  return [
    current
      ? citation(
          { metric, observation: current },
          [
            formatValue(metric, current.value, context.language).text,
            ...restatedMark({ metric, observation: current }, context, base && { metric, observation: base }),
          ],
          context,
          'cell nb',
        )
      : context.labels('not-given'),
    bar(progress),
  ]
}

function bar({ done, elapsed }: Progress): Element {
  const share = Math.min(1, Math.max(0, done?.toNumber() ?? 0)) * 100
  return s(
    'svg',
    { viewBox: '0 0 100 8', className: ['pb'], preserveAspectRatio: 'none', ariaHidden: 'true' },
    [
      s('rect', { x: 0, y: 1.5, width: 100, height: 5, fill: 'var(--c-rest)' }),
      s('rect', { x: 0, y: 1.5, width: Number(share.toFixed(1)), height: 5, fill: 'var(--c1)' }),
      ...(elapsed === undefined
        ? []
        : [
            s('rect', {
              x: Number((elapsed * 100).toFixed(1)),
              y: 0,
              width: 0.8,
              height: 8,
              fill: 'var(--accent)',
            }),
          ]),
    ],
  ) as Element
}

/** A shape for the status, so that it does not depend on colour: ring, half disc, disc, triangle. */
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
