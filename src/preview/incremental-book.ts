/**
 * Assembles a book again each time one of its chapters changes: unchanged chapters keep their numbering, and lists and references are
 * made only for the chapters that are shown.
 */

import { copyTree } from '../base/tree/copy-tree.ts'
import type { Labels } from '../stages/1-read/languages/labels.ts'
import type { RenderedChapter } from '../stages/3-html/to-html.ts'
import { chapterPlaces, joinChapters } from '../stages/4-book/assemble.ts'
import { fillLists } from '../stages/4-book/lists.ts'
import { type ChapterPlace, type NumberedChapter, numberChapter } from '../stages/4-book/number-chapter.ts'
import { resolveReferences } from '../stages/4-book/references.ts'
import type { Anchor, Book, BookChapter, BookFrame } from '../stages/4-book/types.ts'

interface NumberedEntry {
  rendered: RenderedChapter
  place: ChapterPlace
  numbered: NumberedChapter
}

export class IncrementalBook {
  /** By the path of the chapter's file. */
  #chapters = new Map<string, NumberedEntry>()
  /** Finished books by the chapters that were wanted; emptied by any change. */
  #books = new Map<string, Book>()
  #joined: { book: Book; anchors: Map<string, Anchor> } | undefined

  /** Returns the book of these chapters; lists and references are made for those in `wanted` (undefined: all). */
  update(
    rendered: readonly RenderedChapter[],
    frame: BookFrame,
    wanted: ReadonlySet<string> | undefined,
  ): Book {
    const chapters = new Map<string, NumberedEntry>()
    let isNew = false
    for (const { one: chapter, place } of chapterPlaces(rendered, frame)) {
      const { path } = chapter.chapter.file
      const known = this.#chapters.get(path)
      const isSame = known?.rendered === chapter && isSamePlace(known.place, place)
      isNew ||= !isSame
      const entry = isSame
        ? known
        : { rendered: chapter, place, numbered: numberChapter(chapter, place, frame) }
      chapters.set(path, entry)
    }
    isNew ||= String([...chapters.keys()]) !== String([...this.#chapters.keys()])
    this.#chapters = chapters
    if (isNew) this.#books.clear()
    const all = [...chapters.values()].map(({ numbered }) => numbered)
    if (isNew || !this.#joined) this.#joined = joinChapters(all, frame)
    const key = wanted ? [...wanted].sort().join(' ') : '*'
    const known = this.#books.get(key)
    if (known) return known
    const book = finishBook(this.#joined, all, frame.labels, wanted)
    this.#books.set(key, book)
    return book
  }
}

const isSamePlace = (a: ChapterPlace, b: ChapterPlace) =>
  a.part === b.part && a.matter === b.matter && a.ordinal === b.ordinal

/** Writes lists and references into copies of the chapters, because they depend on other chapters. */
function finishBook(
  joined: { book: Book; anchors: Map<string, Anchor> },
  numbered: readonly NumberedChapter[],
  labels: Labels,
  wanted: ReadonlySet<string> | undefined,
): Book {
  const anchors = new Map(joined.anchors)
  const open = new Set<BookChapter>()
  const withLists = new Set<BookChapter>()
  const chapters = numbered.map(({ chapter, hasLists }) => {
    // Chapters with lists are always filled: a list of sources has anchors that references of other chapters lead to.
    if (wanted && !wanted.has(chapter.id) && !hasLists) return chapter
    const copy = { ...chapter, tree: copyTree(chapter.tree) }
    open.add(copy)
    if (hasLists) withLists.add(copy)
    return copy
  })
  const book: Book = { ...joined.book, chapters, anchors }
  if (withLists.size > 0) fillLists(book, anchors, labels, [...withLists])
  resolveReferences(book, labels, [...open])
  return book
}
