/** Markdown syntax that the parser read as text, with the likely meaning and its offsets in the source. */
import type { FixSpec } from '../../problems/fixes/types.ts'

export interface UnparsedMark {
  from: number
  to: number
  reason: string
  note: string
  fix?: FixSpec
}

/** `wrong` begins at `from`. */
export function unparsedMark(
  from: number,
  wrong: string,
  right: string,
  note: string,
  isGuess: boolean,
): UnparsedMark {
  return {
    from,
    to: from + wrong.length,
    reason: `Unexpected \`${shorten(wrong)}\` as text, expected \`${shorten(right)}\``,
    note,
    fix: { kind: 'sign', wrong, right, isGuess },
  }
}

/** Shortens a text in the middle, because the signs are at its beginning and end. */
export const shorten = (text: string): string =>
  text.length > 64 ? `${text.slice(0, 30)}…${text.slice(-30)}` : text
