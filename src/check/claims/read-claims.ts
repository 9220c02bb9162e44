/** Reads the clauses of all chapters once for all rules about claims. */
import type { VFile } from 'vfile'
import type { Subject } from '../types.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { readStatements } from './statements.ts'

export interface ReadClause extends Clause {
  grammar: Grammar
  file: VFile
}

const read = new WeakMap<Subject, readonly ReadClause[]>()

export function readClauses(subject: Subject): readonly ReadClause[] {
  const known = read.get(subject)
  if (known) return known
  const { report, edition, locales } = subject
  const { metrics } = report.registry
  const { period } = edition.config
  const clauses = locales.flatMap(({ locale, chapters }) => {
    const grammar = grammarOf(locale)
    if (!grammar) return []
    return chapters.flatMap(({ chapter: { file }, mdast }) =>
      readStatements(mdast, { locale, metrics, period, file }).flatMap(statement =>
        clausesOf(statement, grammar).map(clause => ({ ...clause, grammar, file })),
      ),
    )
  })
  read.set(subject, clauses)
  return clauses
}
