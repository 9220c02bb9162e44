/**
 * Numbers that a comma cuts in two: between braces YAML reads `{ value: 4,890 }` as a value of 4 and a key 890.
 *
 * Said once for each, and put together again, so that the rest of the file is read.
 */
import { type Document, isPair, isScalar, type Pair, type Scalar, visit } from 'yaml'

export interface CutNumber {
  /** As it is written. */
  text: string
  /** By thousands, as `4,890`; otherwise the comma may stand before decimals. */
  isGrouped: boolean
  /** In characters from the start of the YAML. */
  from: number
  to: number
}

export function joinCutNumbers(document: Document, text: string): CutNumber[] {
  const found: CutNumber[] = []
  visit(document, {
    Map(_, map) {
      if (!map.flow) return
      const pairs = map.items as Pair[]
      for (let i = 0; i < pairs.length; i++) {
        let rest = 0
        while (isRest(pairs[i + rest + 1], text)) rest++
        const value = pairs[i]?.value
        const last = pairs[i + rest]?.key
        if (rest === 0 || !isNumber(value) || !isScalar(last)) continue
        const [from = 0] = value.range ?? []
        const [, to = 0] = last.range ?? []
        const whole = text.slice(from, to)
        const isGrouped = /^[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/.test(whole.replace(/^[+-]/, ''))
        if (isGrouped) value.value = whole
        found.push({ text: whole, from, to, isGrouped })
        pairs.splice(i + 1, rest)
      }
    },
  })
  return found
}

const isNumber = (node: unknown): node is Scalar =>
  isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'number'

/** A key without a value that begins with a digit, right behind a digit and a comma. */
function isRest(pair: Pair | undefined, text: string): boolean {
  if (!isPair(pair) || (pair.value !== null && !(isScalar(pair.value) && pair.value.value === null)))
    return false
  const { key } = pair
  const [from, to] = (isScalar(key) && key.range) || []
  if (from === undefined || to === undefined) return false
  return /\d,$/.test(text.slice(0, from).slice(-2)) && /^\d/.test(text.slice(from, to))
}
