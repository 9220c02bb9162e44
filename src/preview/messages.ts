/** Messages between the preview's processes, and between its server and its page. */

import type { Severity } from '../problems/diagnostics.ts'
import type { Message } from '../problems/messages/types.ts'
import type { FlatProblem } from '../problems/reporters/flat-problems.ts'
import type { PageMap } from '../stages/4-book/types.ts'

/** The chapter that is open in a browser tab; it is printed first. */
export interface ViewedChapter {
  locale: string
  /** Undefined: the start page, for which the whole is shown. */
  chapter: string | undefined
}

/** Options of a printing process. */
export interface PrintingOptions {
  /** Folder of report.yaml. */
  report: string
  config: boolean
}

/** Sent to a printing process: print what is open, after these files changed. */
export interface PrintOrder {
  /** Number of changes so far, by which older printed pages are recognised. */
  version: number
  edition: string
  /** Changed files; undefined if anything may have changed. */
  paths: readonly string[] | undefined
  /** At least one. */
  viewed: readonly ViewedChapter[]
}

/** Sent by a printing process: a PDF of the whole book (`chapter` undefined) or of one chapter. */
export interface PrintedPages extends ViewedChapter {
  version: number
  edition: string
  pdf: Uint8Array<ArrayBuffer>
  pageMap: PageMap
  /** Chapter → its pages in this PDF. */
  starts: Record<string, { from: number; pages: number }>
  folios: readonly string[]
  seconds: number
}

/** Sent to the chapter printer: the page map of the whole book. */
export interface BookPageMap {
  bookMap: PageMap
  edition: string
  locale: string
}

/** `cancel-book`: a change is about to be shown, so a running print of the whole book is out of date and is stopped. */
export type PrinterMessage = PrintOrder | BookPageMap | 'cancel-book'

/** Sent by a printing process when it has printed all orders. */
export type PrinterIdle = 'idle'

/** Sent by a printing process: the reason why pages could not be printed. */
export interface PrintFailure {
  failed: Message
}

/** Sent by the checker: the reason why the rules could not run. */
export interface CheckFailure {
  failed: Message
  remedy?: Message | undefined
}

export type CheckResult = { problems: readonly FlatProblem[] } | CheckFailure

export interface ShownProblem extends Omit<FlatProblem, 'column' | 'endLine' | 'endColumn' | 'text'> {
  /** Identifies the problem to the server, whatever the language of the message. */
  key: string
}

export interface ShownState {
  organisation: string
  /** Empty while the report cannot be read. */
  edition: string
  editions: readonly string[]
  locales: readonly string[]
  chapters: Readonly<Record<string, readonly { id: string; title: string; file: string }[]>>
  /** Paths of the chapters of which the last good rendering is shown. */
  stale: readonly string[]
  problems: readonly ShownProblem[]
  /** Number of problems in words, for each severity that occurs. */
  counts: readonly { severity: Severity; text: string }[]
  /** True while the last change is being checked. */
  isChecking: boolean
  /** The reason why the rules could not run. */
  unchecked: string | undefined
}

/** State of a session, for one line in the terminal. */
export interface SessionStatus {
  /** Empty while the report cannot be read. */
  edition: string
  /** Number of changes so far. */
  version: number
  /** False if the report could not be read after the last change, so that an older state is shown. */
  isRead: boolean
  /** Paths of the chapters of which the last good rendering is shown. */
  stale: readonly string[]
  problems: readonly FlatProblem[]
  /** The reason why the rules could not run. */
  unchecked: Message | undefined
}

/** Sent to the page over its event stream, with the reason in the language of the browser. */
export type PreviewEvent = SessionEvent<string>

export type SessionEvent<Reason = Message> =
  | { kind: 'changed'; paths: readonly string[]; styles: boolean }
  | { kind: 'problems' }
  | { kind: 'unprinted'; reason: Reason }
  | { kind: 'pages'; locale: string; chapter: string | undefined; seconds: number; version: number }
