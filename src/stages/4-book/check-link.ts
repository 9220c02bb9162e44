/** Checks that links into the report, `[words](#about)`, lead to an anchor of the edition. */

import { slug } from 'github-slugger'
import type { Element } from 'hast'
import { problem } from '../../problems/diagnostics.ts'
import { message } from '../../problems/messages/message.ts'
import { didYouMean, type NameSuggestion, type Suggestion, suggest } from '../../problems/suggest.ts'
import type { Anchor, Book, BookChapter } from './types.ts'

/** `failed` are the ids of blocks that failed to render. Generated links have no position and are not checked. */
export function checkLink(
  element: Element,
  chapter: BookChapter,
  book: Book,
  failed: ReadonlySet<string>,
): void {
  const { href } = element.properties
  if (element.tagName !== 'a' || !element.position || typeof href !== 'string') return
  // A bare `#` replaces a link that was already reported.
  if (!href.startsWith('#') || href === '#') return
  const id = decoded(href.slice(1))
  if (book.anchors.has(id) || book.chapters.some(({ places }) => places.has(id))) {
    element.properties['href'] = `#${id}`
    return
  }
  if (failed.has(id)) return
  problem(chapter.file, 'link-known', { id }, { place: element.position, ...suggestPlace(id, chapter, book) })
}

function suggestPlace(id: string, chapter: BookChapter, book: Book): Suggestion {
  const anchors = anchorsFrom(chapter, book)
  // Other tools derive the anchors of headings from their words.
  const titled = anchors.find(({ title }) => title !== '' && slug(title) === id.toLowerCase())
  if (titled) return withReference(didYouMean(`#${id}`, `#${titled.id}`, false), titled.id)
  const { note, fix } = suggest(
    id,
    anchors.map(anchor => anchor.id),
  )
  if (fix?.kind !== 'name') return { note }
  return withReference(didYouMean(`#${id}`, `#${fix.right}`, fix.isGuess), fix.right)
}

const withReference = ({ note, fix }: NameSuggestion, id: string): Suggestion => ({
  note: [note, message('reference/link', { id })],
  fix,
})

/** Anchors ordered for suggestions: those of the chapter first. */
export function anchorsFrom({ id }: BookChapter, { anchors }: Book): Anchor[] {
  const all = [...anchors.values()]
  return [...all.filter(({ chapter }) => chapter === id), ...all.filter(({ chapter }) => chapter !== id)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
