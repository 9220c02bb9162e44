/** Records problems in the manifest, so that a build that finds an output up to date can still report its warnings. */
import type { Position } from 'unist'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { problem, type Severity, severityOf } from '../../problems/diagnostics.ts'

export interface RecordedProblem {
  path: string
  rule: string
  reason: string
  severity: Severity
  place?: Position
  note?: string
}

/** Problems to record, without those in `known`, which every build reports again when it reads the report. */
export function problemsOf(files: Iterable<VFile>, known: ReadonlySet<VFileMessage>): RecordedProblem[] {
  return [...files].flatMap(file =>
    file.messages.filter(message => !known.has(message)).map(message => recordOf(message, file.path)),
  )
}

function recordOf(message: VFileMessage, path: string): RecordedProblem {
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

/** Reports recorded problems again; adds a file to `files` if the path is not one of them, for example in a template. */
export function reportAgain(problems: readonly RecordedProblem[], files: VFile[]): void {
  for (const { path, rule, reason, severity, place, note } of problems) {
    const known = files.find(file => file.path === path)
    const file = known ?? new VFile({ path, value: '' })
    if (!known) files.push(file)
    problem(file, rule, reason, { place, note, severity })
  }
}
