/**
 * Read a number as it was published: `518.8亿`, `36.84 million`, `30+`, `200..300`, `+24.4%`, `-3 pp`.
 *
 * Editors copy what the source says, digits and scale, so that the precision it was published at is known.
 */
import { nearest } from '../suggest.ts'
import { Exact } from './exact.ts'
import { SCALE_WORDS, scaleExponent } from './scales.ts'
import type { PublishedValue } from './types.ts'

/** Longer text is no figure; the bound keeps a hostile file from costing time. */
const LONGEST = 60
const EXPECTED = 'expected a number as published, as `518.8亿`, `36.84 million`, `30+`, `200..300` or `24.4%`'

const PART = new RegExp(
  `^(?<sign>[+\\-−])?(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?<fraction>\\d+))?(?<plus>\\+)?\\s*(?<suffix>${SCALE_WORDS.join('|')}|%|pp)?(?<after>\\+)?$`,
  'u',
)

interface Part {
  /** With its sign, without grouping and scale. */
  digits: string
  fractionDigits: number
  suffix: string
  signed: boolean
  plus: boolean
}

/** Of the number in full: as many as `Intl` writes, and more than anybody measures. */
export const MOST_DECIMALS = 20

/** The value, or what is wrong with the text, as "Unexpected …, expected …, as `…`". */
export function parsePublishedValue(text: string): PublishedValue | { error: string } {
  const trimmed = text.trim()
  const [first = '', second, ...more] = trimmed.split('..').map(part => part.trim())
  const last = readPart(second ?? first)
  const start = readPart(first)
  if (trimmed.length > LONGEST || more.length > 0 || !last || !start) return { error: unreadable(trimmed) }

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
  if (last.fractionDigits - exponent > MOST_DECIMALS)
    return { error: unexpected(trimmed, `expected at most ${MOST_DECIMALS} digits after the point`) }
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

/** Words or a date as the value of a metric that is no number; `low` is not a number. */
export function wordsAsValue(text: string): PublishedValue {
  const rest = {
    high: undefined,
    fractionDigits: 0,
    exponent: 0,
    percent: false,
    points: false,
    qualifier: undefined,
    signed: false,
  }
  return { text, low: new Exact(Number.NaN), ...rest }
}

/** The text of a derived value that is no number: a growth on a base of nought or less. */
export const NOT_MEANINGFUL = 'n/m'

/** The power of ten of the last digit that was published: 7 for 518.8亿. */
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

/** Words that belong to the observation: `qualifier: about`. */
const QUALIFIERS: readonly (readonly [qualifier: string, words: RegExp])[] = [
  ['about', /^(?:about|around|approximately|approx\.?|circa|ca\.|~|约|大约|近)\s*(?=[\d+−-])/iu],
  ['over', /^(?:over|more than|above|at least|>|超过|逾|超)\s*(?=[\d+−-])/iu],
  ['up-to', /^(?:up to|at most|<|至多|不超过)\s*(?=[\d+−-])/iu],
]

/** `371 900`, `45.880,00` and `45'880.5`, as other languages write them: `371900`, `45880.00`. */
function asPublished(text: string): string | undefined {
  const [whole, digits = '', rest = ''] =
    /^([+\-−]?\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?|[+\-−]?\d{1,3}(?:\.\d{3})+,\d+)(?![\d.,])(.*)$/u.exec(
      text,
    ) ?? []
  if (whole === undefined) return undefined
  const bare = digits.includes(',') ? digits.replaceAll('.', '').replace(',', '.') : digits
  const plain = bare.replace(/[\s'’]/g, '') + rest
  return readPart(plain) ? plain : undefined
}

/** The usual slips get their own advice. */
function unreadable(text: string): string {
  if (text === '') return `Unexpected empty value, ${EXPECTED}`
  const [qualifier] = QUALIFIERS.find(([, words]) => words.test(text)) ?? []
  if (qualifier)
    return unexpected(text, `expected the number alone, and \`qualifier: ${qualifier}\` beside it`)
  if (/\d\s*[–—~～-]\s*\d/u.test(text))
    return unexpected(text, 'expected a range with two dots, as `200..300`')
  const plain = asPublished(text)
  if (plain !== undefined)
    return unexpected(text, `expected \`${plain}\`, with a point before decimals and no space`)
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

function unexpected(text: string, rest: string): string {
  return `Unexpected value \`${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\`, ${rest}`
}
