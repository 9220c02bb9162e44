/** A term is written as in the glossary. */

import { escapeRegExp } from '../../base/escape-reg-exp.ts'
import { problem } from '../../problems/diagnostics.ts'
import { proseOf } from '../../stages/2-markdown/prose.ts'
import type { CheckRule } from '../types.ts'

export const termPreferred: CheckRule = {
  id: 'term-preferred',
  severity: 'warning',
  check({ report, locales }) {
    for (const { locale, chapters } of locales) {
      const avoided = [...report.glossary.values()].flatMap(term =>
        (term.avoid[locale] ?? []).map(word => ({ word, use: term.words[locale] ?? term.id })),
      )
      if (avoided.length === 0) continue
      for (const { chapter, mdast } of chapters) {
        for (const { text, place } of proseOf(mdast, chapter.file)) {
          for (const { word, use } of avoided) {
            for (const match of text.matchAll(wordPattern(word)))
              problem(
                chapter.file,
                'term-preferred',
                { word: match[0], preferred: use },
                { place: place(match.index, match.index + match[0].length), severity: 'warning' },
              )
          }
        }
      }
    }
  },
}

/** Matches whole words in scripts that have spaces. */
function wordPattern(word: string): RegExp {
  const escaped = escapeRegExp(word)
  return /\p{Script=Han}/u.test(word)
    ? new RegExp(escaped, 'gu')
    : new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'giu')
}
