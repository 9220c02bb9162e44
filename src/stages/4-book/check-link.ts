/** A link into the report, `[words](#about)`, is held to a place that exists in the edition. */
import { slug } from 'github-slugger'
import type { Element } from 'hast'
import { problem } from '../../problems/diagnostics.ts'
import { didYouMean, type Suggestion, suggest } from '../../problems/suggest.ts'
import type { Anchor, Book, BookChapter } from './types.ts'

/** `failed` are ids of what could not be made. Links that Perennial makes itself have no place in a source. */
export function checkLink(
  element: Element,
  chapter: BookChapter,
  book: Book,
  failed: ReadonlySet<string>,
): void {
  const { href } = element.properties
  if (element.tagName !== 'a' || !element.position || typeof href !== 'string') return
  // `#` alone: what was wrong with the link has been said.
  if (!href.startsWith('#') || href === '#') return
  const id = decoded(href.slice(1))
  if (book.anchors.has(id) || book.chapters.some(({ places }) => places.has(id))) {
    element.properties['href'] = `#${id}`
    return
  }
  if (failed.has(id)) return
  problem(chapter.file, 'link-known', `Unexpected link to \`#${id}\`, expected a place of the report`, {
    place: element.position,
    ...suggestPlace(id, chapter, book),
  })
}

function suggestPlace(id: string, chapter: BookChapter, book: Book): Suggestion {
  const anchors = anchorsFrom(chapter, book)
  // On other sites a heading is linked to by its words.
  const titled = anchors.find(({ title }) => title !== '' && slug(title) === id.toLowerCase())
  if (titled) return withReference(didYouMean(`#${id}`, `#${titled.id}`, false), titled.id)
  const { note, fix } = suggest(
    id,
    anchors.map(anchor => anchor.id),
  )
  if (fix?.kind !== 'name') return { note }
  return withReference(didYouMean(`#${id}`, `#${fix.right}`, fix.isGuess), fix.right)
}

const withReference = ({ note, fix }: Required<Suggestion>, id: string): Suggestion => ({
  note: `${note} \`:ref[${id}]\` writes its number or its title.`,
  fix,
})

/** Those of the chapter first: mostly one of them was meant. */
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
