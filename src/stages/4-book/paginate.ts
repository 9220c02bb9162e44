/**
 * Derives folios, running headers, page numbers in lists and PDF page labels from a page map.
 *
 * Front matter is numbered in roman numerals from the cover, the main matter in arabic from 1. The same strings are printed on
 * the pages, in the lists and as the PDF's page labels.
 */

import { romanNumeral } from './numbering.ts'
import type { Book, PageLabelRange, PageMap, Pagination } from './types.ts'

export function paginate(book: Book, map: PageMap): Pagination {
  const mainStart = firstMainPage(book, map)
  const folio = (page: number) => (page < mainStart ? romanNumeral(page) : String(page - mainStart + 1))
  const numbers = new Map<string, string>()
  for (const [id, page] of map.of) numbers.set(id, folio(page))

  const starts = book.chapters.flatMap(chapter => {
    const page = map.of.get(chapter.id)
    const body = map.of.get(`${chapter.id}-body`) ?? page
    return page === undefined || body === undefined ? [] : [{ chapter, page, body }]
  })
  const bleed = new Set<number>([1])
  for (const { page, body } of starts) if (body > page) for (let p = page; p < body; p++) bleed.add(p)
  const back = map.of.get('back-cover')
  if (back !== undefined) bleed.add(back)

  const pages = Array.from({ length: map.pages }, (_, i) => i + 1)
  const header = (page: number) => {
    const here = starts.filter(start => start.page <= page).at(-1)?.chapter
    if (!here) return ''
    const name = here.label || (here.part?.title[book.locale] ?? '')
    return [name, here.title].filter(Boolean).join(book.language.headGap)
  }
  const labels: PageLabelRange[] = []
  if (mainStart > 1) labels.push({ from: 0, style: 'roman', start: 1, prefix: '' })
  if (mainStart <= map.pages) labels.push({ from: mainStart - 1, style: 'decimal', start: 1, prefix: '' })
  return {
    numbers,
    left: pages.map(page => (bleed.has(page) ? '' : header(page))),
    right: pages.map(page => (bleed.has(page) ? '' : book.title)),
    folios: pages.map(page => (bleed.has(page) ? '' : folio(page))),
    labels,
  }
}

function firstMainPage(book: Book, map: PageMap): number {
  const first = book.chapters.find(chapter => chapter.matter !== 'front')
  return (first && map.of.get(first.id)) ?? map.pages + 1
}
