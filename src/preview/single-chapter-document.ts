/** Prepares one chapter for printing as a document of its own, with the page numbers that it has in the whole book. */

import type { Labels } from '../stages/1-read/languages/labels.ts'
import { paginate } from '../stages/4-book/paginate.ts'
import { printDocument } from '../stages/4-book/print-document.ts'
import type { Template } from '../stages/4-book/template.ts'
import type { Book, PageMap, Pagination, PrintDocument } from '../stages/4-book/types.ts'

export interface SingleChapterDocument {
  document: PrintDocument
  /** Pages of the chapter's anchors when the whole book was last printed: a first guess, so that one pass is enough. */
  previous: PageMap | undefined
}

/** Stands for a page number that is not known until the whole book is printed. */
const UNKNOWN = '–'

/** Page numbers are replaced by dashes while the book has not been printed with this chapter: wrong numbers would be worse. */
export function singleChapterDocument(
  book: Book,
  template: Template,
  labels: Labels,
  chapter: string,
  bookMap: PageMap | undefined,
): SingleChapterDocument {
  const document = printDocument(book, template, labels, chapter)
  const anchors = new Set([
    chapter,
    `${chapter}-body`,
    ...(book.chapters.find(({ id }) => id === chapter)?.places ?? []),
  ])
  if (!bookMap?.of.has(chapter)) return { document: withoutNumbers(document, anchors), previous: undefined }
  const pagesBefore = (bookMap.of.get(chapter) ?? 1) - 1
  const paginateInBook = (map: PageMap): Pagination => {
    const of = new Map(bookMap.of)
    for (const [id, page] of map.of) of.set(id, page + pagesBefore)
    const all = paginate(book, { pages: Math.max(bookMap.pages, pagesBefore + map.pages), of })
    // Before printing, the map is empty: the caller needs the characters of all running heads.
    if (map.pages === 0) return all
    const pages = <T>(list: readonly T[]) => list.slice(pagesBefore, pagesBefore + map.pages)
    return { ...all, left: pages(all.left), right: pages(all.right), folios: pages(all.folios) }
  }
  const previous = new Map(
    [...bookMap.of].filter(([id]) => anchors.has(id)).map(([id, page]) => [id, page - pagesBefore]),
  )
  const { pages } = chapterPages(book, chapter, bookMap)
  return {
    document: {
      ...document,
      destinations: document.destinations.filter(id => anchors.has(id)),
      paginate: paginateInBook,
    },
    previous: { pages, of: previous },
  }
}

function withoutNumbers(document: PrintDocument, anchors: ReadonlySet<string>): PrintDocument {
  return {
    ...document,
    destinations: document.destinations.filter(id => anchors.has(id)),
    paginate: map => {
      const { numbers, folios, ...all } = document.paginate(map)
      return {
        ...all,
        numbers: new Map([...numbers.keys()].map(id => [id, UNKNOWN])),
        folios: folios.map(folio => folio && UNKNOWN),
      }
    },
  }
}

/** Returns the first page of a chapter in the whole book, from 1, and how many pages it has. */
export function chapterPages(
  book: Book,
  chapter: string,
  { of, pages }: PageMap,
): { from: number; pages: number } {
  const from = of.get(chapter) ?? 1
  const next = book.chapters[book.chapters.findIndex(({ id }) => id === chapter) + 1]
  const end = (next && of.get(next.id)) ?? of.get('back-cover') ?? pages + 1
  return { from, pages: Math.max(1, end - from) }
}
