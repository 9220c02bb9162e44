/** One chapter as a document of its own, with the page numbers that it has in the whole. */

import type { Labels } from '../stages/1-read/languages/labels.ts'
import { paginate } from '../stages/4-book/paginate.ts'
import { printDocument } from '../stages/4-book/print-document.ts'
import type { Template } from '../stages/4-book/template.ts'
import type { Book, PageMap, Pagination, PrintDocument } from '../stages/4-book/types.ts'

export interface AloneDocument {
  document: PrintDocument
  /** Where its own numbers stood in the last whole, for printing in one pass. */
  previous: PageMap | undefined
}

/** For a number that only the whole will tell. */
const UNKNOWN = '–'

/** Without a whole in which the chapter stands, its pages have no numbers yet: better than wrong ones. */
export function chapterAlone(
  book: Book,
  template: Template,
  labels: Labels,
  chapter: string,
  whole: PageMap | undefined,
): AloneDocument {
  const document = printDocument(book, template, labels, chapter)
  const own = new Set([
    chapter,
    `${chapter}-body`,
    ...(book.chapters.find(one => one.id === chapter)?.places ?? []),
  ])
  if (!whole?.of.has(chapter)) return { document: withoutNumbers(document, own), previous: undefined }
  const before = (whole.of.get(chapter) ?? 1) - 1
  const inWhole = (map: PageMap): Pagination => {
    const of = new Map(whole.of)
    for (const [id, page] of map.of) of.set(id, page + before)
    const all = paginate(book, { pages: Math.max(whole.pages, before + map.pages), of })
    // Asked before anything is printed, for the characters of all heads.
    if (map.pages === 0) return all
    const pages = <T>(list: readonly T[]) => list.slice(before, before + map.pages)
    return { ...all, left: pages(all.left), right: pages(all.right), folios: pages(all.folios) }
  }
  const previous = new Map(
    [...whole.of].filter(([id]) => own.has(id)).map(([id, page]) => [id, page - before]),
  )
  const { pages } = pagesOf(book, chapter, whole)
  return {
    document: {
      ...document,
      destinations: document.destinations.filter(id => own.has(id)),
      paginate: inWhole,
    },
    previous: { pages, of: previous },
  }
}

function withoutNumbers(document: PrintDocument, own: ReadonlySet<string>): PrintDocument {
  return {
    ...document,
    destinations: document.destinations.filter(id => own.has(id)),
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

/** The pages of a chapter in the whole: the first, from 1, and how many. */
export function pagesOf(
  book: Book,
  chapter: string,
  { of, pages }: PageMap,
): { from: number; pages: number } {
  const from = of.get(chapter) ?? 1
  const next = book.chapters[book.chapters.findIndex(({ id }) => id === chapter) + 1]
  const end = (next && of.get(next.id)) ?? of.get('back-cover') ?? pages + 1
  return { from, pages: Math.max(1, end - from) }
}
