/** Checks that the base value of each target agrees with the registry, so that a recalculated base is not missed. */
import { problem } from '../../problems/diagnostics.ts'
import { agrees } from '../derive/agreement.ts'
import { Exact } from '../formatting/exact.ts'
import { formatDistinctly } from '../lock/value-in-message.ts'
import type { Registry } from '../types.ts'

export function checkTargetBases({ targets, metrics }: Registry): void {
  for (const { id, metric, base, place } of targets.values()) {
    const known = base && metric !== undefined ? metrics.get(metric)?.observations.get(base.year) : undefined
    if (!known || !base?.value || known.value.low.isNaN()) continue
    if (agrees(base.value, known.value, new Exact(0))) continue
    const [given, expected] = formatDistinctly(base.value, known.value)
    problem(
      place.file,
      'target-base-agrees',
      `Unexpected base ${given} of the target \`${id}\`, expected ${expected} as \`${metric}\` has it for ${base.year}`,
      {
        place: place.position,
        note: 'Take the value out of the base: the target then starts from the registry, also when that is restated.',
      },
    )
  }
}
