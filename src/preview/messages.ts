/** What the preview's threads and its page tell each other. */
import type { Severity } from '../diagnostics.ts'
import type { Mend } from './mends.ts'

/** To the printer: what changed on the disk (undefined: anything), and which chapter is looked at. */
export interface PrintOrder {
  edition: string
  paths: readonly string[] | undefined
  locale: string
  /** Undefined: the whole only. */
  chapter: string | undefined
}

/** From the printer. A chapter alone begins at `from` of the whole, too. */
export interface PrintedPages {
  edition: string
  locale: string
  /** Undefined: the whole. */
  chapter: string | undefined
  pdf: Uint8Array<ArrayBuffer>
  /** Chapter → its pages in this PDF. */
  starts: Record<string, { from: number; pages: number }>
  folios: readonly string[]
  seconds: number
}

export interface ShownProblem {
  rule: string
  severity: Severity
  message: string
  note: string | undefined
  path: string
  line: number | undefined
  excerpt: string | undefined
  mend: Mend | undefined
}

export interface ShownState {
  organisation: string
  edition: string
  editions: readonly string[]
  locales: readonly string[]
  chapters: Readonly<Record<string, readonly { id: string; title: string; file: string }[]>>
  /** Chapters of which the last good view is shown. */
  stale: readonly string[]
  problems: readonly ShownProblem[]
}

/** Over the stream of events. */
export type PreviewEvent =
  | { kind: 'changed'; paths: readonly string[]; styles: boolean }
  | { kind: 'problems' }
  /** Nothing can be printed, and why. */
  | { kind: 'unprinted'; reason: string }
  | { kind: 'pages'; locale: string; chapter: string | undefined; seconds: number }
