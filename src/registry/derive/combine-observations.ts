/** Combines status and quality of the inputs of a computed value. */
import { NOT_MEANINGFUL, wordsAsValue } from '../formatting/published-value.ts'
import type { Derivation, Observation, Place } from '../types.ts'

const STATUSES = ['draft', 'submitted', 'reviewed', 'approved', 'locked'] as const

/** Makes the observation of a computed value. It gets the lowest status of its inputs, and is estimated if any input is. */
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
    // Pages print the language's own words for "not meaningful".
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
