/** A fraction in words agrees with the share that is cited beside it. */
import type { Decimal } from 'decimal.js'
import { problem } from '../../problems/diagnostics.ts'
import { isBesideCitation } from '../claims/clauses.ts'
import { isChange, writtenValue } from '../claims/compare.ts'
import type { Grammar } from '../claims/grammar.ts'
import { type ReadClause, readClauses } from '../claims/read-claims.ts'
import { CITATION } from '../claims/statements.ts'
import type { CheckRule } from '../types.ts'

/** Percentage points. */
const CLOSE = 3
const CLOSE_WITH_QUALIFIER = 7
/** Characters between a fraction and the share that it describes; with more, it is often about something else. */
const FAR = 40

export const claimFraction: CheckRule = {
  id: 'claim-fraction',
  severity: 'warning',
  check(subject) {
    for (const clause of readClauses(subject)) checkClause(clause)
  },
}

function checkClause(clause: ReadClause): void {
  const [citation] = clause.citations
  const share = citation && clause.metric.observations.get(citation.period)
  const isShare =
    share?.value.percent && !isChange(share) && citation?.directive === 'metric' && citation.as !== 'unit'
  if (!isShare || clause.citations.length !== 1) return
  const { text, grammar } = clause
  const found = grammar.fractions.flatMap(({ match, percent }) =>
    [...text.matchAll(match)].map(({ index, 0: words }) => ({ words, index, percent })),
  )
  const [fraction] = found
  if (!fraction || found.length > 1) return
  const { words, index, percent } = fraction
  if (!isBesideCitation(text, index, index + words.length, grammar)) return
  const at = text.indexOf(CITATION)
  if (Math.max(at - index - words.length, index - at) > FAR) return
  if (isWithin(share.value.low, percent, text.slice(0, index), grammar)) return
  problem(
    clause.file,
    'claim-fraction',
    { words, metric: clause.metric.id, value: writtenValue(share), period: share.period },
    { place: clause.place(index, index + words.length), severity: 'warning' },
  )
}

function isWithin(share: Decimal, percent: number, before: string, grammar: Grammar): boolean {
  const difference = share.minus(percent).toNumber()
  if (grammar.nearlyBefore.test(before)) return difference <= 0 && difference >= -CLOSE_WITH_QUALIFIER
  if (grammar.overBefore.test(before)) return difference >= 0 && difference <= CLOSE_WITH_QUALIFIER
  return Math.abs(difference) <= CLOSE
}
