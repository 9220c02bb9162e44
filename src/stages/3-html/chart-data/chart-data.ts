/** Reads the data of a chart from the registry: values in one unit, labels in the locale's format, and the data table. */

import type { ChartKind } from '../../../directives/choices.ts'
import type { Metric } from '../../../registry/types.ts'
import { attributeWords } from '../attribute-words.ts'
import { MAX_CHART_VALUES } from '../charts/bounds.ts'
import type { Directive, RenderContext } from '../context.ts'
import { knownMetric } from '../directives/cite.ts'
import { byDimension, type Row, selectPeriods } from '../directives/selection.ts'
import { type ChartData, refuse } from './common.ts'
import { progressData } from './progress.ts'
import { scatterData } from './scatter.ts'
import { seriesData } from './series.ts'
import { waterfallData } from './waterfall.ts'

/** Returns undefined, with a problem reported, if the chart cannot be drawn. */
export function chartData(kind: ChartKind, node: Directive, context: RenderContext): ChartData | undefined {
  if (kind === 'progress') return progressData(node, context)
  const metrics = attributeWords(node, 'metrics', context).map(({ text, place }) =>
    knownMetric(text, place, context),
  )
  const known = metrics.filter(metric => metric !== undefined)
  if (known.length < metrics.length) return undefined
  if (known.length === 0) return refuse(node, context, 'chart-data/no-metrics', {})
  const { by } = node.attributes ?? {}
  if (by) return byParts(kind, known, by, node, context)
  const fallback =
    kind === 'bar' && known.length > 1 ? '1' : kind === 'scope' || kind === 'scatter' ? '1' : '3'
  const periods = selectPeriods(node, context, fallback)
  if (periods.length === 0 || !fitsChart(known, periods, node, context)) return undefined
  if (kind === 'scatter') return scatterData(known, periods, node, context)
  if (kind === 'waterfall') return waterfallData(known, periods, node, context)
  return seriesData(known, periods, node, context)
}

/** Builds the chart of one metric by a dimension: one series per dimension value; the data table also shows the total. */
function byParts(
  kind: ChartKind,
  metrics: readonly Metric[],
  by: string,
  node: Directive,
  context: RenderContext,
): ChartData | undefined {
  const [metric, ...others] = metrics
  if (!metric || others.length > 0 || kind === 'scatter' || kind === 'waterfall' || kind === 'scope')
    return refuse(node, context, 'chart-data/by', {})
  const group = byDimension(metric, by, node, context)
  const periods = selectPeriods(node, context, kind === 'bar' ? '1' : '3')
  if (!group || periods.length === 0) return undefined
  const parts = group.rows
    .filter(({ name }) => name.length > 0)
    .map(row => ({ ...row.metric, short: undefined, title: { [context.locale]: textOf(row) } }))
  if (!fitsChart(parts, periods, node, context)) return undefined
  return seriesData(parts, periods, node, context, metric)
}

function fitsChart(
  metrics: readonly Metric[],
  periods: readonly string[],
  node: Directive,
  context: RenderContext,
): boolean {
  const values = metrics.length * periods.length
  if (values <= MAX_CHART_VALUES) return true
  refuse(node, context, 'chart-data/size', { values, most: MAX_CHART_VALUES })
  return false
}

function textOf({ name }: Row): string {
  return name.map(node => ('value' in node ? node.value : '')).join('')
}
