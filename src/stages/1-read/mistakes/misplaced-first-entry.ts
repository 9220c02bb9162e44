/** Finds a first entry that is indented by a space or follows a dash, unlike the other entries. The parser fails at the second entry. */
import { message } from '../../../problems/messages/message.ts'
import type { PlacedSlip } from './line-slips.ts'

const FIRST = /^(?:[ \t]*(?:#[^\n]*)?\n)*/

/** `at` is the offset where the parser failed. */
export function misplacedFirstEntry(at: number, text: string): PlacedSlip | undefined {
  const from = FIRST.exec(text)?.[0].length ?? 0
  const [, before = '', key] = /^( +|- +)([\w-]+:)(?=\s)/.exec(text.slice(from)) ?? []
  const isOther = at > from && text[at - 1] === '\n' && /^[\w-]+:(?=\s)/.test(text.slice(at))
  if (key === undefined || !isOther) return undefined
  const note = message('yaml/same-column')
  // If the following lines are misplaced too, this fix alone is not enough.
  const isGuess = text
    .slice(from, at)
    .split('\n')
    .slice(1)
    .some(line => line.startsWith(before) && /[\w-]/.test(line[before.length] ?? ''))
  return { at: from, wrong: `${before}${key}`, right: key, note, isGuess }
}
