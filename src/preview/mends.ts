/** Problems that a machine can mend: the nearest name that the note offers, an attribute that is missing. */
import type { FlatProblem } from '../reporting/flat-problems.ts'

export interface Mend {
  /** For the button. */
  words: string
  /** The line as it would be. */
  line: string
}

/** `excerpt` is the line the problem is on; undefined when only a person knows the mend. */
export function mendOf({ message, note, column, excerpt, line }: FlatProblem): Mend | undefined {
  if (excerpt === undefined || line === undefined) return undefined
  const [, wrong] = /`([^`]+)`/.exec(message) ?? []
  const [, right] = /Did you mean `([^`]+)`\?|是不是想写 ?`([^`]+)`/.exec(note ?? '') ?? []
  if (wrong && right) {
    const at = wordAt(excerpt, wrong, (column ?? 1) - 1)
    if (at !== undefined)
      return {
        words: right,
        line: excerpt.slice(0, at) + right + excerpt.slice(at + wrong.length),
      }
  }
  const [, attribute] = /^Add `(\w+)="…"` between the braces/.exec(note ?? '') ?? []
  if (attribute) {
    const brace = excerpt.indexOf('}')
    const added =
      brace < 0
        ? `${excerpt}{${attribute}=""}`
        : `${excerpt.slice(0, brace)} ${attribute}=""${excerpt.slice(brace)}`
    return { words: `${attribute}=""`, line: added.replace('{ ', '{') }
  }
  return undefined
}

/** Where a whole word stands, from a column on; else anywhere in the line, when it stands there once. */
function wordAt(text: string, word: string, from: number): number | undefined {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' ']
    if (!/[\w-]/.test(before) && !/[\w-]/.test(after)) found.push(at)
  }
  return found.find(at => at >= from) ?? (found.length === 1 ? found[0] : undefined)
}
