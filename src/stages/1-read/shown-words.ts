/** Returns words of the registry for pages, and reports missing translations. Showing an id instead would look like a word. */
import { problem } from '../../problems/diagnostics.ts'
import { byTag, inLocale } from '../../registry/locales/tag-lookup.ts'
import type { Place } from '../../registry/types.ts'
import { isSameLanguage } from './languages/language-names.ts'

interface Shown {
  /** The key, such as `rd-spend.title`. */
  what: string
  words: Readonly<Record<string, string>>
  place: Place
}

interface Shower {
  locale: string
  /** Missing words in a locked edition are not reported, because it was published with them. */
  edition: { lock?: unknown }
}

/** Words in the language. Missing words are reported as an error and replaced by those of another language. */
export function shownWords({ what, words, place }: Shown, { locale, edition }: Shower): string {
  // Words under another tag of the same language are reported by the rule `words-translated`.
  const inLanguage =
    byTag(words, locale) ?? words[Object.keys(words).find(tag => isSameLanguage(tag, locale)) ?? '']
  if (inLanguage !== undefined) return inLanguage
  if (!edition.lock) problem(place.file, 'words-translated', { key: what, locale }, { place: place.position })
  return inLocale(words, locale) ?? ''
}

/** The title of a metric, a source or a target. */
export const shownTitle = (
  { id, title, place }: { id: string; title: Shown['words']; place: Place },
  shower: Shower,
): string => shownWords({ what: `${id}.title`, words: title, place }, shower)

/** A metric's short name in the language, else its title. */
export const shownName = (
  metric: { id: string; title: Shown['words']; short: Shown['words'] | undefined; place: Place },
  shower: Shower,
): string => byTag(metric.short ?? {}, shower.locale) ?? shownTitle(metric, shower)
