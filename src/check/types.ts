/** What a rule sees, and what it is. */

import type { Root } from 'mdast'
import type { ExtendedReport } from '../plugins/types.ts'
import type { Chapter, Edition, Locale } from '../stages/1-read/types.ts'
import type { Book } from '../stages/4-book/types.ts'

/** One edition in one language, read and put together without a browser. */
export interface CheckedLocale {
  locale: Locale
  chapters: readonly { chapter: Chapter; mdast: Root }[]
  book: Book
}

export interface Subject {
  /** With the registry as the edition sees it. */
  report: ExtendedReport
  edition: Edition
  locales: readonly CheckedLocale[]
}

/** A rule's page in docs/rules.md is made from the doc comment of its file. */
export interface CheckRule {
  /** Permanent; names the desired state. */
  id: string
  severity: 'error' | 'warning'
  /** Problems go on the files. */
  check(subject: Subject): void | Promise<void>
}
