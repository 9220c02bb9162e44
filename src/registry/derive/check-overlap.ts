/** Sums that count a figure twice: itself beside a total that has it, or a part beside its whole. */
import { problem } from '../../problems/diagnostics.ts'
import { partKey } from '../lock/key.ts'
import { observationOf } from '../lookup.ts'
import type { DeriveRule, Metric, ObservationRef } from '../types.ts'

/** Reported once for a rule; false then. `inputs` are those of one period, `metrics` what is derived so far. */
export function checkCountedOnce(
  rule: DeriveRule,
  inputs: readonly ObservationRef[],
  metrics: ReadonlyMap<string, Metric>,
): boolean {
  if (rule.operation !== 'sum') return true
  const counted = new Map<string, { leaf: ObservationRef; by: ObservationRef }[]>()
  for (const by of inputs) {
    for (const leaf of leavesOf(by, metrics)) {
      const key = `${leaf.metric}@${leaf.period}`
      const known = counted.get(key) ?? []
      counted.set(key, known)
      const twice = known.find(one => overlaps(one.leaf, leaf))
      if (twice) {
        report(rule, twice.by, by)
        return false
      }
      known.push({ leaf, by })
    }
  }
  return true
}

/** Down to what is no sum itself. */
function leavesOf(ref: ObservationRef, metrics: ReadonlyMap<string, Metric>): readonly ObservationRef[] {
  const metric = metrics.get(ref.metric)
  const derivation = metric && observationOf(metric, ref.period, ref.dimensions)?.derivation
  return derivation?.operation === 'sum'
    ? derivation.inputs.flatMap(input => leavesOf(input, metrics))
    : [ref]
}

/** Two parts have something in common unless a dimension sets them apart. */
function overlaps(a: ObservationRef, b: ObservationRef): boolean {
  return Object.entries(a.dimensions).every(
    ([name, value]) => b.dimensions[name] === undefined || b.dimensions[name] === value,
  )
}

function report({ place }: DeriveRule, a: ObservationRef, b: ObservationRef): void {
  const name = ({ metric, period, dimensions }: ObservationRef) =>
    `\`${metric}\` (${partKey(period, dimensions)})`
  problem(
    place.file,
    'derive-valid',
    `Unexpected sum that counts a figure twice, expected terms that do not overlap: ${name(a)} and ${name(b)}`,
    { place: place.position, note: 'Name the total alone, or its parts alone.' },
  )
}
