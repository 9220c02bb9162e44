/** The parts of a metric add up to the whole. */
import type { Decimal } from 'decimal.js'
import { problem } from '../../problems/diagnostics.ts'
import { half } from '../../registry/derive/agreement.ts'
import { Exact } from '../../registry/formatting/exact.ts'
import { observationOf } from '../../registry/lookup.ts'
import type { Metric, Observation } from '../../registry/types.ts'
import { writtenValue } from '../claims/compare.ts'
import type { CheckRule } from '../types.ts'

/** Percentage points around 100 within which shares are taken for the parts of one whole. */
const ABOUT_ALL = 5

export const partsWhole: CheckRule = {
  id: 'parts-whole',
  severity: 'warning',
  check({ report, edition }) {
    // The values of a locked edition were published and cannot change.
    if (edition.lock) return
    for (const metric of report.registry.metrics.values())
      for (const [name, values] of metric.dimensions)
        for (const period of new Set(metric.breakdown.map(part => part.period)))
          checkParts(metric, name, [...values.keys()], period)
  },
}

function checkParts(metric: Metric, dimension: string, values: readonly string[], period: string): void {
  const parts = values.flatMap(value => observationOf(metric, period, { [dimension]: value }) ?? [])
  if (parts.some(({ value }) => value.low.isNaN() || value.high || value.qualifier)) return
  const total = metric.observations.get(period)
  const isShares = parts.every(({ value }) => value.percent) && parts.length > 0
  if (isShares) {
    if (parts.length === values.length && parts.length > 1) checkShares(metric, dimension, parts)
  } else if (
    total &&
    !total.value.low.isNaN() &&
    !total.value.high &&
    !total.value.qualifier &&
    isAdditive(metric)
  ) {
    if (parts.length === values.length) checkSum(metric, dimension, parts, total)
    else checkLargest(metric, parts, total)
  }
}

const isAdditive = ({ kind }: Metric): boolean =>
  kind === 'quantity' || kind === 'count' || kind === 'monetary'

/** The rounding of all values: half a unit of the last digit of each. */
const roundingOf = (values: readonly Observation[]): Decimal =>
  values.reduce((all, { value }) => all.plus(half(value)), new Exact(0))

const sumOf = (parts: readonly Observation[]): Decimal =>
  parts.reduce((sum, { value }) => sum.plus(value.low), new Exact(0))

function checkShares(metric: Metric, dimension: string, parts: readonly Observation[]): void {
  const difference = sumOf(parts).minus(100)
  if (difference.abs().gt(ABOUT_ALL) || difference.abs().lte(roundingOf(parts))) return
  report(metric, dimension, parts, `${sumOf(parts)}%`, '100%')
}

function checkSum(
  metric: Metric,
  dimension: string,
  parts: readonly Observation[],
  total: Observation,
): void {
  // A computed total is the sum of its parts.
  if (total.derived) return
  const sum = sumOf(parts)
  if (
    sum
      .minus(total.value.low)
      .abs()
      .lte(roundingOf([...parts, total]))
  )
    return
  report(metric, dimension, parts, sum.toString(), writtenValue(total))
}

function report(
  metric: Metric,
  dimension: string,
  parts: readonly Observation[],
  sum: string,
  whole: string,
): void {
  const [first] = parts
  if (!first) return
  problem(
    first.place.file,
    'parts-whole',
    { metric: metric.id, dimension, period: first.period, sum, whole },
    { place: first.place.position, severity: 'warning' },
  )
}

function checkLargest(metric: Metric, parts: readonly Observation[], total: Observation): void {
  const larger = parts.find(({ value }) =>
    value.low.minus(total.value.low).gt(half(total.value).plus(half(value))),
  )
  if (!larger) return
  problem(
    larger.place.file,
    'parts-whole/larger',
    {
      metric: metric.id,
      part: Object.values(larger.dimensions).join(', '),
      period: larger.period,
      value: writtenValue(larger),
      whole: writtenValue(total),
    },
    { place: larger.place.position, severity: 'warning' },
  )
}
