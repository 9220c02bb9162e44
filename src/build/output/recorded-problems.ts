/** Records problems in the manifest, so that a build that finds an output up to date can still report its warnings. */
import type { Position } from 'unist'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { addProblem, type ProblemText, type Severity, severityOf } from '../../problems/diagnostics.ts'
import { plain } from '../../problems/messages/message.ts'

export interface RecordedProblem {
  path: string
  rule: string
  text: ProblemText
  severity: Severity
  place?: Position
}

/** Problems to record, without those in `known`, which every build reports again when it reads the report. */
export function problemsOf(files: Iterable<VFile>, known: ReadonlySet<VFileMessage>): RecordedProblem[] {
  return [...files].flatMap(file =>
    file.messages.filter(message => !known.has(message)).map(message => recordOf(message, file.path)),
  )
}

function recordOf(message: VFileMessage, path: string): RecordedProblem {
  const { ruleId, reason, line, column, place, note } = message
  const text = message.text ?? { reason: plain(reason), note: note ? [plain(note)] : [] }
  return {
    path,
    rule: ruleId ?? '',
    text,
    severity: severityOf(message),
    ...(place && 'start' in place ? { place } : {}),
    ...(place && !('start' in place) && line !== undefined && column !== undefined
      ? { place: { start: { line, column }, end: { line, column } } }
      : {}),
  }
}

/** Reports recorded problems again; adds a file to `files` if the path is not one of them, for example in a template. */
export function reportAgain(problems: readonly RecordedProblem[], files: VFile[]): void {
  for (const { path, rule, text, severity, place } of problems) {
    const known = files.find(file => file.path === path)
    const file = known ?? new VFile({ path, value: '' })
    if (!known) files.push(file)
    addProblem(file, rule, text, { place, severity })
  }
}
