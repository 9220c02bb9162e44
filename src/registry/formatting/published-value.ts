/**
 * Parses a number as it was published: `518.8亿`, `36.84 million`, `30+`, `200..300`, `+24.4%`, `-3 pp`.
 *
 * Editors copy digits and scale from the source, so that the published precision is known.
 */

import { type ProblemText, textOf } from '../../problems/diagnostics.ts'
import type { FixSpec } from '../../problems/fixes/types.ts'
import { nearest } from '../../problems/suggest.ts'
import { plainNumber } from '../mistakes/foreign-number.ts'
import type { PublishedValue } from '../types.ts'
import { Exact } from './exact.ts'
import { SCALE_WORDS, scaleExponent } from './scales.ts'

/** Characters. Longer text is not a number; the limit also protects the regular expression from hostile input. */
const LONGEST = 60

const PART = new RegExp(
  `^(?<sign>[+\\-−])?(?<whole>[1-9]\\d{0,2}(?:,\\d{3})+|\\d+)(?:\\.(?<fraction>\\d+)(?:e0)?)?(?<plus>\\+)?\\s*(?<suffix>${SCALE_WORDS.join('|')}|%|pp)?(?<after>\\+)?$`,
  'u',
)

interface Part {
  /** Digits with the sign, without grouping and scale. */
  digits: string
  fractionDigits: number
  suffix: string
  signed: boolean
  plus: boolean
}

/** Most decimals of a full number. `Intl.NumberFormat` formerly allowed 20, and no measurement needs more. */
export const MAX_DECIMALS = 20

export interface UnreadableValue {
  error: ProblemText
  /** The same number as the registry writes it. */
  fix?: FixSpec | undefined
}

/** Returns the value, or the texts of a problem `value-valid`. */
export function parsePublishedValue(text: string): PublishedValue | UnreadableValue {
  const trimmed = text.trim()
  const [first = '', second, ...more] = trimmed.split('..').map(part => part.trim())
  const last = readPart(second ?? first)
  const start = readPart(first)
  if (trimmed.length > LONGEST || more.length > 0 || !last || !start) return rejected(trimmed)

  const shown = { value: trimmed }
  const range = second !== undefined
  if (range && start.suffix !== '' && start.suffix !== last.suffix)
    return { error: textOf('value-valid/range-scale', shown) }
  if (range && (start.plus || last.plus)) return { error: textOf('value-valid/range-plus', shown) }
  if (range && start.fractionDigits !== last.fractionDigits)
    return { error: textOf('value-valid/range-decimals', shown) }

  const percent = last.suffix === '%'
  const points = last.suffix === 'pp'
  const exponent = percent || points ? 0 : (scaleExponent(last.suffix) ?? 0)
  if (last.fractionDigits - exponent > MAX_DECIMALS)
    return { error: textOf('value-valid/decimals', { ...shown, max: MAX_DECIMALS }) }
  const low = new Exact(`${start.digits}e${exponent}`)
  const high = range ? new Exact(`${last.digits}e${exponent}`) : undefined
  if (high?.lte(low)) return { error: textOf('value-valid/range-order', shown) }
  return {
    text: trimmed,
    low,
    high,
    fractionDigits: last.fractionDigits,
    exponent,
    percent,
    points,
    qualifier: last.plus ? 'over' : undefined,
    signed: start.signed,
  }
}

/** Wraps text or a date as a value; `low` is NaN. */
export function wordsAsValue(text: string): PublishedValue {
  const noNumber = {
    high: undefined,
    fractionDigits: 0,
    exponent: 0,
    percent: false,
    points: false,
    qualifier: undefined,
    signed: false,
  }
  return { text, low: new Exact(Number.NaN), ...noNumber }
}

/** Text of a derived value that is not meaningful, such as a growth from zero or less. */
export const NOT_MEANINGFUL = 'n/m'

/** The power of ten of the last published digit: 7 for 518.8亿. */
export function lastDigit({ exponent, fractionDigits }: PublishedValue): number {
  return exponent - fractionDigits
}

function readPart(text: string): Part | undefined {
  const groups = text.length > LONGEST ? undefined : PART.exec(text)?.groups
  if (!groups || (groups['plus'] && groups['after'])) return undefined
  const { sign = '', whole = '', fraction = '', suffix = '' } = groups
  return {
    digits: `${sign === '' || sign === '+' ? '' : '-'}${whole.replaceAll(',', '')}${fraction && `.${fraction}`}`,
    fractionDigits: fraction.length,
    suffix,
    signed: sign === '+',
    plus: Boolean(groups['plus'] || groups['after']),
  }
}

/** Words in a value that belong in the observation's `qualifier`. */
const QUALIFIERS: readonly (readonly [qualifier: string, words: RegExp])[] = [
  ['nearly', /^(?:nearly|almost|just under|knapp|fast|près de|casi|将近)\s*(?=[\d+−-])/iu],
  [
    'about',
    /^(?:about|around|approximately|approx\.?|circa|ca\.?|rund|etwa|environ|aproximadamente|~|≈|约|大约|近)\s*(?=[\d+−-])/iu,
  ],
  [
    'over',
    /^(?:over|more than|above|at least|über|gut|mehr als|mindestens|plus de|más de|[>≥＞]|>=|超过|逾|超)\s*(?=[\d+−-])/iu,
  ],
  ['up-to', /^(?:up to|at most|bis zu|höchstens|jusqu['’]à|hasta|≤|<=|至多|不超过)\s*(?=[\d+−-])/iu],
  [
    'under',
    /^(?:under|less than|fewer than|below|unter|weniger als|moins de|menos de|[<＜]|不到|低于|少于|不足)\s*(?=[\d+−-])/iu,
  ],
]

/** An error for a number, or both ends of a range, in another spelling. */
function rejected(text: string): UnreadableValue {
  const parts = text.split('..').map(part => plainNumber(part))
  const plain = parts.map(part => part?.plain).join('..')
  const isKnown =
    text.length <= LONGEST && parts.length < 3 && parts.every(part => part && readPart(part.plain))
  if (!isKnown || plain === text) return { error: unreadable(text) }
  const hasCurrency = parts.some(part => part?.hasCurrency)
  return {
    error: textOf(hasCurrency ? 'value-valid/money' : 'value-valid/notation', { value: text, right: plain }),
    fix: {
      kind: 'name',
      wrong: text,
      right: plain,
      isGuess: hasCurrency || parts.some(part => part?.isGuess),
    },
  }
}

/** An error for text that is not a number, with advice for common slips. */
function unreadable(text: string): ProblemText {
  if (text === '') return textOf('value-valid/empty', {})
  const value = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  const [qualifier] = QUALIFIERS.find(([, words]) => words.test(text)) ?? []
  if (qualifier) return textOf('value-valid/qualifier', { value, qualifier })
  if (/\d\s*[–—~～-]\s*\d/u.test(text)) return textOf('value-valid/dash', { value })
  if (/\d,\d/.test(text)) return textOf('value-valid/commas', { value })
  if (/^(CNY|RMB|USD|EUR|HKD|[¥$€])|元$/u.test(text)) return textOf('value-valid/currency', { value })
  const [, digits, word = ''] = /^([+−-]?\d[\d.,]*)\s*([a-z]+)$/iu.exec(text) ?? []
  const scale = word.length > 3 ? nearest(word, SCALE_WORDS) : undefined
  return scale
    ? textOf('value-valid/scale', { value, right: `${digits} ${scale}` })
    : textOf('value-valid', { value })
}
