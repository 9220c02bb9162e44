/** What the preview's processes and its page tell each other. */

import type { FlatProblem } from '../problems/reporters/flat-problems.ts'
import type { PageMap } from '../stages/4-book/types.ts'

/** What a person looks at: its chapter is printed first. */
export interface Looking {
  locale: string
  /** Undefined: the start page, for which the whole is shown. */
  chapter: string | undefined
}

/** What a printer is given when it starts. */
export interface PrintingOptions {
  /** Folder of report.yaml. */
  report: string
  config: boolean
}

/** To a printer: what changed on the disk (undefined: anything), and what is looked at. */
export interface PrintOrder {
  /** Counts the changes, so that what is printed can be told from what is newer. */
  version: number
  edition: string
  paths: readonly string[] | undefined
  /** At least one. */
  looking: readonly Looking[]
}

/** From a printer. A chapter alone begins at `from` of the whole, too. */
export interface PrintedPages extends Looking {
  version: number
  edition: string
  pdf: Uint8Array<ArrayBuffer>
  pageMap: PageMap
  /** Chapter → its pages in this PDF. */
  starts: Record<string, { from: number; pages: number }>
  folios: readonly string[]
  seconds: number
}

/** To the printer of chapters: where everything stands in the whole. */
export interface WholePages {
  whole: PageMap
  edition: string
  locale: string
}

/** `hush`: something is about to be shown, and a printing of the whole, which it makes old, gives the machine back at once. */
export type PrinterMessage = PrintOrder | WholePages | 'hush'

/** From a printer: it has printed all that it was told. */
export type Rested = 'rested'

/** From a printer, when nothing can be printed, and why. */
export interface NotPrinted {
  failed: string
}

/** From the checker, when the rules could not run, and why. */
export interface NotChecked {
  failed: string
  remedy?: string | undefined
}

export type CheckResult = { problems: readonly FlatProblem[] } | NotChecked

export interface ShownProblem extends Omit<FlatProblem, 'column' | 'endLine' | 'endColumn'> {
  /** Names it to the server, whatever language it is told in. */
  key: string
}

export interface ShownState {
  organisation: string
  /** Empty while the report cannot be read. */
  edition: string
  editions: readonly string[]
  locales: readonly string[]
  chapters: Readonly<Record<string, readonly { id: string; title: string; file: string }[]>>
  /** Files of which the last good view is shown. */
  stale: readonly string[]
  problems: readonly ShownProblem[]
  /** Rules are still looking at the last change. */
  isChecking: boolean
  /** Why the rules could not look at it. */
  unchecked: string | undefined
}

/** The state in a line. */
export interface Standing {
  /** Empty while the report cannot be read. */
  edition: string
  /** Counts the changes. */
  version: number
  /** The last reading was good: what is shown is not older. */
  isRead: boolean
  /** Chapters of which the last good view is shown. */
  stale: readonly string[]
  problems: readonly FlatProblem[]
  /** Why the rules could not look. */
  unchecked: string | undefined
}

/** Over the stream of events. */
export type PreviewEvent =
  | { kind: 'changed'; paths: readonly string[]; styles: boolean }
  | { kind: 'problems' }
  | { kind: 'unprinted'; reason: string }
  | { kind: 'pages'; locale: string; chapter: string | undefined; seconds: number; version: number }
