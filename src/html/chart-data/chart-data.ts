/** From the registry to what a chart draws: lengths in one unit, words in the locale's own way, and the table of its data. */
import type { ChartKind } from '../../charts/types.ts'
import { attributeWords } from '../attribute-words.ts'
import type { Directive, RenderContext } from '../context.ts'
import { knownMetric } from '../directives/cited.ts'
import { selectPeriods } from '../directives/selection.ts'
import { type ChartData, refuse } from './common.ts'
import { progressData } from './progress.ts'
import { scatterData } from './scatter.ts'
import { seriesData } from './series.ts'
import { waterfallData } from './waterfall.ts'

/** Undefined when it cannot be drawn, with the problem reported. */
export function chartData(kind: ChartKind, node: Directive, context: RenderContext): ChartData | undefined {
  if (kind === 'progress') return progressData(node, context)
  const metrics = attributeWords(node, 'metrics', context).map(({ text, place }) =>
    knownMetric(text, place, context),
  )
  const known = metrics.filter(metric => metric !== undefined)
  if (known.length < metrics.length) return undefined
  if (known.length === 0)
    return refuse(node, context, 'without metrics', 'Name them: `metrics="rd-spend, revenue"`.')
  const fallback =
    kind === 'bar' && known.length > 1 ? '1' : kind === 'scope' || kind === 'scatter' ? '1' : '3'
  const periods = selectPeriods(node, context, fallback)
  if (periods.length === 0) return undefined
  if (kind === 'scatter') return scatterData(known, periods, node, context)
  if (kind === 'waterfall') return waterfallData(known, periods, node, context)
  return seriesData(known, periods, node, context)
}
