/**
 * Makes the search index: one entry for each section, figure, table and note, with its full text.
 *
 * The browser searches the full text, so that Chinese needs no dictionary and any part of a name is found.
 *
 * Why: docs/decisions/060-search-by-words.md
 */
import type { Element, ElementContent, RootContent } from 'hast'
import type { Labels } from '../1-read/languages/labels.ts'
import type { Anchor, Book, BookChapter } from '../4-book/types.ts'
import {
  gapAround,
  gapBetween,
  hasClass,
  isNoteNumber,
  isNotes,
  isSilent,
  joinPieces,
  type Piece,
  scriptText,
} from './search-text.ts'

/** Page without extension, id on it (empty for the head of the page), chapter title, title of the entry, text. */
export type SearchEntry = readonly [page: string, id: string, chapter: string, title: string, text: string]

export function searchIndex(book: Book, labels: Labels): SearchEntry[] {
  return book.chapters.flatMap(chapter => entriesOf(chapter, book, labels))
}

/** The index as a script, because a page opened from a folder cannot fetch files. */
export function searchScript(entries: readonly SearchEntry[]): string {
  return `globalThis.perennialIndex=${JSON.stringify(entries)}\n`
}

interface Entry {
  id: string
  title: string
  pieces: Piece[]
}

function entriesOf(chapter: BookChapter, book: Book, labels: Labels): SearchEntry[] {
  let section: Entry = { id: '', title: chapter.title, pieces: [chapter.summary, { gap: 'block' }] }
  const entries = [section]
  const begin = (id: string, title: string): Entry => {
    const entry = { id, title, pieces: [] }
    entries.push(entry)
    return entry
  }
  /** `target` receives the text of a figure, table or note; without it, text goes to the current section. */
  const walk = (node: RootContent | ElementContent, { target, isInValue, isInNotes }: Around): void => {
    const add = (piece: Piece | undefined) => piece !== undefined && (target ?? section).pieces.push(piece)
    if (node.type === 'text') add(node.value)
    if (node.type !== 'element' || isSilent(node)) return
    const { id } = node.properties
    const anchor = typeof id === 'string' ? book.anchors.get(id) : undefined
    if (anchor?.kind === 'section') {
      section = begin(anchor.id, titleOf(anchor))
      return
    }
    const script = scriptText(node, lastWords((target ?? section).pieces))
    if (script !== undefined) {
      add(script)
      return
    }
    const opened =
      anchor?.kind === 'figure' || anchor?.kind === 'table'
        ? begin(anchor.id, titleOf(anchor))
        : typeof id === 'string' && hasClass(node, 'note')
          ? begin(id, labels('note', { n: id.replace(/^.*-n/, '') }))
          : target
    const gap = gapAround(node)
    const inside = {
      target: opened,
      isInValue: isInValue || node.properties['dataMetric'] !== undefined,
      isInNotes: isInNotes || isNotes(node),
    }
    // Read `section` for each piece, because a new section may begin inside the node.
    const addInside = (piece: Piece | undefined) =>
      piece !== undefined && (opened ?? section).pieces.push(piece)
    addInside(gap)
    const seen = (opened ?? section).pieces.length
    let before: ElementContent | undefined
    for (const [i, child] of node.children.entries()) {
      if (i === 0 && inside.isInNotes && isNoteNumber(child)) continue
      if (before?.type === 'element' && child.type === 'element')
        addInside(gapBetween(before, child, inside.isInValue))
      if (!isTitle(child, anchor)) walk(child, inside)
      // A caption is already the title of the entry, but its notes are separate entries.
      else for (const note of (child as Element).children) if (isNote(note)) walk(note, inside)
      before = child
    }
    if (node.tagName === 'td' && !hasWords((opened ?? section).pieces.slice(seen))) addInside('—')
    addInside(gap)
  }
  for (const node of chapter.tree.children)
    walk(node, { target: undefined, isInValue: false, isInNotes: false })
  return entries
    .map(({ id, title, pieces }): SearchEntry => [chapter.id, id, chapter.title, title, joinPieces(pieces)])
    .filter(([, id, , title, text]) => id === '' || title !== '' || text !== '')
}

interface Around {
  target: Entry | undefined
  /** Inside a cited value, whose number and unit belong together. */
  isInValue: boolean
  isInNotes: boolean
}

/** An empty cell gets a dash, so that the next one is not read in its column. */
const hasWords = (pieces: readonly Piece[]): boolean =>
  pieces.some(piece => typeof piece === 'string' && piece.trim() !== '')

function lastWords(pieces: readonly Piece[]): string {
  const last = pieces.at(-1)
  return typeof last === 'string' ? last : ''
}

const titleOf = ({ label, title }: Anchor): string =>
  label && !title.startsWith(label) ? `${label} ${title}` : title.replace(/\s+/g, ' ')

/** True for a caption, which is the title of the entry. */
const isTitle = (node: ElementContent, anchor: Anchor | undefined): boolean =>
  anchor !== undefined && node.type === 'element' && /^(figcaption|caption)$/.test(node.tagName)

const isNote = (node: ElementContent): boolean => node.type === 'element' && hasClass(node, 'note')
