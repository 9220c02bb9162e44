/**
 * A figure's number without its unit, for table columns and charts: the unit stands once, in a column or line of its own.
 *
 * All values of one metric are written at one scale, so that a row can be read across.
 */
import type { Language } from '../locales/language.ts'
import type { Metric, PublishedValue } from '../types.ts'
import { unitWords } from '../units/unit-words.ts'
import { numberParts } from './number-parts.ts'
import { chooseScale, scaleAt } from './number-scale.ts'
import { NOT_MEANINGFUL } from './published-value.ts'

const EN_DASH = '\u2013'
/** Before the number, where there is no room for words. "More than" stands after it, as in tiles: 9,000+. */
const SIGNS: Readonly<Record<string, string>> = { about: '≈', nearly: '<', 'up-to': '≤', under: '<' }

/** The power of ten of a row: pinned by the metric, else the one that suits its largest value. */
export function columnExponent(
  metric: Metric,
  values: readonly PublishedValue[],
  language: Language,
): number {
  const numbers = values.filter(value => !value.low.isNaN())
  const largest = numbers.reduce<PublishedValue | undefined>(
    (most, value) => (most === undefined || value.low.abs().gt(most.low.abs()) ? value : most),
    undefined,
  )
  return largest ? chooseScale(metric, largest, language, {}).exponent : 0
}

/**
 * `decimals` are those of the row; no value is given more than were published of it.
 *
 * `518.8`, `9,000+`, `≈4.5`, `200–300`, `+41`. Text and dates stand as they are; what means nothing is "n/m".
 */
export function columnNumber(
  metric: Metric,
  value: PublishedValue,
  language: Language,
  exponent: number,
  decimals?: number,
  isSignInUnit = true,
): string {
  if (value.low.isNaN()) return value.text === NOT_MEANINGFUL ? language.change.none : value.text
  const at = value.percent || value.points ? 0 : exponent
  const number = numberParts(value, scaleAt(metric, value, language, at, decimals), language, {
    percent: value.percent && !isSignInUnit,
    range: EN_DASH,
  })
    .map(({ text }) => text)
    .join('')
  const sign = value.qualifier === undefined ? '' : (SIGNS[value.qualifier] ?? '')
  return `${sign}${number}${value.qualifier === 'over' ? '+' : ''}`
}

/** Returns true if a row is all `%` or all percentage points; in a mixed row each percentage keeps its own sign. */
export const isOneUnit = (values: readonly PublishedValue[]): boolean => {
  const numbers = values.filter(value => !value.low.isNaN())
  return numbers.every(
    ({ percent, points }) => percent === numbers[0]?.percent && points === numbers[0]?.points,
  )
}

/** `亿元`, `CNY billion`, `million users`, `%`; of a row that mixes percentages with others, what the others are in. */
export function columnUnit(metric: Metric, values: readonly PublishedValue[], language: Language): string {
  const numbers = values.filter(one => !one.low.isNaN())
  const value = numbers.find(one => !one.percent) ?? numbers[0]
  if (!value) return ''
  if (value.percent) return '%'
  const exponent = columnExponent(metric, values, language)
  const scale = language.scales[exponent] ?? ''
  // Many of them: the plural.
  const many = { ...value, high: value.low }
  const unit = unitWords(metric, many, { exponent, decimals: 1, digit: 0 }, language)
  return joined(metric, scale, unit, language)
}

function joined(metric: Metric, scale: string, unit: string, { currency, space }: Language): string {
  const leads = metric.kind === 'monetary' && currency.position === 'before'
  return (leads ? [unit, scale] : [scale, unit]).filter(Boolean).join(space)
}
