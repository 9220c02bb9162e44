/**
 * Chooses the clauses in which a claim is certainly about one cited metric.
 *
 * Why: docs/decisions/092-claims.md
 */
import type { Metric } from '../../registry/types.ts'
import type { Grammar } from './grammar.ts'
import { CITATION, type CitedMetric, type Statement, slice } from './statements.ts'

export interface Clause extends Statement {
  metric: Metric
}

/**
 * The whole statement if it cites one metric and has one clause, else its clauses that cite one metric. Clauses with words of doubt,
 * such as negations and plans, are left out.
 */
export function clausesOf(statement: Statement, grammar: Grammar): Clause[] {
  return split(statement, grammar.conjunction).flatMap(clause => {
    const [first] = clause.citations
    if (!first || !clause.citations.every(citation => isSame(citation, first))) return []
    return grammar.unsure.test(clause.text) ? [] : [{ ...clause, metric: first.metric }]
  })
}

const isSame = (a: CitedMetric, b: CitedMetric): boolean =>
  a.metric.id === b.metric.id && a.part === b.part && a.directive === b.directive

function split(statement: Statement, conjunction: RegExp): Statement[] {
  const starts = [
    0,
    ...[...statement.text.matchAll(conjunction)].map(({ index, 0: word }) => index + word.length),
  ]
  const ends = [...[...statement.text.matchAll(conjunction)].map(({ index }) => index), statement.text.length]
  return starts.map((start, i) => slice(statement, start, ends[i] ?? start))
}

/** A clause without a subject, which goes on about the subject of the clause before: 较上年增长，达到￼. */
const VERB_AFTER_COMMA = /^[，,、]\s*(?:[达達]到?|[为為]|至|共[计計]?|[约約])+$/

/**
 * True if the words at `start` to `end` belong to a citation of the clause. In a language without spaces a comma separates subjects,
 * unless the words begin the clause directly after the citation: ￼，同比下降.
 */
export function isBesideCitation(text: string, start: number, end: number, grammar: Grammar): boolean {
  if (grammar.words.hasSpaces) return text.includes(CITATION)
  const before = text.lastIndexOf(CITATION, start)
  const qualified = text
    .slice(0, start)
    .replace(grammar.nearlyBefore, '')
    .replace(grammar.overBefore, '')
    .replace(grammar.byBefore, '')
  const after = text.indexOf(CITATION, end)
  const isNear = (between: string) => !/[，,；;、]/.test(between)
  return (
    (before >= 0 && /^[^，,；;、]*(?:[，,]\s*)?$/.test(qualified.slice(before + 1))) ||
    (after >= 0 && (isNear(text.slice(end, after)) || VERB_AFTER_COMMA.test(text.slice(end, after))))
  )
}
