/** Data of charts that show metrics of one unit over periods. */

import { code, listed } from '../../../problems/messages/message.ts'
import { inUnitOf } from '../../../registry/derive/operations.ts'
import { columnExponent, columnUnit } from '../../../registry/formatting/column.ts'
import { observationWithin } from '../../../registry/lookup.ts'
import { periodLabel } from '../../../registry/periods.ts'
import type { Metric, Observation } from '../../../registry/types.ts'
import { conversion, measureOf, unitInMessage } from '../../../registry/units/units.ts'
import type { Directive, RenderContext } from '../context.ts'
import { type ChartData, nameOf, point, refuse, word } from './common.ts'

/** `whole` is the metric whose parts are drawn: it appears below them in the data table only. */
export function seriesData(
  metrics: readonly Metric[],
  periods: readonly string[],
  node: Directive,
  context: RenderContext,
  whole?: Metric,
): ChartData | undefined {
  const [first] = metrics
  const odd = metrics.find(metric => first && !conversion(measureOf(metric), measureOf(first)))
  if (!first) return undefined
  if (odd)
    return refuse(node, context, 'chart-data/units', {
      first: first.id,
      unit: unitInMessage(first),
      other: odd.id,
      otherUnit: unitInMessage(odd),
    })
  const words = metrics.find(({ kind }) => kind === 'text' || kind === 'date')
  if (words) return refuse(node, context, 'chart-data/kind', { metric: words.id, kind: words.kind })
  const shown = metrics.map(metric => shownOf(metric, periods, first, context))
  const values = shown.flatMap(({ observed }) => observed.flatMap(observation => observation?.value ?? []))
  if (values.every(value => value.low.isNaN())) {
    const known = [...first.observations.keys()]
    return refuse(node, context, known.length > 0 ? 'chart-data/values' : 'chart-data/no-values', {
      periods: listed(periods),
      metric: first.id,
      known: listed(known.map(code)),
    })
  }
  const kind = node.attributes?.['type']
  if (
    (kind === 'stacked' || kind === 'scope') &&
    values.some(value => value.low.isNegative() && !value.low.isZero())
  )
    return refuse(node, context, 'chart-data/negative', { type: kind })
  const exponent = columnExponent(first, values, context.language)
  const unit = columnUnit(first, values, context.language)
  const onePeriod = periods.length === 1
  const total = whole && periods.map(period => observationWithin(whole, period))
  const rows =
    whole && total?.some(Boolean)
      ? [...shown, { metric: whole, name: nameOf(whole, context), observed: total }]
      : shown
  return {
    series: shown.map(({ metric, name, observed }) => ({
      name,
      unit,
      points: observed.flatMap(observation =>
        observation && !observation.value.low.isNaN() ? [point(metric, observation, exponent, context)] : [],
      ),
    })),
    periods: periods.map(periodLabel),
    unit: onePeriod
      ? [unit, periodLabel(periods[0] ?? '')].filter(Boolean).join(context.labels('dot'))
      : unit,
    columns: periods.map(periodLabel),
    rows: rows.map(({ metric, name, observed }) => ({
      name,
      cells: observed.map(
        observation =>
          observation && {
            text: word(metric, observation.value, exponent, context),
            cited: { metric, observation },
          },
      ),
    })),
    sources: shown.flatMap(({ observed }) => observed.flatMap(observation => observation?.source ?? [])),
  }
}

/** In a chart of one period, a metric whose only value is from another period is shown with that period after its name. */
function shownOf(
  metric: Metric,
  periods: readonly string[],
  first: Metric,
  context: RenderContext,
): { metric: Metric; name: string; observed: (Observation | undefined)[] } {
  const name = nameOf(metric, context)
  const converted = (observation: Observation | undefined) =>
    observation && { ...observation, value: inUnitOf(first, { metric, value: observation.value }) }
  const observed = periods.map(period => converted(observationWithin(metric, period)))
  const now = context.edition.config.period
  if (periods.includes(now) && !observed[periods.indexOf(now)] && !metric.omissions.has(now))
    context.expected.push({ metric: metric.id, period: now })
  // A fixed display text applies to the metric's own unit only.
  const isConverted = !conversion(measureOf(metric), measureOf(first))?.eq(1)
  const drawn = isConverted ? { ...metric, display: {} } : metric
  const [only, ...others] = [...metric.observations.values()]
  if (periods.length > 1 || observed[0] || !only || others.length > 0)
    return { metric: drawn, name, observed }
  return {
    metric: drawn,
    name: context.labels('name-of-period', { name, period: periodLabel(only.period) }),
    observed: [converted(only)],
  }
}
