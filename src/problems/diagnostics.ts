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

declare module 'vfile-message' {
  interface VFileMessage {
    /** The fix, located in the source. */
    fix?: Fix | undefined
  }
}

export type Severity = 'error' | 'warning' | 'info'

export interface ProblemOptions {
  /** The place in the file: a point, a range, or a node with a position. */
  place?: Point | Position | { position?: Position | undefined } | undefined
  /** How to fix it, in a sentence. */
  note?: string | undefined
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
 * `rule` is permanent and names the desired state (`metric-known`); `reason` reads "Unexpected X, expected Y".
 */
export function problem(
  file: VFile,
  rule: string,
  reason: string,
  options: ProblemOptions = {},
): VFileMessage {
  const place = options.place && 'position' in options.place ? options.place.position : options.place
  const [point, end] = place && 'start' in place ? [place.start, place.end] : [place as Point | undefined]
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
  message.note = options.note
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
