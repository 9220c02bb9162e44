import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Language } from '../../registry/locales/language.ts'
import type { Sheet } from '../1-read/paper-sizes.ts'
import type { Chapter, Edition, Locale, Matter, PartConfig, Report } from '../1-read/types.ts'
import type { Disclosed, RenderFrame } from '../3-html/context.ts'
import type { TemplateAsset } from './template-assets.ts'

export type Format = 'print' | 'web'

/** A place that can be referred to. Ids are unique in the book. */
export interface Anchor {
  id: string
  kind: 'chapter' | 'section' | 'figure' | 'table' | 'block' | 'source'
  /** `3.1`, `图3-1`, as it is printed; empty when not numbered. */
  label: string
  title: string
  /** 1 for a chapter, 2 for a section … */
  level: number
  chapter: string
}

export interface BookChapter {
  chapter: Chapter
  /** Anchor id of the chapter's title. */
  id: string
  part: PartConfig | undefined
  matter: Matter
  /** Ordinal among the chapters of the main matter, or undefined. */
  ordinal: number | undefined
  /** `3`, `A`; empty when not numbered. */
  number: string
  /** `第三章`, `3`, `Appendix A`; empty when not numbered. */
  label: string
  title: string
  summary: string
  /** Sections in order, of every level from 2. */
  sections: readonly Anchor[]
  /** Disclosures that it answers in this format. */
  disclosed: readonly Disclosed[]
  /** Ids of its elements, titled or not. */
  places: ReadonlySet<string>
  /** The chapter's body: content only, the template puts title and furniture around it. */
  tree: Root
  file: VFile
}

export interface Citation {
  metric: string
  period: string
  /** The part of the metric, if only one is meant: `gender=female region=eu`. */
  part?: string | undefined
  chapter: string
  /** Id of the element that carries the figure, so that the page map can tell its page. */
  anchor: string
}

/** One edition in one language and format: the inputs of its book. */
export interface BookFrame extends RenderFrame {
  format: Format
}

/** One edition in one language, all chapters numbered and cross-referenced, for one format. */
export interface Book {
  report: Report
  edition: Edition
  locale: Locale
  /** Of `locale`: how it is written and set. */
  language: Language
  format: Format
  title: string
  theme: string
  chapters: readonly BookChapter[]
  anchors: ReadonlyMap<string, Anchor>
  citations: readonly Citation[]
}

/** Named destination → page (from 1), and the number of pages. */
export interface PageMap {
  pages: number
  of: ReadonlyMap<string, number>
}

/** What the page map decides: literal page numbers, running headers, folios and PDF page labels. */
export interface Pagination {
  /** Anchor id → folio as printed (`iv`, `12`). */
  numbers: ReadonlyMap<string, string>
  /** One entry a page, from page 1. Empty on pages that show none. */
  left: readonly string[]
  right: readonly string[]
  folios: readonly string[]
  labels: readonly PageLabelRange[]
}
/** `from` is a page index from 0, as PDF has it. */
export interface PageLabelRange {
  from: number
  style: 'decimal' | 'roman' | 'none'
  start: number
  prefix: string
}

export interface OutlineEntry {
  id: string
  level: number
  title: string
}

/**
 * One self-contained document for the browser. Assets lie beside it: `assets` maps a relative path in `html` to the file
 * that is to be copied there.
 */
export interface PrintDocument {
  html: string
  language: Language
  sheet: Sheet
  assets: ReadonlyMap<string, string>
  /** Those of the assets that the template names. */
  ownAssets: readonly TemplateAsset[]
  /** Ids whose page is wanted. */
  destinations: readonly string[]
  outline: readonly OutlineEntry[]
  /** Heads the notes that stand at a chapter's end. */
  notesTitle: string
  paginate(map: PageMap): Pagination
}
