/** A value that is said to have doubled or halved has done so in the registry. */
import { problem } from '../../problems/diagnostics.ts'
import { isBesideCitation } from '../claims/clauses.ts'
import { comparedValues, isChange, writtenValue } from '../claims/compare.ts'
import { type ReadClause, readClauses } from '../claims/read-claims.ts'
import type { CheckRule } from '../types.ts'

/** Allowed ratio of the factor to the claimed one. */
const LEAST = 0.9
const MOST = 1.15

export const claimMultiple: CheckRule = {
  id: 'claim-multiple',
  severity: 'warning',
  check(subject) {
    for (const clause of readClauses(subject)) checkClause(clause)
  },
}

function checkClause(clause: ReadClause): void {
  const { text, grammar } = clause
  for (const { match, factor } of grammar.multiples) {
    for (const { index, 0: words } of text.matchAll(match)) {
      if (!isBesideCitation(text, index, index + words.length, grammar)) continue
      const compared = comparedValues(clause, grammar)
      if (!compared || isChange(compared.after) || compared.before.value.high || compared.after.value.high)
        continue
      const { before, after } = compared
      if (before.value.low.lte(0)) continue
      const ratio = after.value.low.div(before.value.low).div(factor).toNumber()
      if (isWithin(factor < 1 ? 1 / ratio : ratio, text.slice(0, index), clause)) continue
      problem(
        clause.file,
        'claim-multiple',
        {
          words,
          metric: clause.metric.id,
          before: writtenValue(before),
          from: before.period,
          after: writtenValue(after),
          to: after.period,
        },
        { place: clause.place(index, index + words.length), severity: 'warning' },
      )
    }
  }
}

function isWithin(ratio: number, before: string, { grammar }: ReadClause): boolean {
  if (grammar.nearlyBefore.test(before)) return ratio >= LEAST - 0.1 && ratio <= 1
  if (grammar.overBefore.test(before)) return ratio >= 1
  return ratio >= LEAST && ratio <= MOST
}
