import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Medium } from '../../directives/choices.ts'
import type { Language } from '../../registry/locales/language.ts'
import type { Sheet } from '../1-read/paper-sizes.ts'
import type { Chapter, Edition, Locale, Matter, PartConfig, Report } from '../1-read/types.ts'
import type { Disclosed, RenderFrame } from '../3-html/context.ts'
import type { TemplateAsset } from './template-assets.ts'

/** A target of references. Ids are unique in the book. */
export interface Anchor {
  id: string
  kind: 'chapter' | 'section' | 'figure' | 'table' | 'block' | 'source'
  /** The number as printed: `3.1`, `图3-1`; empty if not numbered. */
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
  /** Position among the chapters of the main matter, from 1, or undefined. */
  ordinal: number | undefined
  /** `3`, `A`; empty when not numbered. */
  number: string
  /** `第三章`, `3`, `Appendix A`; empty when not numbered. */
  label: string
  title: string
  summary: string
  /** Sections of all levels from 2, in order. */
  sections: readonly Anchor[]
  /** Disclosures that it answers in this format. */
  disclosed: readonly Disclosed[]
  /** Ids of its elements, with or without a title. */
  places: ReadonlySet<string>
  /** The content of the chapter; the template adds the title and page elements. */
  tree: Root
  file: VFile
}

export interface Citation {
  metric: string
  period: string
  /** The part of the metric, if only one is meant: `gender=female region=eu`. */
  part?: string | undefined
  chapter: string
  /** Id of the element with the value, by which the page map finds its page. */
  anchor: string
}

/** The inputs of a book: an edition in a language and a medium. */
export interface BookFrame extends RenderFrame {
  format: Medium
}

/** An edition in one language for one medium, with chapters numbered and cross-referenced. */
export interface Book {
  report: Report
  edition: Edition
  locale: Locale
  /** How `locale` is written and typeset. */
  language: Language
  format: Medium
  title: string
  theme: string
  chapters: readonly BookChapter[]
  anchors: ReadonlyMap<string, Anchor>
  citations: readonly Citation[]
}

/** Pages (from 1) by named destination, and the number of pages. */
export interface PageMap {
  pages: number
  of: ReadonlyMap<string, number>
}

/** Everything derived from the page map: page numbers, running headers, folios and PDF page labels. */
export interface Pagination {
  /** Folios as printed (`iv`, `12`) by anchor id. */
  numbers: ReadonlyMap<string, string>
  /** Running headers: one entry per page, from page 1; empty on pages without one. */
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
 * A document for the browser. `assets` maps relative paths in `html` to the files to copy there.
 */
export interface PrintDocument {
  html: string
  language: Language
  sheet: Sheet
  assets: ReadonlyMap<string, string>
  /** The assets that the template uses. */
  ownAssets: readonly TemplateAsset[]
  /** Ids whose page numbers are needed. */
  destinations: readonly string[]
  outline: readonly OutlineEntry[]
  /** Heading of notes at the end of a chapter. */
  notesTitle: string
  paginate(map: PageMap): Pagination
}
