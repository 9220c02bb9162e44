/** A value that is called the highest or lowest of several years is so in the registry. */
import { problem } from '../../problems/diagnostics.ts'
import type { Observation } from '../../registry/types.ts'
import { writtenValue } from '../claims/compare.ts'
import { numberOf } from '../claims/grammar.ts'
import { type ReadClause, readClauses } from '../claims/read-claims.ts'
import type { CheckRule } from '../types.ts'

export const claimRecord: CheckRule = {
  id: 'claim-record',
  severity: 'warning',
  check(subject) {
    for (const clause of readClauses(subject)) checkClause(clause)
  },
}

function checkClause(clause: ReadClause): void {
  const period = clause.citations
    .map(({ period }) => period)
    .sort()
    .at(-1)
  const value = period === undefined ? undefined : clause.metric.observations.get(period)
  if (!value || !/^\d{4}$/.test(value.period) || value.value.low.isNaN() || value.value.high) return
  for (const { index, 0: words, groups } of clause.text.matchAll(clause.grammar.record)) {
    const years = groups?.['ever'] ? Infinity : numberOf(clause.grammar.words, groups?.['count'] ?? '')
    if (years === undefined) continue
    const isHighest = groups?.['highest'] !== undefined
    const better = othersOf(clause, value, years).find(({ value: { low } }) =>
      isHighest ? low.gt(value.value.low) : low.lt(value.value.low),
    )
    if (!better) continue
    problem(
      clause.file,
      isHighest ? 'claim-record/highest' : 'claim-record/lowest',
      {
        words,
        metric: clause.metric.id,
        value: writtenValue(value),
        period: value.period,
        other: writtenValue(better),
        otherPeriod: better.period,
      },
      { place: clause.place(index, index + words.length), severity: 'warning' },
    )
  }
}

/** Single values of the years before, at most `years` with the value's own. */
function othersOf({ metric }: ReadClause, { period, value }: Observation, years: number): Observation[] {
  return [...metric.observations.values()].filter(
    other =>
      /^\d{4}$/.test(other.period) &&
      other.period < period &&
      Number(period) - Number(other.period) < years &&
      !other.value.low.isNaN() &&
      !other.value.high &&
      other.value.percent === value.percent,
  )
}
