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
          const halves = [...text.matchAll(HALF_WIDTH)]
          const found = new Set(halves.map(({ index }) => index))
          for (const match of halves)
            problem(
              chapter.file,
              'punctuation-chinese',
              `Unexpected half-width \`${match[0]}\` in Chinese text, expected \`${FULL[match[0]] ?? ''}\``,
              {
                place: place(match.index, match.index + 1),
                severity: 'warning',
                mend: {
                  kind: 'sign',
                  wrong: match[0],
                  right: FULL[match[0]] ?? '',
                  isGuess: isAlone(text, match.index, found),
                },
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

/** A bracket whose partner stays as it is: the two together are for a person to decide. */
function isAlone(text: string, at: number, found: ReadonlySet<number>): boolean {
  if (text[at] === '(') return !found.has(text.indexOf(')', at))
  return text[at] === ')' && !found.has(text.lastIndexOf('(', at))
}
