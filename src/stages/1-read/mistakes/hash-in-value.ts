/** Finds values that YAML reads as a comment because of a `#` after a space: `brand: #0d4f63`, `{ en: Ledger #2, zh-Hans: … }`. */
import { message } from '../../../problems/messages/message.ts'
import type { PlacedSlip } from './line-slips.ts'

const NOTE = message('yaml/hash')
/** A value with a `#`, between the separators before and after it. */
const VALUE = /(?<=[{[,:]\s+|[{[])([^\s{}[\],:"'][^{}[\],:"]*?\s#|#)[^\s,{}[\]"][^,{}[\]"]*?(?=\s*[,}\]])/u

/** Finds the value if its `#` hides the closing brace. `at` is the offset of the unclosed brace. */
export function hashInOpenBrace(text: string, at: number): PlacedSlip | undefined {
  const [line = ''] = text.slice(at).split('\n')
  const match = VALUE.exec(line)
  return match ? { at: at + match.index, ...quoted(match[0]) } : undefined
}

/** Finds the value of a key whose value seems empty. `# ` with a space is a real comment. `at` is the offset after the colon. */
export function hashAfterColon(text: string, at: number): PlacedSlip | undefined {
  const [, gap = '', wrong] = /^([ \t]*)(#[^\s#][^\n]*?)[ \t]*(?=\n|$)/.exec(text.slice(at)) ?? []
  return wrong === undefined ? undefined : { at: at + gap.length, ...quoted(wrong) }
}

const quoted = (wrong: string) => ({ wrong, right: `"${wrong}"`, note: NOTE, isGuess: true })
