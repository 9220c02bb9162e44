/**
 * A book put together again and again while one chapter changes: chapters that are as they were keep their numbers, and lists and
 * references are made for those that are looked at.
 */

import { copyTree } from '../base/tree/copy-tree.ts'
import type { Labels } from '../stages/1-read/languages/labels.ts'
import type { RenderedChapter } from '../stages/3-html/to-html.ts'
import { chapterPlaces, joinChapters } from '../stages/4-book/assemble.ts'
import { fillLists } from '../stages/4-book/lists.ts'
import { type ChapterPlace, type NumberedChapter, numberChapter } from '../stages/4-book/number-chapter.ts'
import { resolveReferences } from '../stages/4-book/references.ts'
import type { Anchor, Book, BookChapter, BookFrame } from '../stages/4-book/types.ts'

interface KeptChapter {
  one: RenderedChapter
  place: ChapterPlace
  numbered: NumberedChapter
}

export class KeptBook {
  /** By the path of the chapter's file. */
  #chapters = new Map<string, KeptChapter>()
  /** The last one, while nothing has changed, by the chapters that were wanted. */
  #books = new Map<string, Book>()
  #joined: { book: Book; anchors: Map<string, Anchor> } | undefined

  of(rendered: readonly RenderedChapter[], frame: BookFrame, wanted: ReadonlySet<string> | undefined): Book {
    const chapters = new Map<string, KeptChapter>()
    let isNew = false
    for (const { one, place } of chapterPlaces(rendered, frame)) {
      const { path } = one.chapter.file
      const known = this.#chapters.get(path)
      const isSame = known?.one === one && isSamePlace(known.place, place)
      isNew ||= !isSame
      chapters.set(path, isSame ? known : { one, place, numbered: numberChapter(one, place, frame) })
    }
    isNew ||= String([...chapters.keys()]) !== String([...this.#chapters.keys()])
    this.#chapters = chapters
    if (isNew) this.#books.clear()
    const all = [...chapters.values()].map(({ numbered }) => numbered)
    if (isNew || !this.#joined) this.#joined = joinChapters(all, frame)
    const key = wanted ? [...wanted].sort().join(' ') : '*'
    const known = this.#books.get(key)
    if (known) return known
    const book = finished(this.#joined, all, frame.labels, wanted)
    this.#books.set(key, book)
    return book
  }
}

const isSamePlace = (a: ChapterPlace, b: ChapterPlace) =>
  a.part === b.part && a.matter === b.matter && a.ordinal === b.ordinal

/** Lists and references are written into copies: they change with other chapters. */
function finished(
  joined: { book: Book; anchors: Map<string, Anchor> },
  numbered: readonly NumberedChapter[],
  labels: Labels,
  wanted: ReadonlySet<string> | undefined,
): Book {
  const anchors = new Map(joined.anchors)
  const open = new Set<BookChapter>()
  const withLists = new Set<BookChapter>()
  const chapters = numbered.map(({ chapter, hasLists }) => {
    // A list names places that a reference elsewhere may lead to: sources.
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
