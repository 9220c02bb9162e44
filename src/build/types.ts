/** What a build is asked for and what it tells, and what its steps hand on. */

import type { LimitFunction } from 'p-limit'
import type { VFile } from 'vfile'
import type { CheckedLocale } from '../check/types.ts'
import type { ImageJob } from '../images/types.ts'
import type { ExtendedReport } from '../plugins/types.ts'
import type { Edition, Locale, PrintConfig } from '../stages/1-read/types.ts'
import type { Book, PrintDocument } from '../stages/4-book/types.ts'
import type { UseBrowser } from '../stages/5-print/browser/browser-on-demand.ts'
import type { Site } from '../stages/5-web/site.ts'
import type { CheckCount } from './cached-count.ts'
import type { Format } from './output/formats.ts'
import type { Hashes } from './output/inputs.ts'
import type { BuiltLocale, Manifest, Output } from './output/manifest.ts'

export type { CheckCount, Format }

export interface BuildOptions {
  /** Folder of report.yaml. */
  report: string
  /** Folder that receives `<edition>/…`. */
  out: string
  /** None: the newest. */
  editions: readonly string[]
  all: boolean
  /** None: all of the report. */
  locales: readonly string[]
  formats: readonly Format[]
  strict: boolean
  /** Run the report's own perennial.config.js. Default: yes. */
  config?: boolean
  /** Build also what is up to date. */
  force?: boolean
  /** In the place of what report.yaml says. */
  print?: Partial<PrintConfig>
}

/** What the caller is told while it runs, and asked for: tests pass fakes. */
export interface BuildEffects {
  phase(edition: string, locale: Locale | undefined, name: string, detail?: string): void
  signal?: AbortSignal
  env: NodeJS.ProcessEnv
}

/** The result for one edition. */
export type EditionResult = Omit<BuildResult, 'check'>

export interface BuildResult {
  files: VFile[]
  /** `unchanged`: it lay there already, made from the same. */
  outputs: (Output & { unchanged?: boolean })[]
  /** What was taken away and not built again: the other format, made from what is no longer there. */
  lost: string[]
  /** Errors and warnings of `perennial check --strict` for these editions, of which a build looks for some only. */
  check: CheckCount
  ok: boolean
}

/** What the editions of one run share. */
export interface House {
  /** One for all; it starts when it is first asked for. */
  browser: UseBrowser
  /** Printing waits here for its turn. */
  turn: LimitFunction
}

/** What is built of a language. */
export interface LocaleJob {
  locale: Locale
  formats: readonly Format[]
  /** Formats that stay as they are beside these. */
  kept: readonly Format[]
}

/** What is built of an edition. */
export interface EditionJob {
  edition: Edition
  /** As the edition sees it. */
  report: ExtendedReport
  locales: readonly LocaleJob[]
  /** One language's problem does not stop the others. */
  apart: boolean
  /** Hashes of the template's files. */
  template: Hashes
  /** Hash of what `--strict` judges; undefined without it. */
  judged: string | undefined
}

/** One language before the browser: what is to be printed and what is to be written. */
export interface Prepared {
  locale: Locale
  kept: readonly Format[]
  /** As rules see it. */
  checked: CheckedLocale | undefined
  print: { book: Book; document: PrintDocument; images: ImageJob[] } | undefined
  web: { book: Book; site: LinkedSite; images: ImageJob[] } | undefined
}

/** The pages of a web edition, with links to the other languages but for those that did not come out. */
export type LinkedSite = (absent: ReadonlySet<Locale>) => Site

/** A language whose PDF, if one is wanted, already lies in the folder that will be published. */
export interface PrintedLocale extends Prepared {
  made: MadeLocale
}

/** One language as it lies in the folder that will be published. */
export interface MadeLocale
  extends Pick<BuiltLocale, 'locale' | 'kept' | 'pageMap' | 'fonts' | 'browser' | 'citations'> {
  outputs: MadeOutput[]
  /** Languages to which the web edition has no links, because they did not come out. */
  absent: readonly Locale[]
}

export interface MadeOutput extends Output {
  format: Format
}

/** From where to where the languages of an edition are made. */
export interface Place {
  edition: Edition
  /** Folder of the edition's last build, of which the page numbers are known. */
  target: string
  last: Manifest | undefined
  /** Folder that will take its place. */
  staging: string
}
