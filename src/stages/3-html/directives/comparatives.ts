/**
 * Renders `::table`, values of the registry over the years: a unit column, the edition's own year emphasised, marks for assured,
 * estimated and restated values, and their legend below.
 */

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { State } from 'mdast-util-to-hast'
import { problem } from '../../../problems/diagnostics.ts'
import { formatChange } from '../../../registry/formatting/change.ts'
import { columnExponent, columnNumber, columnUnit, isOneUnit } from '../../../registry/formatting/column.ts'
import { sharedDecimals } from '../../../registry/formatting/number-scale.ts'
import { observationWithin } from '../../../registry/lookup.ts'
import { periodLabel } from '../../../registry/periods.ts'
import type { Metric, Observation } from '../../../registry/types.ts'
import { shownTitle } from '../../1-read/shown-words.ts'
import { MAX_CELLS } from '../../2-markdown/bounds.ts'
import { type DirectiveHandler, type RenderContext, sourcePlace } from '../context.ts'
import { render } from '../inline-lines.ts'
import { restatementNote } from '../restatement-words.ts'
import { checkPeriods } from './check-periods.ts'
import { citation } from './citation.ts'
import { roundingDiffers } from './rounding.ts'
import { type Row, selectPeriods, selectRows } from './selection.ts'
import { signAndWords, TableNotes } from './table-notes.ts'

export const comparatives: DirectiveHandler = (state, node, context) => {
  const periods = selectPeriods(node, context, '3')
  const groups = selectRows(node, context)
  if (groups.length === 0 || periods.length === 0) return h('div')
  const shown = groups.flatMap(group => group.rows.map(row => row.metric))
  const cells = shown.length * periods.length
  if (cells > MAX_CELLS) {
    problem(context.file, 'table-size/values', { cells, most: MAX_CELLS }, { place: node })
    return h('div')
  }
  checkPeriods(periods, shown, node, context)
  const notes = new TableNotes(context)
  const { id, title = '', change } = node.attributes ?? {}
  const columns: Columns = { periods, change: change !== undefined }
  const bodies = groups.map(group =>
    h('tbody', [
      ...(group.title.length > 0
        ? [
            h('tr', { className: ['grp'] }, [
              h(
                'th',
                { colSpan: periods.length + 2 + (columns.change ? 1 : 0), scope: 'rowgroup' },
                render(state, group.title),
              ),
            ]),
          ]
        : []),
      ...group.rows.map(row => tableRow(row, columns, notes, state, context)),
    ]),
  )
  if (roundingDiffers(shown, periods, context.language)) notes.remark(context.labels('rounding-note'))
  const table = h(
    'table',
    {
      className: ['data', 'numbered', 'comparatives', 'full'],
      // The table scrolls on a phone, so it must be focusable by keyboard.
      tabIndex: 0,
      ...(id ? { id } : {}),
      ...sourcePlace(node, context),
    },
    [
      h('caption', [h('b', { className: ['number'] }), title]),
      h('thead', [h('tr', head(columns, context))]),
      ...bodies,
    ],
  )
  const place = sourcePlace(node, context)
  return [table, ...notes.render().map(list => ({ ...list, properties: { ...list.properties, ...place } }))]
}

interface Columns {
  periods: readonly string[]
  /** True to add a last column with the change since the year before. */
  change: boolean
}

function head({ periods, change }: Columns, { labels, edition }: RenderContext): Element[] {
  const now = (period: string) => (period === edition.config.period ? ['r', 'now'] : ['r'])
  return [
    h('th', { scope: 'col' }, labels('metric')),
    h('th', { scope: 'col' }, labels('unit')),
    ...periods.map(period => h('th', { scope: 'col', className: now(period) }, periodLabel(period))),
    ...(change ? [h('th', { scope: 'col', className: ['r'] }, labels('change'))] : []),
  ]
}

