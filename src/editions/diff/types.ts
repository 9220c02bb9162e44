/** Input and result of a comparison of two editions, languages or revisions. */

import type { PublishedValue, RevisionReason } from '../../registry/types.ts'
import type { PageRow, PrintedSide } from '../compare-pages/compare-pages.ts'

/** A cited value as one side shows it. */
export interface ReadValue {
  key: string
  title: string
  period: string
  /** The formatted value, in the side's language. */
  shown: string
  value: PublishedValue
  /** Set if this side restates the value. */
  restated: RevisionReason | undefined
  /** Chapters that cite the value, in order. */
  chapters: readonly string[]
  /** Pages in the last build; empty if there is none. */
  pages: readonly number[]
}

export type BlockKind = 'heading' | 'text' | 'item' | 'row' | 'caption' | 'chart'

/** A block of text, such as a paragraph or a table row. */
export interface ReadBlock {
  kind: BlockKind
  /** Level of a heading: 2 for a section. */
  level: number
  text: string
  /** Keys of the values that the block cites. */
  cites: readonly string[]
  file: string
  line: number | undefined
}

export interface ReadChapter {
  id: string
  /** Title with the chapter's number. */
  title: string
  blocks: readonly ReadBlock[]
}

/** A side of a comparison, in one language. */
export interface Reading {
  /** The side as the user wrote it: `2030`, `HEAD~1:2030`. */
  name: string
  locale: string
  title: string
  chapters: readonly ReadChapter[]
  values: ReadonlyMap<string, ReadValue>
  /** Set if pages are compared. */
  printed: PrintedSide | undefined
}

export interface ValueChange {
  kind: 'added' | 'gone' | 'changed' | 'restated'
  key: string
  title: string
  period: string
  before: string
  after: string
  reason: RevisionReason | undefined
}

/** A value that is in other chapters or on other pages than before. */
export interface MovedValue {
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
  /** Titles; of a moved chapter, the ids of the chapters before it, empty if it is the first. */
  before: string
  after: string
}

/** A run of words that both sides have, or only one. */
export interface Piece {
  kind: 'same' | 'added' | 'gone'
  text: string
}

/** A row of the side-by-side view. */
export interface AlignedBlock {
  kind: 'same' | 'changed' | 'added' | 'gone'
  before: ReadBlock | undefined
  after: ReadBlock | undefined
  /** Word-level differences of a changed block. */
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
  values: readonly ValueChange[]
  moved: readonly MovedValue[]
  structure: readonly StructureChange[]
  chapters: readonly AlignedChapter[]
  /** Set if pages were compared. */
  pages: readonly PageRow[] | undefined
}
