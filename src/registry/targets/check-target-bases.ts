/** Checks that the base value of each target agrees with the registry, so that a recalculated base is not missed. */
import { problem } from '../../problems/diagnostics.ts'
import { agrees } from '../derive/agreement.ts'
import { Exact } from '../formatting/exact.ts'
import { formatDistinctly } from '../lock/value-in-message.ts'
import type { Registry } from '../types.ts'

export function checkTargetBases({ targets, metrics }: Registry): void {
  for (const { id, metric, base, place } of targets.values()) {
    const known = base && metric !== undefined ? metrics.get(metric)?.observations.get(base.year) : undefined
    if (!known || !base?.value || metric === undefined || known.value.low.isNaN()) continue
    if (agrees(base.value, known.value, new Exact(0))) continue
    const [value, expected] = formatDistinctly(base.value, known.value)
    problem(
      place.file,
      'target-base-agrees',
      { value, target: id, expected, metric, year: base.year },
      { place: place.position },
    )
  }
}
