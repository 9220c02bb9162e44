/** A sentence that says that a value rose or fell agrees with the registry. */
import { problem } from '../../problems/diagnostics.ts'
import { isBesideCitation } from '../claims/clauses.ts'
import { comparedValues, directionBetween, isChange, writtenValue } from '../claims/compare.ts'
import { type ReadClause, readClauses } from '../claims/read-claims.ts'
import { CITATION } from '../claims/statements.ts'
import type { CheckRule } from '../types.ts'

/** Characters of “by more than” and the like, in any language. */
const LONGEST_BY = 40

export const claimDirection: CheckRule = {
  id: 'claim-direction',
  severity: 'warning',
  check(subject) {
    for (const clause of readClauses(subject)) checkClause(clause)
  },
}

interface Claim {
  direction: 'up' | 'down'
  word: string
  start: number
  end: number
}

function checkClause(clause: ReadClause): void {
  const claim = claimIn(clause)
  if (!claim) return
  if (!checkGrowth(clause, claim)) checkLevel(clause, claim)
}

/** The direction of a clause; undefined if it has none, or both. */
function claimIn({ text, grammar }: ReadClause): Claim | undefined {
  const claims = (['up', 'down'] as const).flatMap(direction =>
    [...text.matchAll(grammar[direction])]
      .map(({ index, 0: word }): Claim => ({ direction, word, start: index, end: index + word.length }))
      .filter(({ start, end }) => isBesideCitation(text, start, end, grammar)),
  )
  const [first] = claims
  return first && claims.every(({ direction }) => direction === first.direction) ? first : undefined
}

/** Checks a citation that is itself a change (`+24.4%`) by its sign. True if it is one. */
function checkGrowth(clause: ReadClause, claim: Claim): boolean {
  const [citation] = clause.citations
  const observation = citation && clause.metric.observations.get(citation.period)
  if (!observation || citation.directive !== 'metric' || !isChange(observation)) return false
  const { low } = observation.value
  if (low.isNaN() || low.isZero() || low.isPositive() === (claim.direction === 'up')) return true
  problem(
    clause.file,
    'claim-direction/growth',
    { word: claim.word, metric: clause.metric.id, value: writtenValue(observation), period: citation.period },
    { place: clause.place(claim.start, claim.end), severity: 'warning' },
  )
  return true
}

function checkLevel(clause: ReadClause, claim: Claim): void {
  const { text, grammar } = clause
  // “fell by ￼” names the size of a change, which the registry has as a metric of its own.
  const isSize = [...text.matchAll(new RegExp(CITATION, 'g'))].some(({ index }) =>
    grammar.byBefore.test(text.slice(Math.max(0, index - LONGEST_BY), index)),
  )
  if (isSize) return
  const compared = comparedValues(clause, grammar)
  const direction = compared && directionBetween(compared)
  if (!compared || direction === undefined || direction === claim.direction) return
  const { before, after } = compared
  const values = {
    word: claim.word,
    metric: clause.metric.id,
    before: writtenValue(before),
    from: before.period,
    after: writtenValue(after),
    to: after.period,
  }
  const id = ({ up: 'rose', down: 'fell', same: 'same' } as const)[direction]
  problem(clause.file, `claim-direction/${id}`, values, {
    place: clause.place(claim.start, claim.end),
    severity: 'warning',
  })
}
