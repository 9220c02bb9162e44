/** Data of a scatter chart: topics by two scores. */
import type { Metric, Observation } from '../../../registry/types.ts'
import type { Directive, RenderContext } from '../context.ts'
import { type ChartData, nameOf, point, refuse, sourcesOf, word } from './common.ts'

/** Metrics come in pairs, across and up, one pair per topic. */
export function scatterData(
  metrics: readonly Metric[],
  periods: readonly string[],
  node: Directive,
  context: RenderContext,
): ChartData | undefined {
  const period = periods.at(-1) ?? ''
  const axes = (node.attributes?.['axes'] ?? '').split('|').map(text => text.trim())
  const [across, up] = axes
  if (metrics.length % 2 !== 0 || !across || !up) return refuse(node, context, 'chart-data/scatter-pairs', {})
  const pairs = Array.from({ length: metrics.length / 2 }, (_, i) => metrics.slice(2 * i, 2 * i + 2))
  const rows = pairs.flatMap(pair => {
    const observed = pair.map(metric => metric.observations.get(period))
    return observed.every(one => one !== undefined) ? [{ pair, observed }] : []
  })
  if (rows.length === 0) return refuse(node, context, 'chart-data/scatter-values', { period })
  return {
    series: rows.map(({ pair, observed }) => ({
      name: nameOf(pair[0] as Metric, context),
      unit: '',
      points: pair.map((metric, i) => point(metric, observed[i] as Observation, 0, context)),
    })),
    periods: [period],
    unit: '',
    columns: [across, up],
    rows: rows.map(({ pair, observed }) => ({
      name: nameOf(pair[0] as Metric, context),
      cells: pair.map((metric, i) => {
        const observation = observed[i] as Observation
        return { text: word(metric, observation.value, 0, context), cited: { metric, observation } }
      }),
    })),
    sources: sourcesOf(metrics, [period]),
    axes: [across, up],
  }
}
