/**
 * Parses a number as it was published: `518.8亿`, `36.84 million`, `30+`, `200..300`, `+24.4%`, `-3 pp`.
 *
 * Editors copy digits and scale from the source, so that the published precision is known.
 */
import type { FixSpec } from '../../problems/fixes/types.ts'
import { nearest } from '../../problems/suggest.ts'
import { plainNumber } from '../mistakes/foreign-number.ts'
import type { PublishedValue } from '../types.ts'
import { Exact } from './exact.ts'
import { SCALE_WORDS, scaleExponent } from './scales.ts'

/** Characters. Longer text is not a number; the limit also protects the regular expression from hostile input. */
const LONGEST = 60
const EXPECTED = 'expected a number as published, as `518.8亿`, `36.84 million`, `30+`, `200..300` or `24.4%`'

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
  error: string
  /** The same number as the registry writes it. */
  fix?: FixSpec | undefined
}

/** Returns the value, or an error message: "Unexpected …, expected …, as `…`". */
export function parsePublishedValue(text: string): PublishedValue | UnreadableValue {
  const trimmed = text.trim()
  const [first = '', second, ...more] = trimmed.split('..').map(part => part.trim())
  const last = readPart(second ?? first)
  const start = readPart(first)
  if (trimmed.length > LONGEST || more.length > 0 || !last || !start) return rejected(trimmed)

  const range = second !== undefined
  if (range && start.suffix !== '' && start.suffix !== last.suffix) {
    return {
      error: unexpected(trimmed, 'expected one scale for both ends of a range, as `200..300 million`'),
    }
  }
  if (range && (start.plus || last.plus)) {
    return {
      error: unexpected(trimmed, 'expected a range without `+`, as `200..300`, or one number, as `200+`'),
    }
  }
  if (range && start.fractionDigits !== last.fractionDigits) {
    return {
      error: unexpected(trimmed, 'expected as many digits after the point at both ends, as `1.0..2.5`'),
    }
  }

  const percent = last.suffix === '%'
  const points = last.suffix === 'pp'
  const exponent = percent || points ? 0 : (scaleExponent(last.suffix) ?? 0)
  if (last.fractionDigits - exponent > MAX_DECIMALS)
    return { error: unexpected(trimmed, `expected at most ${MAX_DECIMALS} digits after the point`) }
  const low = new Exact(`${start.digits}e${exponent}`)
  const high = range ? new Exact(`${last.digits}e${exponent}`) : undefined
  if (high?.lte(low)) return { error: unexpected(trimmed, 'expected the lower end first, as `200..300`') }
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
    error: unexpected(
      text,
      hasCurrency
        ? `expected \`${plain}\`, and the currency as the unit of the metric`
        : `expected \`${plain}\`, as the registry writes it in every language`,
    ),
    fix: {
      kind: 'name',
      wrong: text,
      right: plain,
      isGuess: hasCurrency || parts.some(part => part?.isGuess),
    },
  }
}

/** An error for text that is not a number, with advice for common slips. */
function unreadable(text: string): string {
  if (text === '') return `Unexpected empty value, ${EXPECTED}`
  const [qualifier] = QUALIFIERS.find(([, words]) => words.test(text)) ?? []
  if (qualifier)
    return unexpected(text, `expected the number alone, and \`qualifier: ${qualifier}\` beside it`)
  if (/\d\s*[–—~～-]\s*\d/u.test(text))
    return unexpected(text, 'expected a range with two dots, as `200..300`')
  if (/\d,\d/.test(text))
    return unexpected(text, 'expected a comma before every three digits, as `1,234.5`, or none')
  if (/^(CNY|RMB|USD|EUR|HKD|[¥$€])|元$/u.test(text)) {
    return unexpected(
      text,
      'expected the number alone, as `518.8亿`, and the currency as the unit of the metric',
    )
  }
  const [, digits, word = ''] = /^([+−-]?\d[\d.,]*)\s*([a-z]+)$/iu.exec(text) ?? []
  const scale = word.length > 3 ? nearest(word, SCALE_WORDS) : undefined
  return unexpected(text, scale ? `expected a scale that is known, as \`${digits} ${scale}\`` : EXPECTED)
}

function unexpected(text: string, expected: string): string {
  return `Unexpected value \`${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\`, ${expected}`
}
