/** Options and result of a build, and the values that its steps pass on. */

import type { LimitFunction } from 'p-limit'
import type { VFile } from 'vfile'
import type { CheckedLocale } from '../check/types.ts'
import type { ImageJob } from '../images/types.ts'
import type { ExtendedReport } from '../plugins/types.ts'
import type { Message } from '../problems/messages/types.ts'
import type { PrintConfig } from '../stages/1-read/paper-sizes.ts'
import type { Edition, Locale } from '../stages/1-read/types.ts'
import type { Book, PrintDocument } from '../stages/4-book/types.ts'
import type { UseBrowser } from '../stages/5-print/browser/browser-on-demand.ts'
import type { Site } from '../stages/5-web/site.ts'
import type { CheckCount } from './cached-count.ts'
import type { Format } from './output/formats.ts'
import type { Hashes } from './output/inputs.ts'
import type { BuiltLocale, Manifest, Output } from './output/manifest.ts'

export type { CheckCount, Format }

export interface BuildOptions {
  /** Folder that contains report.yaml. */
  report: string
  /** Folder that receives `<edition>/…`. */
  out: string
  /** Edition ids; if empty, the newest edition is built. */
  editions: readonly string[]
  all: boolean
  /** Languages; if empty, all languages of the report. */
  locales: readonly string[]
  formats: readonly Format[]
  strict: boolean
  /** Run the report's own perennial.config.js. Default: yes. */
  config?: boolean
  /** Build everything, even if it is up to date. */
  force?: boolean
  /** Overrides print settings of report.yaml. */
  print?: Partial<PrintConfig>
}

/** Side effects of a build, passed in so that tests can use fakes. */
export interface BuildEffects {
  phase(edition: string, locale: Locale | undefined, name: Message, detail?: Message): void
  signal?: AbortSignal
  env: NodeJS.ProcessEnv
}

/** The result for one edition. */
export type EditionResult = Omit<BuildResult, 'check'>

export interface BuildResult {
  files: VFile[]
  /** `unchanged`: the output was up to date and was not built. */
  outputs: (Output & { unchanged?: boolean })[]
  /** Paths of outputs that were removed and not built again: the other format, because its inputs changed. */
  lost: string[]
  /** Number of errors and warnings that `perennial check --strict` finds in these editions; a build itself runs only some rules. */
  check: CheckCount
  ok: boolean
}

/** The editions of one run share these. */
export interface BuildResources {
  /** Browser for all editions, started at its first use. */
  browser: UseBrowser
  /** Limits how many languages are printed at the same time. */
  limit: LimitFunction
}

/** A language to build. */
export interface LocaleJob {
  locale: Locale
  formats: readonly Format[]
  /** Formats that stay as they are beside the new ones. */
  unchanged: readonly Format[]
}

/** An edition to build. */
export interface EditionJob {
  edition: Edition
  /** The report as the edition sees it. */
  report: ExtendedReport
  locales: readonly LocaleJob[]
  /** If true, a problem in one language does not stop the others. */
  apart: boolean
  /** Hashes of the template's files. */
  template: Hashes
  /** Hash of everything that the rules of `--strict` read; undefined without it. */
  strictInputs: string | undefined
}

/** A language, prepared in every format that is wanted. */
export interface Prepared extends Readonly<Record<Format, PreparedFormat | undefined>> {
  locale: Locale
  unchanged: readonly Format[]
  /** Input for the rules of `perennial check`. */
  checked: CheckedLocale | undefined
  readonly pdf: (PreparedFormat & { document: PrintDocument }) | undefined
  readonly web: (PreparedFormat & { site: LinkedSite }) | undefined
}

interface PreparedFormat {
  book: Book
  images: ImageJob[]
}

/** Makes the pages of a web edition, with links to all languages except those in `absent`. */
export type LinkedSite = (absent: ReadonlySet<Locale>) => Site

/** A language whose PDF, if wanted, is already in the staging folder. */
export interface PrintedLocale extends Prepared {
  staged: StagedLocale
}

/** A language whose files are all in the staging folder. */
export interface StagedLocale
  extends Pick<BuiltLocale, 'locale' | 'unchanged' | 'pageMap' | 'fonts' | 'browser' | 'citations'> {
  outputs: StagedOutput[]
  /** Languages to which the web edition has no links, because they were not published. */
  absent: readonly Locale[]
}

export interface StagedOutput extends Output {
  format: Format
}

/** Folders of the last build and of the one that replaces it. */
export interface Place {
  edition: Edition
  /** Folder of the edition's last build, whose page numbers are known. */
  target: string
  last: Manifest | undefined
  /** Folder that will replace it. */
  staging: string
}
