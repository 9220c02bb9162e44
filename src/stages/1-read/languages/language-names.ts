/** Recognises names of languages: `english`, `中文`, `Deutsch`, also country codes such as `cn` and `jp`. */
import { lookupTable } from '../../../base/lookup-table.ts'

/** Tags, with a script if a language is written in two. */
const LANGUAGES =
  'en zh-Hans zh-Hant ja ko ar de fr es pt it nl pl ru uk tr sv da nb fi cs sk sl hr sr hu ro bg el he hi th vi id ms et lv lt ca ga is'.split(
    ' ',
  )

/** Names in addition to those of `Intl.DisplayNames`. */
const ALSO: Readonly<Record<string, readonly string[]>> = lookupTable({
  'zh-Hans': ['chinese', '中文', '汉语'],
  en: ['英文'],
  ja: ['日文'],
  nb: ['norwegian'],
})

/** The tag for a language name. Undefined for any other text, including tags. */
export function tagOfLanguage(words: string): string | undefined {
  const named = nameIn(words)
  if (named === undefined) return undefined
  tags ??= new Map(LANGUAGES.flatMap(tag => namesOf(tag).map(name => [name, tag])))
  return tags.get(named) ?? languageOfCountry(named)
}

/** Name → tag, created on first use because it loads display names in many languages. */
let tags: ReadonlyMap<string, string> | undefined

/** True if `words` name the language `tag`. Loads the names of this language only. */
export function isNameOf(words: string, tag: string): boolean {
  const named = nameIn(words)
  if (named === undefined || !LANGUAGES.includes(tag)) return false
  return namesOf(tag).includes(named) || languageOfCountry(named) === tag
}

function nameIn(words: string): string | undefined {
  const named = words.trim().toLowerCase()
  return /^[\p{L}\p{M}\s-]+$/u.test(named) ? named : undefined
}

/** The language's names in English, in Chinese and in itself. */
function namesOf(tag: string): string[] {
  const read = (reader: string) => new Intl.DisplayNames(reader, { type: 'language' }).of(tag)?.toLowerCase()
  return [...(ALSO[tag] ?? []), ...['en', 'zh-Hans', tag].flatMap(reader => read(reader) ?? [])]
}

/** The tag for another spelling: `zh-Hans` for `zh_hans` and `Chinese`. Undefined for an unknown language. */
export function tagFor(written: string): string | undefined {
  const named = tagOfLanguage(written)
  if (named !== undefined) return named
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written.replaceAll('_', '-'))
    return isUnknownLanguage(tag) ? undefined : tag
  } catch {
    return undefined
  }
}

/** True for a well-formed tag that is not a language, such as `english` or `cn`. */
export function isUnknownLanguage(tag: string): boolean {
  const [language = ''] = tag.split('-')
  return language.length > 3 || (language.length === 2 && !isLanguage(language))
}

/** The main language of a country, if its code is not also a language code. */
function languageOfCountry(code: string): string | undefined {
  if (!/^[a-z]{2}$/.test(code) || isLanguage(code)) return undefined
  const country = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code.toUpperCase())
  if (country === undefined) return undefined
  const { language, script } = new Intl.Locale(`und-${code}`).maximize()
  return language === 'zh' ? `${language}-${script}` : language
}

export const isLanguage = (code: string): boolean =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined

/** True if both name the same language and script: `zh` and `cn` equal `zh-Hans`, not `zh-Hant`. */
export function isSameLanguage(key: string, locale: string): boolean {
  const written = (tag: string) => {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  }
  const tag = tagFor(key)
  return tag !== undefined && written(tag) === written(locale)
}
