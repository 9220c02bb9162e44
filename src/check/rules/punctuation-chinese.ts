/**
 * Chinese text has Chinese punctuation, and no typed spaces between Han and Latin.
 *
 * The gap between Han and Latin is drawn by the style sheet (`text-autospace`); a typed one stays when the text moves.
 */
import { problem } from '../../diagnostics.ts'
import { proseOf } from '../prose.ts'
import type { CheckRule } from '../types.ts'

const HAN = '[\\p{Script=Han}，。；：、）》”]'
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const HALF_WIDTH =
  /(?<=\p{Script=Han})(?:[,;:?!(]|\.(?!\.))(?=\s?\p{Script=Han}|\s|$)|(?<=\p{Script=Han})\)/gu
const SPACE = new RegExp(
  `(?<=${HAN})[ \\t]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])[ \\t]+(?=\\p{Script=Han})`,
  'gu',
)

export const punctuationChinese: CheckRule = {
  id: 'punctuation-chinese',
  severity: 'warning',
  check({ locales }) {
    for (const { locale, chapters } of locales) {
      if (!locale.startsWith('zh')) continue
      for (const { chapter, mdast } of chapters) {
        for (const { text, place } of proseOf(mdast, chapter.file)) {
          for (const match of text.matchAll(HALF_WIDTH))
            problem(
              chapter.file,
              'punctuation-chinese',
              `Unexpected half-width \`${match[0]}\` in Chinese text, expected \`${FULL[match[0]] ?? ''}\``,
              { place: place(match.index, match.index + 1), severity: 'warning' },
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
              },
            )
        }
      }
    }
  },
}