function tableRow(
  { metric, name }: Row,
  { periods, change }: Columns,
  notes: TableNotes,
  state: State,
  context: RenderContext,
): Element {
  const { language, edition } = context
  const values = periods.flatMap(period => observationWithin(metric, period)?.value ?? [])
  const exponent = columnExponent(metric, values, language)
  const scale = { exponent, decimals: sharedDecimals(values, exponent), isOneUnit: isOneUnit(values) }
  const now = edition.config.period
  return h('tr', { dataRowMetric: metric.id }, [
    h('th', { scope: 'row' }, name.length > 0 ? render(state, name) : shownTitle(metric, context)),
    h('td', { className: ['unit'] }, columnUnit(metric, values, language)),
    ...periods.map(period =>
      h(
        'td',
        { className: period === now ? ['r', 'now'] : ['r'] },
        cell(metric, period, scale, notes, context),
      ),
    ),
    ...(change ? [h('td', { className: ['r'] }, changeCell(metric, now, periods, notes, context))] : []),
  ])
}

function cell(
  metric: Metric,
  period: string,
  { exponent, decimals, isOneUnit }: { exponent: number; decimals: number; isOneUnit: boolean },
  notes: TableNotes,
  context: RenderContext,
): ElementContent[] {
  const observation = observationWithin(metric, period)
  if (!observation) return gap(metric, period, notes, context)
  const { locale, language, labels } = context
  const { assurance, quality, note } = observation
  const text = columnNumber(metric, observation.value, language, exponent, decimals, isOneUnit)
  const remark = note?.[locale]
  return [
    citation({ metric, observation }, [text], context, 'cell'),
    ...(assurance && assurance.level !== 'none'
      ? [notes.mark('assured', assuredWords(assurance, labels))]
      : []),
    ...(quality === 'estimated' || quality === 'extrapolated'
      ? [notes.mark('estimated', labels(quality))]
      : []),
    ...restated(metric, observation, 'restated', notes, context),
    ...(remark ? [notes.number(remark)] : []),
  ]
}

function assuredWords(
  assurance: NonNullable<Observation['assurance']>,
  labels: RenderContext['labels'],
): string {
  const { level, standard, provider } = assurance
  const more = [standard, provider].filter(Boolean).join(labels('comma'))
  return `${labels(`assured-${level}`)}${more ? ` (${more})` : ''}`
}

/** Renders a dash for a missing value, with the reason if one is given. */
function gap(
  metric: Metric,
  period: string,
  notes: TableNotes,
  { labels, locale, edition, expected }: RenderContext,
): ElementContent[] {
  const omission = metric.omissions.get(period)
  if (!omission && period === edition.config.period) expected.push({ metric: metric.id, period })
  const dash = signAndWords(
    { type: 'text', value: '—' },
    labels(omission ? `omitted-${omission.reason}` : 'not-given'),
  )
  if (!omission) return dash
  const words = labels(`omitted-${omission.reason}`)
  const more = omission.note?.[locale]
  return [...dash, notes.number(more ? `${words}${labels('colon')}${more}` : words)]
}

/** The change since the year before, if both values exist. A restated base is marked here if its year has no column. */
function changeCell(
  metric: Metric,
  now: string,
  periods: readonly string[],
  notes: TableNotes,
  context: RenderContext,
): ElementContent[] {
  const before = metric.observations.get(String(Number(now) - 1))
  const to = metric.observations.get(now)
  if (!before || !to) return []
  // A column has the same number of decimals throughout, so that its decimal points align.
  const { text } = formatChange(metric, before.value, to.value, context.language, { as: 'sign', decimals: 1 })
  const isSeen = periods.includes(before.period)
  return [
    { type: 'text', value: text },
    ...(isSeen ? [] : restated(metric, before, 'restated-from', notes, context)),
  ]
}

/** The mark of a restated value, and the number of the note that explains it. */
function restated(
  metric: Metric,
  observation: Observation,
  words: 'restated' | 'restated-from',
  notes: TableNotes,
  context: RenderContext,
): ElementContent[] {
  const { restatement } = observation
  if (!restatement) return []
  return [
    notes.mark('restated', context.labels(words)),
    notes.number(restatementNote({ metric, observation, restatement }, context)),
  ]
}
