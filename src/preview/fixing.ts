/** Problems as the page shows them, and what their buttons write into files. */
import { editOf } from '../problems/fixes/edit.ts'
import { fileBehind, writeEdits } from '../problems/fixes/write-edits.ts'
import type { Say } from '../problems/messages/translate.ts'
import type { FlatProblem } from '../problems/reporters/flat-problems.ts'
import type { NotChecked, ShownProblem } from './messages.ts'

export { fileBehind }

export const keyOf = ({ path, line, column, rule, message }: FlatProblem): string =>
  JSON.stringify([path, line, column, rule, message])

export function shown(problem: FlatProblem, say: Say): ShownProblem {
  const { rule, severity, message, note, path, line, excerpt, mend } = problem
  return {
    rule,
    severity,
    message: say(message),
    note: note && say(note),
    path,
    line,
    excerpt,
    mend,
    key: keyOf(problem),
  }
}

export const whyNot = ({ failed, remedy }: NotChecked, say: Say): string =>
  remedy ? `${say(failed)} (${say(remedy)})` : say(failed)

/** Writes what a mend says into the file. False when there is none, or the line is no longer as it was. */
export async function writeMend(
  report: string,
  { mend, path, line, excerpt }: FlatProblem,
  answer: string | undefined,
): Promise<boolean> {
  const edit = mend && editOf(mend, answer)
  const file = await fileBehind(report, path)
  if (!edit || !file || line === undefined || excerpt === undefined) return false
  return (await writeEdits(file, [{ ...edit, line, was: excerpt }])).length > 0
}
