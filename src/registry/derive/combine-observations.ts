/** Combine the status, quality and notes of the inputs of a computed value. */
import { NOT_MEANINGFUL, wordsAsValue } from '../formatting/published-value.ts'
import type { Derivation, Observation, Place } from '../types.ts'

const STATUSES = ['draft', 'submitted', 'reviewed', 'approved', 'locked'] as const

/** A computed value is as good as the worst it is made of. */
export function combineObservations(
  period: string,
  place: Place,
  derivation: Derivation,
  observations: readonly Observation[],
): Observation {
  const worst = Math.min(...observations.map(({ status }) => STATUSES.indexOf(status)))
  return {
    period,
    dimensions: {},
    // Not a number: what shows it says so in its language.
    value: derivation.result ?? wordsAsValue(NOT_MEANINGFUL),
    source: observations[0]?.source ?? '',
    note: undefined,
    quality: observations.some(({ quality }) => quality === 'estimated') ? 'estimated' : 'calculated',
    assurance: undefined,
    status: STATUSES[worst] ?? 'draft',
    first: undefined,
    evidence: undefined,
    revisions: [],
    restatement: undefined,
    derivation,
    derived: true,
    isAssumed: observations.some(({ isAssumed }) => isAssumed) || undefined,
    place,
  }
}
