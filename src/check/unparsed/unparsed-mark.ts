/** Signs of Markdown that the parser took for text: what was meant by them, and where they stand in what was written. */
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

/** Its beginning and its end: there the signs are. */
export const shorten = (text: string): string =>
  text.length > 64 ? `${text.slice(0, 30)}…${text.slice(-30)}` : text
