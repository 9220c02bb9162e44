/** Markdown syntax that the parser read as text, with the likely meaning and its offsets in the source. */
import { type ProblemText, textOf } from '../../problems/diagnostics.ts'
import type { FixSpec } from '../../problems/fixes/types.ts'

export interface UnparsedMark {
  from: number
  to: number
  text: ProblemText
  fix?: FixSpec
}

/** Problems whose texts name what is written and what was expected. */
type ReplacementId =
  `markdown-written/${'heading' | 'item' | 'emphasis' | 'link' | 'spaced-address' | 'open-link'}`

/** `wrong` begins at `from`. */
export function unparsedMark(
  id: ReplacementId,
  from: number,
  wrong: string,
  right: string,
  isGuess: boolean,
): UnparsedMark {
  return {
    from,
    to: from + wrong.length,
    text: textOf(id, { written: shorten(wrong), right: shorten(right) }),
    fix: { kind: 'sign', wrong, right, isGuess },
  }
}

/** Shortens a text in the middle, because the signs are at its beginning and end. */
export const shorten = (text: string): string =>
  text.length > 64 ? `${text.slice(0, 30)}…${text.slice(-30)}` : text
