/**
 * What a search looks through: one entry for each section, figure, table and note, with the words as they stand.
 *
 * The browser looks for the words themselves, so that Chinese needs no dictionary and any part of a name is found.
 */
import type { Element, ElementContent, RootContent } from 'hast'
import type { Anchor, Book, BookChapter } from '../book/types.ts'
import type { Labels } from '../source/labels.ts'

/** Page without its ending, id on it (empty: the page's head), title of the chapter, title of the place, text. */
export type SearchEntry = readonly [page: string, id: string, chapter: string, title: string, text: string]

export function searchIndex(book: Book, labels: Labels): SearchEntry[] {
  return book.chapters.flatMap(chapter => entriesOf(chapter, book, labels))
}

/** The file that the search loads as a script, because a page opened from a folder may not fetch. */
export function searchScript(entries: readonly SearchEntry[]): string {
  return `globalThis.perennialIndex=${JSON.stringify(entries)}\n`
}

interface Entry {
  id: string
  title: string
  words: string[]
}

function entriesOf(chapter: BookChapter, book: Book, labels: Labels): SearchEntry[] {
  let section: Entry = { id: '', title: chapter.title, words: [chapter.summary, ' '] }
  const entries = [section]
  const begin = (id: string, title: string): Entry => {
    const entry = { id, title, words: [] }
    entries.push(entry)
    return entry
  }
  /** `own` takes the words of a figure, table or note; without it they go to the section that is open. */
  const walk = (node: RootContent | ElementContent, own?: Entry): void => {
    if (node.type === 'text') (own ?? section).words.push(node.value)
    if (node.type !== 'element' || isSilent(node)) return
    const { id } = node.properties
    const anchor = typeof id === 'string' ? book.anchors.get(id) : undefined
    if (anchor?.kind === 'section') {
      section = begin(anchor.id, titleOf(anchor))
      return
    }
    const opened =
      anchor?.kind === 'figure' || anchor?.kind === 'table'
        ? begin(anchor.id, titleOf(anchor))
        : typeof id === 'string' && hasClass(node, 'note')
          ? begin(id, labels('note', { n: id.replace(/^.*-n/, '') }))
          : own
    const gap = BLOCK.test(node.tagName) || TILE.some(name => hasClass(node, name)) || isLatinUnit(node)
    if (gap) (opened ?? section).words.push(' ')
    for (const child of node.children) if (!isTitle(child, anchor)) walk(child, opened)
    if (gap) (opened ?? section).words.push(' ')
  }
  for (const node of chapter.tree.children) walk(node)
  return entries
    .map(({ id, title, words }): SearchEntry => {
      const text = words.join('').replace(/\s+/g, ' ').trim()
      return [chapter.id, id, chapter.title, title, text]
    })
    .filter(([, id, , title, text]) => id === '' || title !== '' || text !== '')
}

const BLOCK = /^(p|li|ul|ol|tr|td|th|div|figure|figcaption|caption|section|header|footer|h\d|br|b)$/

/** Lines of a tile. */
const TILE = ['k', 'v', 'd', 'x', 'y']

/** 450+ million users, but 4.5+亿人. */
const isLatinUnit = (node: Element): boolean => {
  const first = node.children[0]
  return hasClass(node, 'un') && first?.type === 'text' && /^[a-z]/i.test(first.value)
}

const titleOf = ({ label, title }: Anchor): string =>
  label && !title.startsWith(label) ? `${label} ${title}` : title.replace(/\s+/g, ' ')

/** The caption is the entry's title. */
const isTitle = (node: ElementContent, anchor: Anchor | undefined): boolean =>
  anchor !== undefined && node.type === 'element' && /^(figcaption|caption)$/.test(node.tagName)

/** Drawings, words for screen readers, and the number of a note. */
const isSilent = (node: Element): boolean =>
  node.tagName === 'svg' ||
  node.tagName === 'summary' ||
  node.properties['ariaHidden'] !== undefined ||
  hasClass(node, 'vh') ||
  hasClass(node, 'noteref')

const hasClass = (element: Element, name: string): boolean =>
  Array.isArray(element.properties['className']) && element.properties['className'].includes(name)
