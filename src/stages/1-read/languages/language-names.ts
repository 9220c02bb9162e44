/** Languages as people call them: `english`, `中文`, `Deutsch`, and `cn` and `jp`, which are countries. */
import { lookupTable } from '../../../base/lookup-table.ts'

/** With the script where a language has two. */
const LANGUAGES =
  'en zh-Hans zh-Hant ja ko ar de fr es pt it nl pl ru uk tr sv da nb fi cs sk sl hr sr hu ro bg el he hi th vi id ms et lv lt ca ga is'.split(
    ' ',
  )

/** What people say beside the names that a dictionary has. */
const ALSO: Readonly<Record<string, readonly string[]>> = lookupTable({
  'zh-Hans': ['chinese', '中文', '汉语'],
  en: ['英文'],
  ja: ['日文'],
  nb: ['norwegian'],
})

/** The tag that was meant; undefined for what is none of these, and for a tag. */
export function tagOfLanguage(words: string): string | undefined {
  const named = nameIn(words)
  if (named === undefined) return undefined
  tags ??= new Map(LANGUAGES.flatMap(tag => namesOf(tag).map(name => [name, tag])))
  return tags.get(named) ?? languageOfCountry(named)
}

/** Of all languages at once, only where somebody named one: a hundred dictionaries are opened for it. */
let tags: ReadonlyMap<string, string> | undefined

/** Whether this one was meant, without asking for the others. */
export function isNameOf(words: string, tag: string): boolean {
  const named = nameIn(words)
  if (named === undefined || !LANGUAGES.includes(tag)) return false
  return namesOf(tag).includes(named) || languageOfCountry(named) === tag
}

function nameIn(words: string): string | undefined {
  const named = words.trim().toLowerCase()
  return /^[\p{L}\p{M}\s-]+$/u.test(named) ? named : undefined
}

/** In English, in Chinese and in its own words. */
function namesOf(tag: string): string[] {
  const read = (reader: string) => new Intl.DisplayNames(reader, { type: 'language' }).of(tag)?.toLowerCase()
  return [...(ALSO[tag] ?? []), ...['en', 'zh-Hans', tag].flatMap(reader => read(reader) ?? [])]
}

/** `zh_hans` is `zh-Hans`, and so is `Chinese`. */
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

/** One that is written nowhere: `english` is well formed, and so is `cn`. */
export function isUnknownLanguage(tag: string): boolean {
  const [language = ''] = tag.split('-')
  return language.length > 3 || (language.length === 2 && !isLanguage(language))
}

/** Of a country, whose code is that of no language. */
function languageOfCountry(code: string): string | undefined {
  if (!/^[a-z]{2}$/.test(code) || isLanguage(code)) return undefined
  const country = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code.toUpperCase())
  if (country === undefined) return undefined
  const { language, script } = new Intl.Locale(`und-${code}`).maximize()
  return language === 'zh' ? `${language}-${script}` : language
}

export const isLanguage = (code: string): boolean =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined

/** `zh` and `cn` are `zh-Hans`, and are not `zh-Hant`. */
export function isSameLanguage(key: string, locale: string): boolean {
  const written = (tag: string) => {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  }
  const tag = tagFor(key)
  return tag !== undefined && written(tag) === written(locale)
}
