/**
 * Chinese text has Chinese punctuation, and no typed spaces between Han and Latin.
 *
 * The gap between Han and Latin is drawn by the style sheet (`text-autospace`); a typed one stays when the text moves.
 */
import { problem } from '../../diagnostics.ts'
import { type Prose, proseOf } from '../prose.ts'
import type { CheckRule } from '../types.ts'
import { wrongSigns } from './chinese-signs.ts'

const HAN = '[\\p{Script=Han}，。；：、）》”]'
const SPACE = new RegExp(
  `(?<=${HAN})[ \\t]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])[ \\t]+(?=\\p{Script=Han})`,
  'gu',
)

export const punctuationChinese: CheckRule = {
  id: 'punctuation-chinese',
  severity: 'warning',
  check({ locales, report }) {
    for (const { locale, chapters } of locales) {
      if (!locale.startsWith('zh')) continue
      const { quotes } = report.languages(locale)
      for (const { chapter, mdast } of chapters) {
        for (const prose of proseOf(mdast, chapter.file)) {
          const { text, place } = prose
          for (const { at, wrong, right, isGuess } of wrongSigns(text, quotes, isBehindCitation(prose)))
            problem(
              chapter.file,
              'punctuation-chinese',
              `Unexpected sign \`${wrong}\` in Chinese text, expected \`${right}\``,
              {
                place: place(at, at + wrong.length),
                severity: 'warning',
                mend: { kind: 'sign', wrong, right, isGuess },
              },
            )
          for (const match of text.matchAll(SPACE))
            problem(
              chapter.file,
              'punctuation-chinese',
              'Unexpected space between Han and Latin, expected none',
              {
                place: place(match.index, match.index + match[0].length),
                severity: 'warning',
                note: 'Take it out: the style sheet draws the gap.',
                mend: { kind: 'space', wrong: match[0] },
              },
            )
        }
      }
    }
  },
}

/** A figure, a reference or the mark of a note: what follows it goes on with the sentence. */
function isBehindCitation({ first, ancestors }: Prose): boolean {
  const siblings = (ancestors.at(-1) as { children?: readonly { type: string }[] }).children ?? []
  const before = siblings[siblings.indexOf(first) - 1]
  return before?.type === 'textDirective' || before?.type === 'footnoteReference'
}
