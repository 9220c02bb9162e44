/**
 * Finds values that a comma splits: between braces YAML reads `{ value: 4,890 }` as the value 4 and a key 890, and
 * `{ en: Water, withdrawn }` as a value and a key `withdrawn`.
 *
 * Each is reported once and joined again, so that the rest of the file can be read.
 */
import { type Document, isPair, isScalar, type Pair, type Scalar, visit } from 'yaml'
import { type ProblemOptions, type ProblemText, textOf } from '../../../problems/diagnostics.ts'
import { plainNumber } from '../../../registry/mistakes/foreign-number.ts'
import { type Path, pathThrough } from '../yaml/yaml-nodes.ts'
import { unquoted } from './slips.ts'

export interface SplitValue {
  /** The value as written. */
  text: string
  /** Whether the comma groups thousands (`4,890`), precedes decimals or is part of a text. */
  kind: 'thousands' | 'decimals' | 'words'
  /** Characters from the start of the YAML; `to` is exclusive. */
  from: number
  to: number
}

/** Joins split values in the document and returns them. `keysAt` are the allowed keys: an allowed key without a value is another mistake. */
export function joinSplitValues(
  document: Document,
  text: string,
  keysAt: (path: Path) => readonly string[],
): SplitValue[] {
  const splitValues: SplitValue[] = []
  visit(document, {
    Map(_, map, ancestors) {
      if (!map.flow) return
      const known = keysAt(pathThrough(ancestors))
      const pairs = map.items as Pair[]
      for (let i = 0; i < pairs.length; i++) {
        const value = pairs[i]?.value
        if (!isPlain(value)) continue
        let pieceCount = 0
        while (continuesValue(pairs[i + pieceCount + 1], isNumber(value), text, known)) pieceCount++
        const last = pairs[i + pieceCount]?.key
        if (pieceCount === 0 || !isScalar(last)) continue
        const [from = 0] = value.range ?? []
        const [, to = 0] = last.range ?? []
        const whole = text.slice(from, to)
        const isOfDigits = isNumber(value) && NUMBER.test(whole)
        const kind = POINTS.test(whole) ? 'decimals' : isOfDigits ? kindOf(whole) : 'words'
        if (POINTS.test(whole)) value.value = withPoint(whole)
        else if (kind !== 'decimals') value.value = whole
        splitValues.push({ text: whole, from, to, kind })
        pairs.splice(i + 1, pieceCount)
      }
    },
  })
  return splitValues
}

/** Arguments for `addProblem`. */
export function splitValueMistake(
  { text, kind }: SplitValue,
  place: NonNullable<ProblemOptions['place']>,
): [text: ProblemText, options: Omit<ProblemOptions, 'note'>] {
  if (kind === 'decimals') {
    const right = plainNumber(text)?.plain ?? withPoint(text)
    const fix = { kind: 'sign', wrong: text, right, isGuess: true } as const
    return [
      textOf('yaml-valid/decimal-comma', { wrong: text, right }),
      { place, ...(POINTS.test(text) ? { fix } : {}) },
    ]
  }
  const right = `"${unquoted(text).replaceAll('"', '\\"')}"`
  // With one comma the intention is unclear: `1,250` may be 1.25, and a word may be a key whose value is still missing.
  const isGuess = /^[+-]?\d/.test(text) && kind === 'words' ? true : !SURE[kind].test(text)
  return [quotedText(text, right, kind), { place, fix: { kind: 'sign', wrong: text, right, isGuess } }]
}

function quotedText(wrong: string, right: string, kind: 'thousands' | 'words'): ProblemText {
  if (kind === 'words') return textOf('yaml-valid/comma-in-text', { wrong, right })
  const plain = wrong.replaceAll(',', '')
  return SURE.thousands.test(wrong)
    ? textOf('yaml-valid/comma-in-thousands', { wrong, right, plain })
    : textOf('yaml-valid/comma-in-number', { wrong, right, plain, decimal: wrong.replace(',', '.') })
}

/** Numbers with points between thousands and a decimal comma: `45.880,00`. */
const POINTS = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+(?![\d,.])/
const withPoint = (text: string): string =>
  (POINTS.test(text) ? text.replaceAll('.', '') : text).replace(',', '.')

/** A number, optionally followed by a scale or unit. */
const NUMBER = /^[+-]?\d+(?:,\d+)*(?:\.\d+)?(?:\s+[^\s\d]|$)/
const SURE = { words: /,\s+\S+\s+\S/, thousands: /,.*,/ }

const kindOf = (number: string): SplitValue['kind'] =>
  /^[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/.test(number.replace(/^[+-]/, '')) ? 'thousands' : 'decimals'

const isPlain = (node: unknown): node is Scalar =>
  isScalar(node) && node.type === 'PLAIN' && node.value !== null

const isNumber = (node: Scalar): boolean => typeof node.value === 'number'

/** True if a pair continues the value before it: a key without value that is not allowed here, or for a number, digits directly after the comma. */
function continuesValue(
  pair: Pair | undefined,
  isOfNumber: boolean,
  text: string,
  known: readonly string[],
): boolean {
  const [from, to] = bareKey(pair, text)?.range ?? []
  if (from === undefined || to === undefined) return false
  const key = text.slice(from, to)
  if (isOfNumber && /^\d/.test(key)) return /\d,$/.test(text.slice(0, from).slice(-2))
  return !known.includes(key)
}

/** The key of a pair with neither colon nor value. */
function bareKey(pair: Pair | undefined, text: string): Scalar | undefined {
  if (!isPair(pair) || (pair.value !== null && !(isScalar(pair.value) && pair.value.value === null)))
    return undefined
  const { key } = pair
  if (!isScalar(key) || key.type !== 'PLAIN' || !key.range) return undefined
  return text.slice(key.range[1]).trimStart().startsWith(':') ? undefined : key
}
