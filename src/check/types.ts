/** Types of rules and of the data that they check. */

import type { Root } from 'mdast'
import type { ExtendedReport } from '../plugins/types.ts'
import type { Chapter, Edition, Locale } from '../stages/1-read/types.ts'
import type { Book } from '../stages/4-book/types.ts'

/** An edition in one language, read and composed without a browser. */
export interface CheckedLocale {
  locale: Locale
  chapters: readonly { chapter: Chapter; mdast: Root }[]
  book: Book
}

export interface Subject {
  /** The report, with the registry as of the edition. */
  report: ExtendedReport
  edition: Edition
  locales: readonly CheckedLocale[]
}

/** The documentation of a rule, in docs/rules.md and the manual, is the text `rule/<id>` of the catalogues of messages. */
export interface CheckRule {
  /** Permanent id that names the desired state. */
  id: string
  severity: 'error' | 'warning'
  /** Reports problems on the files. */
  check(subject: Subject): void | Promise<void>
}
