/** Characters that nobody sees and nobody typed: they came with words from another program, and turn, cut or hide what stands around them. */
import type { VFile } from 'vfile'
import { codePoint } from '../../../base/code-point.ts'
import { problem } from '../../../problems/diagnostics.ts'

/**
 * Controls, line separators, a byte order mark inside of a text, embeddings and overrides of direction. What right-to-left text is
 * written with (marks, isolates), joiners and places to break a word are meant.
 */
const HIDDEN = /(?!\t)[\p{Cc}\u2028\u2029\u202a-\u202e\ufeff]/gu
/** Where another program breaks a line, a space stands; none in a script that has none. */
const BREAKS = '\u000b\u000c\u0085\u2028\u2029'

export function reportHidden(file: VFile): void {
  for (const [i, line] of String(file.value).split('\n').entries())
    for (const { 0: wrong, index } of line.matchAll(HIDDEN)) {
      problem(file, 'file-characters', `Unexpected invisible character ${codePoint(wrong)}`, {
        place: {
          start: { line: i + 1, column: index + 1 },
          end: { line: i + 1, column: index + 2 },
        },
        severity: 'warning',
        note: 'It came with copied words: `perennial check --fix` takes it out.',
        fix: {
          kind: 'sign',
          wrong,
          right: isBetweenWords(line, index) && BREAKS.includes(wrong) ? ' ' : '',
          isGuess: false,
        },
      })
    }
}

const CLOSED_UP = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\s]/u
const isBetweenWords = (line: string, at: number): boolean =>
  !CLOSED_UP.test(line[at - 1] ?? ' ') && !CLOSED_UP.test(line[at + 1] ?? ' ')
