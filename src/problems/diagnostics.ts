/**
 * Reports problems as vfile messages.
 *
 * Each stage reports a problem on the source file, at the place where it was written; the recipe collects the files and one reporter
 * prints them. Perennial never throws for a mistake in a report.
 *
 * Why: docs/decisions/007-one-mistake-one-problem.md
 */
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { findFix, type Line } from './fixes/find-fix.ts'
import type { Fix, FixSpec } from './fixes/types.ts'
import { catalogue } from './messages/catalogues/en.ts'
import { english } from './messages/render.ts'
import type { Message, ProblemId, TextId, ValuesOfProblem } from './messages/types.ts'

declare module 'vfile-message' {
  interface VFileMessage {
    /** The fix, located in the source. */
    fix?: Fix | undefined
    /** The message as data, for other languages: `reason` and `note` are English. */
    text?: ProblemText | undefined
  }
}

export interface ProblemText {
  readonly reason: Message
  /** How to fix it: sentences in order. */
  readonly note: readonly Message[]
}

export type Severity = 'error' | 'warning' | 'info'

export interface ProblemOptions {
  /** The place in the file: a point, a range, or a node with a position. */
  place?: Point | Position | { position?: Position | undefined } | undefined
  /** How to fix it, if not as the catalogue has it. */
  note?: Message | readonly Message[] | undefined
  /** A fix that a program can write. */
  fix?: FixSpec | undefined
  /** An error stops the build, a warning only with `--strict`, information never. Default: error. */
  severity?: Severity
  cause?: unknown
}

/** The values of vfile's `fatal`. */
const FATAL = { error: true, warning: false, info: undefined } as const

/**
 * Records a problem on a file and returns the message. A problem that is already known at the same place is not added again.
 *
 * `id` is that of its texts in the catalogue: the permanent id of a rule, which names the desired state (`metric-known`), and a name
 * after a slash where the rule has several messages (`metric-known/part`).
 */
export function problem<Id extends ProblemId>(
  file: VFile,
  id: Id,
  values: ValuesOfProblem<Id>,
  options?: ProblemOptions,
): VFileMessage
export function problem(
  file: VFile,
  id: ProblemId,
  values: object,
  options: ProblemOptions = {},
): VFileMessage {
  const [rule = ''] = id.split('/')
  return addProblem(file, rule, textOf(id, values as never, options.note), options)
}

/** The texts of a problem: its reason, and the note of the catalogue unless another is given. */
export function textOf<Id extends ProblemId>(
  id: Id,
  values: ValuesOfProblem<Id>,
  note?: ProblemOptions['note'],
): ProblemText
export function textOf(id: ProblemId, values: object, note?: ProblemOptions['note']): ProblemText {
  const part = (name: string): Message => ({ id: `${id}.${name}` as TextId, values: { ...values } })
  return {
    reason: part('reason'),
    note: note !== undefined ? notesOf(note) : 'note' in catalogue[id] ? [part('note')] : [],
  }
}

const notesOf = (note: Message | readonly Message[]): readonly Message[] => ('id' in note ? [note] : note)

/** Records a problem like `problem`, with texts that were chosen elsewhere. */
export function addProblem(
  file: VFile,
  rule: string,
  text: ProblemText,
  options: Omit<ProblemOptions, 'note'> = {},
): VFileMessage {
  const place = options.place && 'position' in options.place ? options.place.position : options.place
  const [point, end] = place && 'start' in place ? [place.start, place.end] : [place as Point | undefined]
  const reason = english(text.reason)
  // A problem that concerns several editions or languages is reported once.
  const known = knownOn(file)
  const key = keyOf(rule, reason, point?.line, point?.column)
  const knownMessage = known.get(key)
  if (knownMessage) return knownMessage
  const message = file.message(reason, {
    ruleId: rule,
    source: 'perennial',
    ...(place ? { place: place as Point | Position } : {}),
    ...(options.cause instanceof Error ? { cause: options.cause } : {}),
  })
  message.fatal = FATAL[options.severity ?? 'error']
  message.text = text
  message.note = text.note.length > 0 ? english.sentences(text.note) : undefined
  message.fix = options.fix && point && findFix(options.fix, lineOf(file, point, end))
  known.set(key, message)
  return message
}

type Known = Map<string, VFileMessage>
const knownOf = new WeakMap<VFile, Known>()

/** The known problems of a file; collected again if other code added or removed messages. */
function knownOn(file: VFile): Known {
  const { messages } = file
  const before = knownOf.get(file)
  const last = messages.at(-1)
  if (before?.size === messages.length && (!last || before.get(keyOfMessage(last)) === last)) return before
  const known: Known = new Map()
  for (const message of messages) known.set(keyOfMessage(message), message)
  knownOf.set(file, known)
  return known
}

const keyOf = (...parts: unknown[]): string => parts.map(part => part ?? '').join('\0')
const keyOfMessage = ({ ruleId, reason, line, column }: VFileMessage): string =>
  keyOf(ruleId, reason, line, column)

const linesOf = new WeakMap<VFile, { value: unknown; lines: readonly string[] }>()

/** The line in which a place begins. */
function lineOf(file: VFile, start: Point, end: Point | undefined): Line {
  const { value } = file
  const before = linesOf.get(file)
  const lines = before?.value === value ? before.lines : String(value).split('\n')
  linesOf.set(file, { value, lines })
  const text = lines[start.line - 1] ?? ''
  return { text, from: start.column - 1, to: end?.line === start.line ? end.column - 1 : text.length }
}

export function severityOf({ fatal }: VFileMessage): Severity {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
}

export function hasErrors(files: Iterable<VFile>): boolean {
  for (const file of files) if (file.messages.some(message => message.fatal)) return true
  return false
}

export function hasWarnings(files: Iterable<VFile>): boolean {
  for (const file of files) if (file.messages.some(message => severityOf(message) === 'warning')) return true
  return false
}
