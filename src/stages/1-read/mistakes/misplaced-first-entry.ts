/** The first entry of a file, a space further in than the others or behind a dash: the parser gives up at the second. */
import type { PlacedSlip } from './line-slips.ts'

const FIRST = /^(?:[ \t]*(?:#[^\n]*)?\n)*/

/** `at` is where the parser gave up. */
export function misplacedFirstEntry(at: number, text: string): PlacedSlip | undefined {
  const from = FIRST.exec(text)?.[0].length ?? 0
  const [, before = '', key] = /^( +|- +)([\w-]+:)(?=\s)/.exec(text.slice(from)) ?? []
  const isOther = at > from && text[at - 1] === '\n' && /^[\w-]+:(?=\s)/.test(text.slice(at))
  if (key === undefined || !isOther) return undefined
  const note = 'Entries of one level begin in one column, and those of a file at the margin.'
  // Where the next begin as it does, one mend is not all.
  const isGuess = text
    .slice(from, at)
    .split('\n')
    .slice(1)
    .some(line => line.startsWith(before) && /[\w-]/.test(line[before.length] ?? ''))
  return { at: from, wrong: `${before}${key}`, right: key, note, isGuess }
}
