/** Assembles the chapters of one edition and language for one format: numbers, cross-references and generated lists. */
import { problem } from '../../problems/diagnostics.ts'
import type { PartConfig } from '../1-read/types.ts'
import type { RenderedChapter } from '../3-html/to-html.ts'
import { fillLists } from './lists.ts'
import { type ChapterPlace, type NumberedChapter, numberChapter } from './number-chapter.ts'
import { numberingStyle } from './numbering.ts'
import { resolveReferences } from './references.ts'
import { pointOf } from './source-point.ts'
import type { Anchor, Book, BookFrame } from './types.ts'

export function assemble(rendered: readonly RenderedChapter[], frame: BookFrame): Book {
  const numbered = chapterPlaces(rendered, frame).map(({ one, place }) => numberChapter(one, place, frame))
  const { book, anchors } = joinChapters(numbered, frame)
  fillLists(book, anchors, frame.labels)
  resolveReferences(book, frame.labels)
  return book
}

/** Returns chapters in order, each with its part, matter and ordinal. */
export function chapterPlaces(
  rendered: readonly RenderedChapter[],
  frame: BookFrame,
): { one: RenderedChapter; place: ChapterPlace }[] {
  const { parts } = frame.edition.config
  const isNumbered = numberingStyle(frame) !== 'written'
  let ordinals = 0
  let appendices = 0
  return inOrderOfParts(rendered, parts).map(one => {
    const part = parts.find(p => p.id === one.chapter.matter.part)
    const matter = part?.matter ?? 'main'
    const ordinal =
      matter === 'main' && isNumbered
        ? ++ordinals
        : matter === 'appendix' && isNumbered
          ? ++appendices
          : undefined
    return { one, place: { part, matter, ordinal } }
  })
}

/** Joins chapters to a book without lists and references, and returns its anchors, to which lists may add. */
export function joinChapters(
  numbered: readonly NumberedChapter[],
  { report, edition, locale, format }: BookFrame,
): { book: Book; anchors: Map<string, Anchor> } {
  const anchors = new Map<string, Anchor>()
  for (const { chapter, anchors: own } of numbered) {
    for (const { anchor, place } of own) {
      if (anchors.has(anchor.id)) {
        problem(chapter.file, 'anchor-unique', { id: anchor.id }, { place: pointOf(place) })
      }
      anchors.set(anchor.id, anchor)
    }
  }
  const { title, theme } = edition.config
  const book: Book = {
    report,
    edition,
    locale,
    language: report.languages(locale),
    format,
    title: title[locale] ?? '',
    theme: theme[locale] ?? '',
    chapters: numbered.map(({ chapter }) => chapter),
    anchors,
    citations: numbered.flatMap(({ citations }) => citations),
  }
  return { book, anchors }
}

/** Orders chapters by part; chapters without a part follow, ordered by file name. */
function inOrderOfParts(
  rendered: readonly RenderedChapter[],
  parts: readonly PartConfig[],
): RenderedChapter[] {
  const at = ({ chapter }: RenderedChapter) => {
    const index = parts.findIndex(part => part.id === chapter.matter.part)
    return index < 0 ? parts.length : index
  }
  return [...rendered].sort((a, b) => at(a) - at(b))
}
