/** Reports sums that count a value twice: a term that is also in another term's total, or a part together with its whole. */
import { problem } from '../../problems/diagnostics.ts'
import { partKey } from '../lock/key.ts'
import { observationOf } from '../lookup.ts'
import type { DeriveRule, Metric, ObservationRef } from '../types.ts'

/** Reports one overlap per rule. False if reported. `inputs` are those of one period, `metrics` those derived so far. */
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
      const earlier = counted.get(key) ?? []
      counted.set(key, earlier)
      const twice = earlier.find(other => overlaps(other.leaf, leaf))
      if (twice) {
        report(rule, twice.by, by)
        return false
      }
      earlier.push({ leaf, by })
    }
  }
  return true
}

/** Expands sums into their terms, recursively. */
function leavesOf(ref: ObservationRef, metrics: ReadonlyMap<string, Metric>): readonly ObservationRef[] {
  const metric = metrics.get(ref.metric)
  const derivation = metric && observationOf(metric, ref.period, ref.dimensions)?.derivation
  return derivation?.operation === 'sum'
    ? derivation.inputs.flatMap(input => leavesOf(input, metrics))
    : [ref]
}

/** Two parts overlap unless they differ in a dimension. */
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
    'derive-valid/counted-twice',
    { first: name(a), second: name(b) },
    { place: place.position },
  )
}
