/**
 * One currency for problems: vfile messages.
 *
 * Every stage says what is wrong on the file a person wrote, at the place where they wrote it; the recipe collects the
 * files and one reporter prints them. Nothing in Perennial throws for a mistake in a report.
 */
import { distance } from 'fastest-levenshtein'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

export type Severity = 'error' | 'warning' | 'info'

export interface ProblemOptions {
  /** Where in the file: a point, a range, or a node with a position. */
  place?: Point | Position | { position?: Position | undefined } | undefined
  /** How to mend it, in a sentence. */
  note?: string | undefined
  /** An error stops the build; a warning does so when asked to; what is for information never does. Default: error. */
  severity?: Severity
  cause?: unknown
}

/** As vfile has it. */
const FATAL = { error: true, warning: false, info: undefined } as const

/**
 * Record a problem on the file it is in.
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
  const point = place && 'start' in place ? place.start : (place as Point | undefined)
  // What concerns several editions or languages is said once.
  const said = file.messages.find(
    known =>
      known.ruleId === rule &&
      known.reason === reason &&
      known.line === point?.line &&
      known.column === point?.column,
  )
  if (said) return said
  const message = file.message(reason, {
    ruleId: rule,
    source: 'perennial',
    ...(place ? { place: place as Point | Position } : {}),
    ...(options.cause instanceof Error ? { cause: options.cause } : {}),
  })
  message.fatal = FATAL[options.severity ?? 'error']
  message.note = options.note
  return message
}

/** The candidate a person most likely meant, or undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  // Two letters of three make another word.
  let least = (word.length <= 3 ? 1 : Math.max(2, Math.ceil(word.length / 3))) + 1
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase())
    if (d < least) {
      least = d
      best = candidate
    }
  }
  return best
}

/** "Did you mean `x`?" when something is near, else the list of what is possible (at most twelve). */
export function suggest(word: string, candidates: Iterable<string>): string {
  const all = [...candidates]
  const near = nearest(word, all)
  if (near !== undefined) return `Did you mean \`${near}\`?`
  if (all.length === 0) return 'None is defined yet.'
  const shown = all.slice(0, 12).map(name => `\`${name}\``)
  return `Known: ${shown.join(', ')}${all.length > shown.length ? ', …' : ''}.`
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
