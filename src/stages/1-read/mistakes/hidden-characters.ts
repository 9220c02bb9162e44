/** Reports invisible characters that were pasted from another program and would reverse, cut or hide the text around them. */
import type { VFile } from 'vfile'
import { codePoint } from '../../../base/code-point.ts'
import { problem } from '../../../problems/diagnostics.ts'

/**
 * Control characters, line separators, byte order marks inside text, direction embeddings and overrides. Marks and isolates of
 * right-to-left text, joiners and word-break opportunities are legitimate.
 */
const HIDDEN = /(?!\t)[\p{Cc}\u2028\u2029\u202a-\u202e\ufeff]/gu
/** Line breaks of other programs. They are replaced by a space, except between characters of scripts without spaces. */
const BREAKS = '\u000b\u000c\u0085\u2028\u2029'

export function reportHidden(file: VFile): void {
  for (const [i, line] of String(file.value).split('\n').entries())
    for (const { 0: wrong, index } of line.matchAll(HIDDEN)) {
      problem(
        file,
        'file-characters',
        { character: codePoint(wrong) },
        {
          place: {
            start: { line: i + 1, column: index + 1 },
            end: { line: i + 1, column: index + 2 },
          },
          severity: 'warning',
          fix: {
            kind: 'sign',
            wrong,
            right: isBetweenWords(line, index) && BREAKS.includes(wrong) ? ' ' : '',
            isGuess: false,
          },
        },
      )
    }
}

const CLOSED_UP = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\s]/u
const isBetweenWords = (line: string, at: number): boolean =>
  !CLOSED_UP.test(line[at - 1] ?? ' ') && !CLOSED_UP.test(line[at + 1] ?? ' ')
