/** A value is possible for its kind. */
import { problem } from '../../problems/diagnostics.ts'
import type { Metric, Observation } from '../../registry/types.ts'
import { writtenValue } from '../claims/compare.ts'
import type { CheckRule } from '../types.ts'

export const valuePossible: CheckRule = {
  id: 'value-possible',
  severity: 'warning',
  check({ report, edition }) {
    if (edition.lock) return
    for (const metric of report.registry.metrics.values())
      for (const observation of [...metric.observations.values(), ...metric.breakdown])
        checkValue(metric, observation)
  },
}

function checkValue(metric: Metric, observation: Observation): void {
  const { period, place, valuePlace } = observation
  const kind = kindOf(metric, observation)
  if (!kind) return
  const { file, position } = valuePlace ?? (observation.derived ? (metric.derive?.place ?? place) : place)
  problem(
    file,
    kind,
    { metric: metric.id, period, value: writtenValue(observation) },
    { place: position, severity: 'warning' },
  )
}

function kindOf(
  metric: Metric,
  observation: Observation,
): 'value-possible/negative' | 'value-possible/whole' | 'value-possible/share' | undefined {
  const { value, derived } = observation
  if (value.low.isNaN()) return undefined
  if (metric.kind === 'count' && !derived) {
    if (value.low.isNegative()) return 'value-possible/negative'
    if (!value.low.isInteger() && othersAreWhole(metric, observation)) return 'value-possible/whole'
  }
  const isShare = metric.derive?.operation === 'share' && value.percent
  return isShare && value.low.gt(100) ? 'value-possible/share' : undefined
}

/** False beside `36.1 million`, where 36.84 lacks its scale, and among full-time equivalents. */
const othersAreWhole = ({ observations, breakdown }: Metric, observation: Observation): boolean =>
  [...observations.values(), ...breakdown].every(
    other => other === observation || (other.value.exponent === 0 && other.value.fractionDigits === 0),
  )
