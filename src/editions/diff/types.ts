/** What two editions, languages or revisions are compared by, and what comes out. */

import type { PublishedValue, RevisionReason } from '../../registry/types.ts'
import type { PageRow, PrintedSide } from '../compare-pages/compare-pages.ts'

/** One figure as one side shows it. */
export interface ReadFigure {
  key: string
  title: string
  period: string
  /** In the side’s own language. */
  shown: string
  value: PublishedValue
  /** Set where this side restates it. */
  restated: RevisionReason | undefined
  /** Chapters that cite it, in order. */
  chapters: readonly string[]
  /** Of the last build; empty when there is none. */
  pages: readonly number[]
}

export type BlockKind = 'heading' | 'text' | 'item' | 'row' | 'caption' | 'chart'

/** A piece of text that stands by itself. */
export interface ReadBlock {
  kind: BlockKind
  /** Of a heading: 2 for a section. */
  level: number
  text: string
  /** Keys of the figures in it. */
  cites: readonly string[]
  file: string
  line: number | undefined
}

export interface ReadChapter {
  id: string
  /** With its number. */
  title: string
  blocks: readonly ReadBlock[]
}

/** One side in one language, as it is read. */
export interface Reading {
  /** As it was asked for: `2030`, `HEAD~1:2030`. */
  name: string
  locale: string
  title: string
  chapters: readonly ReadChapter[]
  figures: ReadonlyMap<string, ReadFigure>
  /** Set when pages are to be compared. */
  printed: PrintedSide | undefined
}

export interface FigureChange {
  kind: 'added' | 'gone' | 'changed' | 'restated'
  key: string
  title: string
  period: string
  before: string
  after: string
  reason: RevisionReason | undefined
}

/** A figure that stands in other chapters or on other pages than before. */
export interface Moved {
  key: string
  title: string
  period: string
  chapters: readonly [before: readonly string[], after: readonly string[]]
  pages: readonly [before: readonly number[], after: readonly number[]]
}

export interface StructureChange {
  kind: 'added' | 'gone' | 'renamed' | 'moved'
  what: 'chapter' | 'section' | 'figure or table'
  chapter: string
  before: string
  after: string
}

/** A piece of a text that both have, or only one. */
export interface Piece {
  kind: 'same' | 'added' | 'gone'
  text: string
}

/** A row of the two side by side. */
export interface AlignedBlock {
  kind: 'same' | 'changed' | 'added' | 'gone'
  before: ReadBlock | undefined
  after: ReadBlock | undefined
  /** Of a changed one: what was taken out and put in. */
  pieces: readonly Piece[]
}

export interface AlignedChapter {
  id: string
  before: ReadChapter | undefined
  after: ReadChapter | undefined
  blocks: readonly AlignedBlock[]
}

export interface LocaleDiff {
  before: Reading
  after: Reading
  figures: readonly FigureChange[]
  moved: readonly Moved[]
  structure: readonly StructureChange[]
  chapters: readonly AlignedChapter[]
  /** Set when pages were compared. */
  pages: readonly PageRow[] | undefined
}
