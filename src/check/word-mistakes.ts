/** Slips in words by language: a tag of another language than was meant, quotation marks that YAML does not read. */

import { escapeRegExp } from '../base/escape-reg-exp.ts'
import { problem } from '../problems/diagnostics.ts'
import { didYouMean } from '../problems/suggest.ts'
import type { Place } from '../registry/types.ts'
import { isSameLanguage } from '../stages/1-read/languages/language-names.ts'
import { unquoted } from '../stages/1-read/mistakes/slips.ts'
import { pointAt } from '../stages/2-markdown/point-at.ts'

/** Words by language, and where they stand. */
export interface TranslatedWords {
  /** As it is written in its file. */
  what: string
  words: Readonly<Record<string, string>>
  place: Place
  /** A unit is found under the bare language as well; whatever else is shown, under the tag alone. */
  isUnit?: boolean
}

/** False where the words of a language stand under no other tag of its own. */
export function reportWrongTag(
  { what, words, place }: TranslatedWords,
  locale: string,
  locales: readonly string[],
): boolean {
  const key = Object.keys(words).find(tag => !locales.includes(tag) && isSameLanguage(tag, locale))
  if (key === undefined || !words[key]?.trim()) return false
  problem(
    place.file,
    'words-translated',
    `Unexpected language \`${key}\` of \`${what}\`, expected \`${locale}\`, a language of the report`,
    {
      place: keyBehind(place, what.split('.').at(-1) ?? '', key) ?? place.position,
      severity: 'warning',
      ...didYouMean(key, locale, false),
    },
  )
  return true
}

/** The first `key:` behind `name:` in the entry at a place. */
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

/** All of one language in curly marks, and not a mark in another: a text that quotes has some in each. */
export function reportQuotedWords({ what, words, place }: TranslatedWords, locales: readonly string[]): void {
  if (locales.every(locale => MARKS.test(words[locale] ?? '"'))) return
  for (const locale of locales) {
    const wrong = words[locale] ?? ''
    const inside = unquoted(wrong)
    const at = wordsBehind(place, wrong)
    // Between straight ones they are meant.
    const isMeant = /["']/.test(String(place.file.value)[(at?.start.offset ?? 0) - 1] ?? '')
    if (inside === wrong || inside.includes('"') || isMeant) continue
    const right = `"${inside}"`
    problem(
      place.file,
      'words-translated',
      `Unexpected quotation marks of \`${wrong}\` in \`${what}\`, expected \`${right}\`, or some in each language`,
      {
        place: at ?? place.position,
        severity: 'warning',
        note: 'YAML knows straight quotation marks only: others are printed.',
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
