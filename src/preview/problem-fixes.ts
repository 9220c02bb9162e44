/** Prepares problems for the preview's page, and applies the fixes behind its buttons. */
import { editOf } from '../problems/fixes/edit.ts'
import { realFileIn, writeEdits } from '../problems/fixes/write-edits.ts'
import type { Say } from '../problems/messages/translate.ts'
import { type FlatProblem, localized } from '../problems/reporters/flat-problems.ts'
import type { CheckFailure, ShownProblem } from './messages.ts'

export const problemKey = ({ path, line, column, rule, message }: FlatProblem): string =>
  JSON.stringify([path, line, column, rule, message])

export function shownProblem(problem: FlatProblem, say: Say): ShownProblem {
  const { rule, severity, text, path, line, excerpt, mend } = problem
  return {
    rule,
    severity,
    ...localized(text, { reason: problem.message, note: problem.note }, say),
    path,
    line,
    excerpt,
    mend,
    key: problemKey(problem),
  }
}

export const failureText = ({ failed, remedy }: CheckFailure, say: Say): string =>
  remedy ? `${say(failed)} (${say(remedy)})` : say(failed)

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
