/** Lists all problems as plain data, sorted by file and place, without duplicates. */
import type { VFile } from 'vfile'
import { type ProblemText, type Severity, severityOf } from '../diagnostics.ts'
import type { Fix } from '../fixes/types.ts'
import { plain } from '../messages/message.ts'
import { english, type Translate } from '../messages/render.ts'

export interface FlatProblem {
  rule: string
  severity: Severity
  message: string
  note: string | undefined
  /** A path that editors can open: `base` and the file's path in the report. */
  path: string
  line: number | undefined
  column: number | undefined
  endLine: number | undefined
  endColumn: number | undefined
  /** The whole source line. */
  excerpt: string | undefined
  /** The fix to write into that line. Named `mend` in the JSON output, whose keys are stable. */
  mend: Fix | undefined
  /** The message as data, to be rendered in another language. */
  text: ProblemText | undefined
}

export function flatProblems(files: Iterable<VFile>, base: string, t: Translate = english): FlatProblem[] {
  const seen = new Set<string>()
  return [...new Set(files)]
    .flatMap(file => {
      const lines = file.messages.length > 0 ? String(file.value).split('\n') : []
      return file.messages.map((message): FlatProblem => {
        const end = message.place && 'end' in message.place ? message.place.end : undefined
        return {
          rule: message.ruleId ?? 'problem',
          severity: severityOf(message),
          ...localized(message.text, message, t),
          path: [base, file.path].filter(Boolean).join('/'),
          line: message.line ?? undefined,
          column: message.column ?? undefined,
          endLine: end?.line,
          endColumn: end?.column,
          excerpt: message.line === undefined ? undefined : lines[message.line - 1],
          mend: message.fix,
          text: message.text,
        }
      })
    })
    .sort(
      (a, b) =>
        (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0),
    )
    .filter(problem => {
      const key = [problem.path, problem.line, problem.column, problem.rule, problem.message].join('\0')
      return !seen.has(key) && seen.add(key)
    })
}

/** The texts of a problem in the language of `t`. Messages of other libraries and plugins have no text of the catalogue. */
export const localized = (
  text: ProblemText | undefined,
  { reason, note }: { reason: string; note?: string | undefined },
  t: Translate,
): { message: string; note: string | undefined } =>
  text
    ? { message: t(text.reason), note: text.note.length > 0 ? t.sentences(text.note) : undefined }
    : { message: t(plain(reason)), note: note ? t(plain(note)) : undefined }
