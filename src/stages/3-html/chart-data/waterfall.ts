/** Data of a waterfall chart: the change of a total between two periods, part by part. */

import { inUnitOf } from '../../../registry/derive/operations.ts'
import { columnExponent } from '../../../registry/formatting/column.ts'
import type { Metric } from '../../../registry/types.ts'
import type { Series } from '../charts/types.ts'
import type { Directive, RenderContext } from '../context.ts'
import { type ChartData, nameOf, point, refuse, scaled, signOf, word } from './common.ts'
import { seriesData } from './series.ts'

/** The first metric is the total; its parts are the metrics after it, or else the terms of its sum. */
export function waterfallData(
  metrics: readonly Metric[],
  periods: readonly string[],
  node: Directive,
  context: RenderContext,
): ChartData | undefined {
  const [total, ...named] = metrics
  const [from, to] = [periods[0], periods.at(-1)]
  if (!total || from === undefined || to === undefined || from === to)
    return refuse(node, context, 'chart-data/waterfall-periods', {})
  const fromRule = total.derive?.operation === 'sum' ? total.derive.terms : []
  const { metrics: known } = context.report.registry
  const parts = named.length > 0 ? named : fromRule.flatMap(id => known.get(id) ?? [])
  const missing = [from, to].find(period => !total.observations.has(period))
  if (missing !== undefined)
    return refuse(node, context, 'chart-data/waterfall-total', { total: total.id, period: missing })
  // All values use the scale of the total.
  const all = seriesData([total, ...parts], [from, to], node, context)
  const whole = all?.series[0]
  if (!all || !whole) return undefined
  const exponent = columnExponent(
    total,
    [from, to].flatMap(period => total.observations.get(period)?.value ?? []),
    context.language,
  )
  const changes: Series[] = []
  for (const part of parts) {
    const [a, b] = [from, to].map(period => {
      const observation = part.observations.get(period)
      return (
        observation && { ...observation, value: inUnitOf(total, { metric: part, value: observation.value }) }
      )
    })
    if (!a || !b)
      return refuse(node, context, 'chart-data/waterfall-part', { part: part.id, period: a ? to : from })
    const value = b.value.low.minus(a.value.low)
    const change = { ...b.value, text: '', low: value, qualifier: undefined, signed: true }
    changes.push({
      name: nameOf(part, context),
      unit: whole.unit,
      points: [
        {
          ...point(part, b, exponent, context),
          value: scaled(value, exponent),
          label: word(part, change, exponent, context),
          sign: signOf(a.restatement ?? b.restatement, context),
        },
      ],
    })
  }
  const change = changes.reduce((sum, { points }) => sum + (points[0]?.value ?? 0), 0)
  const ends = whole.points
  const expected = (ends[1]?.value ?? 0) - (ends[0]?.value ?? 0)
  const tolerance = Math.max(...ends.map(end => Math.abs(end.value))) * 0.005
  if (parts.length === 0 || Math.abs(change - expected) > tolerance)
    return refuse(node, context, 'chart-data/waterfall-sum', {
      parts: change.toFixed(2),
      total: total.id,
      change: expected.toFixed(2),
    })
  const [totalRow, ...partRows] = all.rows
  return {
    ...all,
    series: [whole, ...changes],
    rows: [...partRows, ...(totalRow ? [totalRow] : [])],
  }
}
