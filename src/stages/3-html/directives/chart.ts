/**
 * Renders `::chart` and the `chart` fence: a numbered figure with title, drawing, data table and source. `drawCharts` draws all
 * charts later at once.
 */

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import { eachElement } from '../../../base/tree/each-element.ts'
import { CHART_KINDS, type ChartKind } from '../../../directives/choices.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { suggest } from '../../../problems/suggest.ts'
import { sheetOf, typeWidth } from '../../1-read/paper-sizes.ts'
import { shownTitle } from '../../1-read/shown-words.ts'
import { chartData } from '../chart-data/chart-data.ts'
import type { ChartCell, ChartData } from '../chart-data/common.ts'
import type { PlotSpec, Request } from '../charts/types.ts'
import { type Directive, type DirectiveHandler, type RenderContext, sourcePlace } from '../context.ts'
import { citation } from './citation.ts'
import { restatedMark, restatedNotes } from './restated-mark.ts'
import { noValue } from './table-notes.ts'
import { checkOneOf } from './value-options.ts'

/** Widths in CSS pixels: the type area of A4, also used on the web, and a phone. */
const WIDTHS = { web: 658, narrow: 342 } as const
/** Space between two charts side by side, in CSS pixels. */
const GAP = 30
/** Height of the title, the unit and the space around the drawing, in CSS pixels. */
const FURNITURE = 90
/** In print, data tables with more periods than this are split. */
const MAX_COLUMNS = 12

export const chart: DirectiveHandler = (_, node, context) => renderChart(node, context, undefined)

export function renderChart(
  node: Directive,
  context: RenderContext,
  plot: PlotSpec | undefined,
  place: Directive | Code = node,
): Element {
  const attributes = node.attributes ?? {}
  const kind = attributes['type'] ?? (plot ? 'bar' : '')
  if (!CHART_KINDS.includes(kind as ChartKind)) {
    // A missing `type` was already reported.
    if (kind !== '')
      problem(context.file, 'chart-type', { type: kind }, { place, ...suggest(kind, CHART_KINDS) })
    return h('div')
  }
  const data = chartData(kind as ChartKind, node, context)
  if (!data) return h('div')
  checkOneOf(node, context, 'size')
  const half = attributes['size'] === 'half'
  const across = (width: number) => (half ? Math.floor((width - GAP) / 2) : width)
  const area = typeArea(place, context)
  const id = `${context.chapter.slug}-c${context.charts.length + 1}`
  const request: Request = {
    kind: kind as ChartKind,
    series: data.series,
    periods: data.periods,
    language: context.language,
    width: across(area.width),
    maxHeight: area.height - FURNITURE,
    axes: data.axes,
    elapsed: data.elapsed,
    words: { missing: context.labels('not-given') },
    plot,
  }
  context.charts.push({ id, request, place: { file: context.file, node: place } })
  const table = dataTable(data, context)
  const drawing = (className: string, width: number) =>
    h('div', { className: ['drawing', className], dataChart: id, dataWidth: String(width) })
  return h(
    'figure',
    {
      className: ['chart', half ? 'half' : 'full'],
      ...(attributes['id'] ? { id: attributes['id'] } : {}),
      ...sourcePlace(place, context),
      dataShows: shown(data, context),
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
      ...(request.width === across(WIDTHS.web)
        ? [drawing('wide', request.width)]
        : [
            h('div', { dataFormat: 'print' }, [drawing('wide', request.width)]),
            h('div', { dataFormat: 'web' }, [drawing('wide', across(WIDTHS.web))]),
          ]),
      ...(half ? [] : [h('div', { dataFormat: 'web' }, [drawing('narrow', WIDTHS.narrow)])]),
      ...table,
      ...restatedNotes(table, context),
      h(
        'p',
        { className: ['src'] },
        `${context.labels('source')}${context.labels('colon')}${sources(data, context)}`,
      ),
    ],
  )
}

/** Describes the drawing for readers who cannot see it; the title gives its message, the table the numbers. */
function shown({ series, periods, unit }: ChartData, { labels }: RenderContext): string {
  const names = [...new Set(series.map(({ name }) => name))].join('; ')
  const [first, last] = [periods[0], periods.at(-1)]
  const time = first === last ? first : `${first}–${last}`
  return [names, unit, unit.includes(String(time)) ? '' : time].filter(Boolean).join(labels('dot'))
}

/** The printed type area of the chart's page in CSS pixels, less 1 mm at both sides. */
function typeArea(
  place: Directive | Code,
  { chapter, mdast, report }: RenderContext,
): { width: number; height: number } {
  const sheet = sheetOf(report.config.print)
  const line = place.position?.start.line ?? 0
  const isTurned =
    chapter.matter.layout === 'landscape' ||
    mdast.children.some(
      block =>
        block.type === 'containerDirective' &&
        block.name === 'landscape' &&
        (block.position?.start.line ?? 0) <= line &&
        line <= (block.position?.end.line ?? 0),
    )
  const page = (isTurned ? sheet.turned : undefined) ?? sheet.page
  const pixels = (length: number) => Math.round((length * 96) / 25.4)
  return { width: pixels(typeWidth(page) - 2), height: pixels(page.height - page.head - page.foot) }
}

/** Renders the values as a table, for readers who cannot see the drawing or want to copy them. */
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
        h('td', { className: ['r'] }, cell ? cellContent(cell, context) : noValue(labels)),
      ),
    ]),
  )
  const table = h('table', { className: ['chart-data'] }, [h('thead', [head]), h('tbody', rows)])
  return [
    h('div', { dataFormat: 'print' }, columnsOf(table, data.columns.length)),
    h('div', { dataFormat: 'web' }, [h('details', [h('summary', labels('data')), structuredClone(table)])]),
  ]
}

/** Splits a wide table into several with all rows and some of the columns each. */
function columnsOf(table: Element, count: number): Element[] {
  const parts = Math.ceil(count / MAX_COLUMNS)
  const size = Math.ceil(count / parts)
  return Array.from({ length: parts }, (_, i) => {
    const part = structuredClone(table)
    eachElement(part, element => {
      if (element.tagName === 'tr')
        element.children = element.children.filter(
          (_, column) => column === 0 || Math.floor((column - 1) / size) === i,
        )
      return undefined
    })
    return part
  })
}

function cellContent({ text, cited, base }: ChartCell, context: RenderContext): (string | ElementContent)[] {
  const words = [text, ...restatedMark(cited, context, base)]
  return cited ? [citation(cited, words, context, 'cell')] : words
}

function sources(data: ChartData, context: RenderContext): string {
  const titles = [...new Set(data.sources)].map(id => {
    const source = context.report.registry.sources.get(id)
    return source ? shownTitle(source, context) : id
  })
  return titles.join('; ')
}
