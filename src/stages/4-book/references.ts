/** Resolves `:ref` to the number or title of its target, and checks links into the report. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { eachElement } from '../../base/tree/each-element.ts'
import { problem } from '../../problems/diagnostics.ts'
import { suggest } from '../../problems/suggest.ts'
import type { Labels } from '../1-read/languages/labels.ts'
import { anchorsFrom, checkLink } from './check-link.ts'
import { dropSoftBreaks } from './soft-breaks.ts'
import { pointOf } from './source-point.ts'
import type { Anchor, Book, BookChapter } from './types.ts'

/** Resolves the references in `chapters`, by default all. */
export function resolveReferences(
  book: Book,
  labels: Labels,
  chapters: readonly BookChapter[] = book.chapters,
): void {
  const failed = failedIn(book)
  for (const chapter of chapters) {
    const { tree, file } = chapter
    eachElement(tree, element => {
      linkRestated(element, book)
      checkLink(element, chapter, book, failed)
      const id = element.properties['dataRef']
      if (element.tagName !== 'a' || typeof id !== 'string') return
      const place = element.position ?? pointOf(element)
      const asPage = element.properties['dataPage'] !== undefined
      for (const name of ['dataRef', 'dataPage', 'dataFile', 'dataLine']) delete element.properties[name]
      const short = id.replace(/^fig-|^tab-/, '')
      const anchor = book.anchors.get(short) ?? book.anchors.get(id)
      if (!anchor) {
        if (failed.has(short) || failed.has(id)) return
        const ids = anchorsFrom(chapter, book).map(known => known.id)
        problem(file, 'reference-known', { id }, { place, ...suggest(id, ids) })
        return
      }
      element.properties['href'] = `#${anchor.id}`
      if (asPage && book.format === 'print') {
        const [before = '', after = ''] = labels('page', { n: '\u0000' }).split('\u0000')
        element.children = [
          { type: 'text', value: before },
          h('span', { className: ['pn'], dataRef: anchor.id }, '00'),
          { type: 'text', value: after },
        ]
      } else element.children = [{ type: 'text', value: asPage ? anchor.title : nameOf(anchor, labels) }]
    })
    // Again, because whether a line break beside a reference is a space depends on its words.
    dropSoftBreaks(tree, book.locale)
  }
}

/** Ids of blocks and chapters that failed and were reported themselves. */
function failedIn({ chapters, edition, locale }: Book): ReadonlySet<string> {
  const inChapters = chapters.flatMap(({ file }) => [...(file.data.failed ?? [])])
  return new Set([...inChapters, ...(edition.unread.get(locale) ?? [])])
}

/** Links a restatement mark to the first of its rows in the list of restatements; without a list it becomes plain text. */
function linkRestated(element: Element, book: Book): void {
  const ids = element.properties['dataRestated']
  if (typeof ids !== 'string') return
  const [id = ''] = ids.split(' ')
  delete element.properties['dataRestated']
  if (book.anchors.has(id)) element.properties['href'] = `#${id}`
  else element.tagName = 'span'
}

/** Words of a reference: Figure 1.2, Chapter 3, Section A.1; labels such as 第三章 and Appendix A as is; else the title. */
function nameOf({ kind, label, title }: Anchor, labels: Labels): string {
  if (label === '' || kind === 'figure' || kind === 'table') return label || title
  if (kind === 'chapter') return /^\d+$/.test(label) ? labels('chapter', { n: label }) : label
  return kind === 'section' && /^[A-Z\d.]+$/.test(label) ? labels('section', { n: label }) : title
}
