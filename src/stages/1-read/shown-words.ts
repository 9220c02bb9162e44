/** Words that a page shows of the registry: an id in their place would look like a word. */
import { problem } from '../../problems/diagnostics.ts'
import { byTag, inLocale } from '../../registry/locales/number-formats.ts'
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
  /** Words in a lock were published as they are. */
  edition: { lock?: unknown }
}

/** Words in the language; where there are none that is an error, and those of another language stand in. */
export function shownWords({ what, words, place }: Shown, { locale, edition }: Shower): string {
  // Words under another tag of the same language are a warning of `words-translated`.
  const own = byTag(words, locale) ?? words[Object.keys(words).find(tag => isSameLanguage(tag, locale)) ?? '']
  if (own !== undefined) return own
  if (!edition.lock)
    problem(place.file, 'words-translated', lacksWords(what, locale), {
      place: place.position,
      note: `Write them beside the others: \`${locale}: …\`.`,
    })
  return inLocale(words, locale) ?? ''
}

/** Returns the title of a metric, a source or a target. */
export const shownTitle = (
  { id, title, place }: { id: string; title: Shown['words']; place: Place },
  shower: Shower,
): string => shownWords({ what: `${id}.title`, words: title, place }, shower)

/** A metric's short name, where it has one in the language. */
export const shownName = (
  metric: { id: string; title: Shown['words']; short: Shown['words'] | undefined; place: Place },
  shower: Shower,
): string => byTag(metric.short ?? {}, shower.locale) ?? shownTitle(metric, shower)

export const lacksWords = (what: string, locale: string): string =>
  `Unexpected \`${what}\` without words in \`${locale}\`, expected some in each language of the report`
