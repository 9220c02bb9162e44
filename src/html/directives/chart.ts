/**
 * `::chart` and the `chart` fence: a numbered figure with a title that says what is seen, the drawing, its data as a table,
 * and the source. The drawing itself is made later, in one go for all charts.
 */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import { CHART_KINDS, type ChartKind, type PlotSpec, type Request } from '../../charts/types.ts'
import { problem, suggest } from '../../diagnostics.ts'
import { chartData } from '../chart-data/chart-data.ts'
import type { ChartData } from '../chart-data/common.ts'
import { type Directive, type DirectiveHandler, type RenderContext, sourcePlace } from '../context.ts'
import { citation } from './figures.ts'

/** CSS pixels across the type area of A4, across half of it, and across a phone. */
const WIDTHS = { full: 658, half: 314, narrow: 342 } as const

export const chart: DirectiveHandler = (_, node, context) => drawnChart(node, context, undefined)

export function drawnChart(
  node: Directive,
  context: RenderContext,
  plot: PlotSpec | undefined,
  place: Directive | Code = node,
): Element {
  const attributes = node.attributes ?? {}
  const kind = attributes['type'] ?? (plot ? 'bar' : '')
  if (!CHART_KINDS.includes(kind as ChartKind)) {
    problem(context.file, 'chart-type', `Unexpected type of chart \`${kind}\``, {
      place,
      note: suggest(kind, CHART_KINDS),
    })
    return h('div')
  }
  const data = chartData(kind as ChartKind, node, context)
  if (!data) return h('div')
  const half = attributes['size'] === 'half'
  const id = `${context.chapter.slug}-c${context.charts.length + 1}`
  const request: Request = {
    kind: kind as ChartKind,
    series: data.series,
    periods: data.periods,
    locale: context.locale,
    width: half ? WIDTHS.half : WIDTHS.full,
    axes: data.axes,
    elapsed: data.elapsed,
    words: { missing: context.labels('not-given') },
    plot,
  }
  context.charts.push({ id, request, place: { file: context.file, node: place } })
  const drawing = (className: string, width: number) =>
    h('div', { className: ['drawing', className], dataChart: id, dataWidth: String(width) })
  return h(
    'figure',
    {
      className: ['chart', half ? 'half' : 'full'],
      ...(attributes['id'] ? { id: attributes['id'] } : {}),
      ...sourcePlace(place, context),
    },
    [
      h('figcaption', [h('b', { className: ['number'] }), attributes['title'] ?? '']),
      ...(data.unit || attributes['note']
        ? [
            h(
              'p',
              { className: ['unit'] },
              [data.unit, attributes['note']].filter(Boolean).join(context.labels('dot')),
            ),
          ]
        : []),
      drawing('wide', request.width),
      ...(half ? [] : [h('div', { dataFormat: 'web' }, [drawing('narrow', WIDTHS.narrow)])]),
      ...dataTable(data, context),
      h(
        'p',
        { className: ['src'] },
        `${context.labels('source')}${context.labels('colon')}${sources(data, context)}`,
      ),
    ],
  )
}

/** The same figures for whoever does not see the drawing, and for whoever wants to copy them. */
function dataTable(data: ChartData, context: RenderContext): Element[] {
  const { labels } = context
  const head = h('tr', [
    h('th', { scope: 'col' }, data.series[0]?.unit || labels('metric')),
    ...data.columns.map(column => h('th', { scope: 'col', className: ['r'] }, column)),
  ])
  const rows = data.rows.map(row =>
    h('tr', [
      h('th', { scope: 'row' }, row.name),
      ...row.cells.map(cell =>
        h('td', { className: ['r'] }, cell ? cellContent(cell, context) : [h('span', '—')]),
      ),
    ]),
  )
  const table = h('table', { className: ['chart-data'] }, [h('thead', [head]), h('tbody', rows)])
  return [
    h('div', { dataFormat: 'print' }, [table]),
    h('div', { dataFormat: 'web' }, [h('details', [h('summary', labels('data')), structuredClone(table)])]),
  ]
}

function cellContent(
  cell: NonNullable<ChartData['rows'][number]['cells'][number]>,
  context: RenderContext,
): (string | ElementContent)[] {
  return cell.cited ? [citation(cell.cited, [cell.text], context, 'cell')] : [cell.text]
}

function sources(data: ChartData, { report, locale }: RenderContext): string {
  const ids = new Set(data.sources)
  return [...ids].map(id => report.registry.sources.get(id)?.title[locale] ?? id).join('; ')
}
