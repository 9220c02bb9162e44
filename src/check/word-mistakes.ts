/** Reports mistakes in translated words: a wrong language tag, or curly quotation marks, which YAML does not remove. */

import { escapeRegExp } from '../base/escape-reg-exp.ts'
import { problem } from '../problems/diagnostics.ts'
import { didYouMean } from '../problems/suggest.ts'
import type { Place } from '../registry/types.ts'
import { isSameLanguage } from '../stages/1-read/languages/language-names.ts'
import { unquoted } from '../stages/1-read/mistakes/slips.ts'
import { pointAt } from '../stages/2-markdown/point-at.ts'

/** Words by language, and their place. */
export interface TranslatedWords {
  /** Path of the words in their file: `rd-spend.title`. */
  what: string
  words: Readonly<Record<string, string>>
  place: Place
  /** Units also match the bare language; all other words need the exact tag. */
  isUnit?: boolean
}

/** Returns false if the words exist under no other tag of the same language. */
export function reportWrongTag(
  { what, words, place }: TranslatedWords,
  locale: string,
  locales: readonly string[],
): boolean {
  const key = Object.keys(words).find(tag => !locales.includes(tag) && isSameLanguage(tag, locale))
  if (key === undefined || !words[key]?.trim()) return false
  problem(
    place.file,
    'words-translated/language',
    { language: key, key: what, locale },
    {
      place: keyBehind(place, what.split('.').at(-1) ?? '', key) ?? place.position,
      severity: 'warning',
      ...didYouMean(key, locale, false),
    },
  )
  return true
}

/** The place of the first `key:` after `name:` in the entry. */
function keyBehind({ file, position }: Place, name: string, key: string): Place['position'] {
  if (!position) return undefined
  const source = String(file.value)
  const start = source.split('\n', position.start.line - 1).join('\n').length
  const found = new RegExp(
    `(?<![\\w-])${escapeRegExp(name)}["']?\\s*:[\\s\\S]*?(?<=[{,\\s"'])(?=${escapeRegExp(key)}["']?\\s*:)`,
  ).exec(source.slice(start))
  if (!found) return undefined
  const from = start + found.index + found[0].length
  return { start: pointAt(source, from), end: pointAt(source, from + key.length) }
}

const MARKS = /["“”„‟＂«»‘「『]/u

/** Reports curly quotation marks around the whole text in some languages only: real quotations have them in all. */
export function reportQuotedWords({ what, words, place }: TranslatedWords, locales: readonly string[]): void {
  if (locales.every(locale => MARKS.test(words[locale] ?? '"'))) return
  for (const locale of locales) {
    const wrong = words[locale] ?? ''
    const inside = unquoted(wrong)
    const at = wordsBehind(place, wrong)
    // Inside straight quotation marks, curly ones are intended.
    const isMeant = /["']/.test(String(place.file.value)[(at?.start.offset ?? 0) - 1] ?? '')
    if (inside === wrong || inside.includes('"') || isMeant) continue
    const right = `"${inside}"`
    problem(
      place.file,
      'words-translated/quotation-marks',
      { words: wrong, key: what, right },
      {
        place: at ?? place.position,
        severity: 'warning',
        fix: { kind: 'sign', wrong, right, isGuess: true },
      },
    )
  }
}

function wordsBehind({ file, position }: Place, words: string): Place['position'] {
  const source = String(file.value)
  const start = source.split('\n', (position?.start.line ?? 1) - 1).join('\n').length
  const from = source.indexOf(words, start)
  return from < 0 ? undefined : { start: pointAt(source, from), end: pointAt(source, from + words.length) }
}
