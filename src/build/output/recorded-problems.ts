/** Problems as they can be kept, so that a warning does not vanish because nothing had to be built. */
import type { Position } from 'unist'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { problem, type Severity, severityOf } from '../../problems/diagnostics.ts'

export interface SaidProblem {
  path: string
  rule: string
  reason: string
  severity: Severity
  place?: Position
  note?: string
}

/** What is on some files but for what is known: reading says that anew each time. */
export function problemsOf(files: Iterable<VFile>, known: ReadonlySet<VFileMessage>): SaidProblem[] {
  return [...files].flatMap(file =>
    file.messages.filter(message => !known.has(message)).map(message => saidOf(message, file.path)),
  )
}

function saidOf(message: VFileMessage, path: string): SaidProblem {
  const { ruleId, reason, line, column, place, note } = message
  return {
    path,
    rule: ruleId ?? '',
    reason,
    severity: severityOf(message),
    ...(place && 'start' in place ? { place } : {}),
    ...(place && !('start' in place) && line !== undefined && column !== undefined
      ? { place: { start: { line, column }, end: { line, column } } }
      : {}),
    ...(note ? { note } : {}),
  }
}

/** Say them again, on the same files; a file that is not of the report, as one of the template, is made for them. */
export function sayAgain(problems: readonly SaidProblem[], files: VFile[]): void {
  for (const { path, rule, reason, severity, place, note } of problems) {
    const known = files.find(file => file.path === path)
    const file = known ?? new VFile({ path, value: '' })
    if (!known) files.push(file)
    problem(file, rule, reason, { place, note, severity })
  }
}
