/** What a `#` behind a space made a comment of, and was a value: `brand: #0d4f63`, `{ en: Ledger #2, zh-Hans: … }`. */
import type { PlacedSlip } from './line-slips.ts'

const NOTE = 'Behind a space `#` begins a comment: a text that has one stands in quotation marks.'
/** From what parts it from the entry before it up to what parts it from the next. */
const VALUE = /(?<=[{[,:]\s+|[{[])([^\s{}[\],:"'][^{}[\],:"]*?\s#|#)[^\s,{}[\]"][^,{}[\]"]*?(?=\s*[,}\]])/u

/** In the line of a brace that is never closed, where its end stands in the comment. `at` is the brace's place. */
export function hashInOpenBrace(text: string, at: number): PlacedSlip | undefined {
  const [line = ''] = text.slice(at).split('\n')
  const found = VALUE.exec(line)
  return found ? { at: at + found.index, ...quoted(found[0]) } : undefined
}

/** Behind a key without a value; a space behind the sign is that of a comment. `at` is behind the colon. */
export function hashAfterColon(text: string, at: number): PlacedSlip | undefined {
  const [, gap = '', wrong] = /^([ \t]*)(#[^\s#][^\n]*?)[ \t]*(?=\n|$)/.exec(text.slice(at)) ?? []
  return wrong === undefined ? undefined : { at: at + gap.length, ...quoted(wrong) }
}

const quoted = (wrong: string) => ({ wrong, right: `"${wrong}"`, note: NOTE, isGuess: true })
