/** Signs of Markdown that the parser took for text: what was meant by them, and where they stand in what was written. */
import type { FixSpec } from '../../problems/fixes/types.ts'

export interface Unread {
  from: number
  to: number
  reason: string
  note: string
  fix?: FixSpec
}

/** `wrong` begins at `from`. */
export function unreadAs(from: number, wrong: string, right: string, note: string, isGuess: boolean): Unread {
  return {
    from,
    to: from + wrong.length,
    reason: `Unexpected \`${short(wrong)}\` as text, expected \`${short(right)}\``,
    note,
    fix: { kind: 'sign', wrong, right, isGuess },
  }
}

/** Its beginning and its end: there the signs are. */
export const short = (text: string): string =>
  text.length > 64 ? `${text.slice(0, 30)}…${text.slice(-30)}` : text
