import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { Locale, LocaleText } from '../../base/locale.ts'
import type { Framework } from '../../registry/frameworks/types.ts'
import type { Languages } from '../../registry/locales/language.ts'
import type { EditionLock } from '../../registry/lock/types.ts'
import type { Glossary, Registry } from '../../registry/types.ts'
import type { Translations } from './languages/translations.ts'
import type { PrintConfig } from './paper-sizes.ts'

export type { Locale, LocaleText }

/** A report folder as read and checked. Paths of files are relative to `root`, with forward slashes. */
export interface Report {
  /** Absolute path of the folder with report.yaml. */
  root: string
  config: ReportConfig
  registry: Registry
  glossary: Glossary
  /** How each language is written, including the report's own template. */
  languages: Languages
  /** Template name → absolute path of its folder, for templates outside the report. */
  templates: ReadonlyMap<string, string>
  /** Shipped frameworks and those of frameworks.yaml, by id. */
  frameworks: ReadonlyMap<string, Framework>
  /** Editions by id, oldest first. */
  editions: ReadonlyMap<string, Edition>
  /** Every file that was read, with the problems found in it. */
  files: VFile[]
}

/** report.yaml */
export interface ReportConfig {
  organisation: { name: LocaleText; url?: string | undefined }
  /** In the order in which they are offered; the first is the original language. */
  locales: readonly Locale[]
  /** Derived language → the language from which missing files are converted. */
  derive: Readonly<Record<Locale, Locale>>
  /** The URL under which the output folder is published, as `https://example.org/reports/`. Without it pages have no canonical address. */
  site?: string | undefined
  template: string
  /** The one colour that re-themes everything, as `#rrggbb`. */
  brand: string
  /** How chapters, sections, figures and tables are numbered, by locale. */
  numbering: Readonly<Record<Locale, NumberingStyle>>
  print: PrintConfig
}
/** report.yaml as authored. */
export interface ReportSpec extends Omit<ReportConfig, 'locales' | 'derive'> {
  locales: readonly Locale[] | Readonly<Record<Locale, { derive?: Locale | undefined } | null>>
}
/** With `written`, titles and captions include their own numbers and get no others. */
export type NumberingStyle = 'chinese' | 'decimal' | 'written'

/** edition.yaml and the chapters beside it. */
export interface Edition {
  id: string
  /** Folder, relative to the report's root. */
  folder: string
  config: EditionConfig
  /** Position of the period in edition.yaml. */
  periodPlace?: Position | undefined
  /** Ids of its parts; undefined if edition.yaml has parts that could not be read. */
  parts: readonly string[] | undefined
  /** Folder of each language's chapters, relative to the report's root. */
  folders: ReadonlyMap<Locale, string>
  /** Chapters by language, sorted by file name. */
  chapters: ReadonlyMap<Locale, readonly Chapter[]>
  /** Ids of chapters that could not be read, and ids in them, by language. */
  unread: ReadonlyMap<Locale, ReadonlySet<string>>
  /** Source blocks of accepted translations. */
  translations: Translations
  /** The published values of a locked edition. */
  lock: EditionLock | undefined
  /** Passages still to be reviewed, for an edition made from another. */
  review: Review | undefined
}

/** File of the edition, as `en/01-letter.md` → hash of a passage → its words that refer to a time. */
type Passages = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface Review {
  /** The edition that this one was made from. */
  from: string
  pending: Passages
  accepted: Passages
  file: VFile
}

export interface EditionConfig {
  title: LocaleText
  theme: LocaleText
  /** A line for the cover's head, the start page and the back cover. */
  strapline?: LocaleText | undefined
  edition?: LocaleText | undefined
  /** The period that a citation means when it names none: `2021`. */
  period: string
  /** ISO date. It also dates the PDF. */
  published: string
  /** Named in PDF metadata. */
  author?: LocaleText | undefined
  /** Shown on the cover's foot, the back cover and the web footer. */
  disclaimer?: LocaleText | undefined
  /** Statement of use by framework, printed above its content index. */
  statements: Readonly<Record<string, LocaleText>>
  parts: readonly PartConfig[]
}

/** Front matter has roman folios and no chapter numbers, an appendix letters, back matter no numbers. */
export type Matter = 'front' | 'main' | 'appendix' | 'back'

export interface PartConfig {
  id: string
  title: LocaleText
  note?: LocaleText | undefined
  matter: Matter
}

export interface Chapter {
  /** File name without extension, the same in every locale: `03-users`. */
  id: string
  /** The id without its leading number: `users`; names the web page. */
  slug: string
  locale: Locale
  edition: string
  file: VFile
  matter: FrontMatter
  /** True if converted from another language without review. */
  derived?: boolean
}

export type ChapterLayout = 'text' | 'letter' | 'data' | 'landscape'

export interface FrontMatter {
  title: string
  summary?: string | undefined
  part?: string | undefined
  discloses: readonly string[]
  opener: 'art' | 'none' | { image: string; alt: string }
  layout: ChapterLayout
  /** Positions of the front matter's keys, and of each disclosure code (`discloses.0`). */
  positions: ReadonlyMap<string, Position>
}
