/** Languages as people call them: `english`, `中文`, `Deutsch`, and `cn` and `jp`, which are countries. */

/** With the script where a language has two. */
const LANGUAGES =
  'en zh-Hans zh-Hant ja ko ar de fr es pt it nl pl ru uk tr sv da nb fi cs sk sl hr sr hu ro bg el he hi th vi id ms et lv lt ca ga is'.split(
    ' ',
  )

/** The tag that was meant; undefined for what is none of these, and for a tag. */
export function tagOfLanguage(words: string): string | undefined {
  const named = words.trim().toLowerCase()
  if (!/^[\p{L}\p{M}\s-]+$/u.test(named)) return undefined
  return namesOfLanguages().get(named) ?? languageOfCountry(named)
}

/** `zh_hans` is `zh-Hans`, and so is `Chinese`. */
export function tagFor(written: string): string | undefined {
  const named = tagOfLanguage(written)
  if (named !== undefined) return named
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written.replaceAll('_', '-'))
    return isUnheardOf(tag) ? undefined : tag
  } catch {
    return undefined
  }
}

/** One that is written nowhere: `english` is well formed, and so is `cn`. */
export function isUnheardOf(tag: string): boolean {
  const [language = ''] = tag.split('-')
  return language.length > 3 || (language.length === 2 && !isLanguage(language))
}

function namesOfLanguages(): ReadonlyMap<string, string> {
  const names = new Map([
    ['chinese', 'zh-Hans'],
    ['中文', 'zh-Hans'],
    ['汉语', 'zh-Hans'],
    ['英文', 'en'],
    ['日文', 'ja'],
    ['norwegian', 'nb'],
  ])
  for (const tag of LANGUAGES) {
    for (const reader of ['en', 'zh-Hans', tag]) {
      const name = new Intl.DisplayNames(reader, { type: 'language' }).of(tag)
      if (name !== undefined) names.set(name.toLowerCase(), tag)
    }
  }
  return names
}

/** Of a country, whose code is that of no language. */
function languageOfCountry(code: string): string | undefined {
  if (!/^[a-z]{2}$/.test(code) || isLanguage(code)) return undefined
  const country = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code.toUpperCase())
  if (country === undefined) return undefined
  const { language, script } = new Intl.Locale(`und-${code}`).maximize()
  return language === 'zh' ? `${language}-${script}` : language
}

const isLanguage = (code: string): boolean =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined
