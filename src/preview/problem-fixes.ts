/** Prepares problems for the preview's page, and applies the fixes behind its buttons. */
import { editOf } from '../problems/fixes/edit.ts'
import { realFileIn, writeEdits } from '../problems/fixes/write-edits.ts'
import { message } from '../problems/messages/message.ts'
import type { Translate } from '../problems/messages/render.ts'
import { type FlatProblem, localized } from '../problems/reporters/flat-problems.ts'
import { countOf } from '../problems/reporters/problem-counts.ts'
import type { CheckFailure, ShownProblem, ShownState } from './messages.ts'

export const problemKey = ({ path, line, column, rule, message }: FlatProblem): string =>
  JSON.stringify([path, line, column, rule, message])

export function shownProblem(problem: FlatProblem, t: Translate): ShownProblem {
  const { rule, severity, text, path, line, excerpt, mend } = problem
  return {
    rule,
    severity,
    ...localized(text, { reason: problem.message, note: problem.note }, t),
    path,
    line,
    excerpt,
    mend,
    key: problemKey(problem),
  }
}

export const countsOf = (problems: readonly FlatProblem[], t: Translate): ShownState['counts'] =>
  (['error', 'warning', 'info'] as const).flatMap(severity => {
    const n = problems.filter(problem => problem.severity === severity).length
    return n > 0 ? [{ severity, text: t(countOf(n, severity)) }] : []
  })

export const failureText = ({ failed, remedy }: CheckFailure, t: Translate): string =>
  t(remedy ? message('dev/error-with-remedy', { error: failed, remedy }) : failed)

/** Writes the fix of a problem into its file. Returns false if there is no fix, or if the line has changed since. */
export async function applyFix(
  report: string,
  { mend, path, line, excerpt }: FlatProblem,
  answer: string | undefined,
): Promise<boolean> {
  const edit = mend && editOf(mend, answer)
  const file = await realFileIn(report, path)
  if (!edit || !file || line === undefined || excerpt === undefined) return false
  return (await writeEdits(file, [{ ...edit, line, was: excerpt }])).length > 0
}
