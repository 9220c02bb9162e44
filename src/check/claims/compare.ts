/** Finds the two values that a claim about a change compares. */
import type { Observation, PublishedValue } from '../../registry/types.ts'
import type { Clause } from './clauses.ts'
import { type Grammar, numberOf } from './grammar.ts'

export interface ComparedValues {
  before: Observation
  after: Observation
}

/**
 * The values of the earliest and the latest cited period. With one cited period, the earlier one is that of `from`, the year that the
 * clause names ("since 2027"), the start of its span ("in two years"), or the year before. Undefined if one of them has no value, or if
 * they cannot be compared.
 */
export function comparedValues(clause: Clause, grammar: Grammar): ComparedValues | undefined {
  const periods = [...new Set(clause.citations.map(({ period }) => period))].sort()
  const last = periods.at(-1)
  if (last === undefined || !/^\d{4}$/.test(last)) return undefined
  const first =
    clause.citations[0]?.from ?? (periods.length > 1 ? periods[0] : namedStart(clause.text, last, grammar))
  if (first === undefined || first >= last) return undefined
  const before = clause.metric.observations.get(first)
  const after = clause.metric.observations.get(last)
  return before && after && isComparable(before.value, after.value) ? { before, after } : undefined
}

function namedStart(text: string, last: string, grammar: Grammar): string {
  const year = grammar.since.exec(text)?.groups?.['year']
  // “The lowest in three years” is not a change over three years.
  const span = grammar.span.exec(text.replace(grammar.record, ''))?.groups?.['count']
  const years = span === undefined ? undefined : numberOf(grammar.words, span)
  return year ?? String(Number(last) - (years ?? 1))
}

const isComparable = (a: PublishedValue, b: PublishedValue): boolean =>
  !a.low.isNaN() && !b.low.isNaN() && a.percent === b.percent && a.points === b.points

/** True for a value that is a change: `+24.4%`, percentage points, a computed growth. */
export const isChange = ({ value, derivation }: Observation): boolean =>
  value.signed ||
  value.points ||
  (value.percent && value.low.isNegative()) ||
  derivation?.operation === 'yoy' ||
  derivation?.operation === 'cagr'

/** The direction from one value to the other; undefined if ranges overlap, or both are only bounds of the same size. */
export function directionBetween({ before, after }: ComparedValues): 'up' | 'down' | 'same' | undefined {
  const [a, b] = [before.value, after.value]
  const [aHigh, bHigh] = [a.high ?? a.low, b.high ?? b.low]
  if (b.low.gt(aHigh)) return 'up'
  if (bHigh.lt(a.low)) return 'down'
  const isExact = !a.high && !b.high && !a.qualifier && !b.qualifier
  return isExact ? 'same' : undefined
}

/** A value as the registry writes it; a computed one with its decimals. */
export function writtenValue({ value }: Observation): string {
  if (value.text !== '') return value.text
  const number = value.low.toDecimalPlaces(value.fractionDigits).toString()
  return value.percent ? `${number}%` : number
}
