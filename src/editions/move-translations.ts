/** Updates the record of accepted translations for a new edition, whose texts were changed in all languages at once. */

import { blocksOf, type Translations } from '../stages/1-read/languages/translations.ts'
import type { Chapter, Edition } from '../stages/1-read/types.ts'
import { parseChapter } from '../stages/2-markdown/processor.ts'

/** `moved` maps slugs to the source's new chapters. Current translations stay current, and outdated ones stay outdated. */
export function moveTranslations(
  { translations, chapters }: Edition,
  sourceLocale: string,
  moved: ReadonlyMap<string, Chapter>,
): Translations {
  const marks = (chapter: Chapter) => blocksOf(chapter, parseChapter(chapter)).map(({ mark }) => mark)
  const sources = new Map((chapters.get(sourceLocale) ?? []).map(chapter => [chapter.slug, chapter]))
  const moveOne = (slug: string, accepted: readonly string[]): readonly string[] => {
    const [old, now] = [sources.get(slug), moved.get(slug)]
    if (!old || !now) return accepted
    const [before, after] = [marks(old), marks(now)]
    // Shifting periods changes words, never the number of blocks.
    return accepted.map(mark => after[before.indexOf(mark)] ?? mark)
  }
  return Object.fromEntries(
    Object.entries(translations).map(([locale, bySlug]) => [
      locale,
      Object.fromEntries(Object.entries(bySlug).map(([slug, accepted]) => [slug, moveOne(slug, accepted)])),
    ]),
  )
}
