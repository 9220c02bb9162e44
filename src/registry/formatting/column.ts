/**
 * Formats numbers without their unit, for tables and charts that state the unit once.
 *
 * All values of one metric use one scale, so that they can be compared along a row.
 */
import type { Language } from '../locales/language.ts'
import type { Metric, PublishedValue } from '../types.ts'
import { formatUnit } from '../units/format-unit.ts'
import { numberParts } from './number-parts.ts'
import { chooseScale, scaleAt } from './number-scale.ts'
import { NOT_MEANINGFUL } from './published-value.ts'

const EN_DASH = '\u2013'
/** Signs before the number in place of qualifier words. "More than" follows the number instead, as in tiles: 9,000+. */
const SIGNS: Readonly<Record<string, string>> = { about: '≈', nearly: '<', 'up-to': '≤', under: '<' }

/** The power of ten for a row: pinned by the metric, else the scale of its largest value. */
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
 * Formats a value for a row: `518.8`, `9,000+`, `≈4.5`, `200–300`, `+41`. Text and dates are returned unchanged.
 *
 * `decimals` are those of the row; a value never gets more than were published.
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

/** True if a row is all `%`, all percentage points, or neither. In a mixed row each percentage keeps its own sign. */
export const isOneUnit = (values: readonly PublishedValue[]): boolean => {
  const numbers = values.filter(value => !value.low.isNaN())
  return numbers.every(
    ({ percent, points }) => percent === numbers[0]?.percent && points === numbers[0]?.points,
  )
}

/** The unit of a row with its scale: `亿元`, `CNY billion`, `million users`, `%`; in a mixed row, that of values other than percentages. */
export function columnUnit(metric: Metric, values: readonly PublishedValue[], language: Language): string {
  const numbers = values.filter(candidate => !candidate.low.isNaN())
  const value = numbers.find(candidate => !candidate.percent) ?? numbers[0]
  if (!value) return ''
  if (value.percent) return '%'
  const exponent = columnExponent(metric, values, language)
  const scale = language.scales[exponent] ?? ''
  // A range makes the unit plural.
  const many = { ...value, high: value.low }
  const unit = formatUnit(metric, many, { exponent, decimals: 1, digit: 0 }, language)
  return joined(metric, scale, unit, language)
}

function joined(metric: Metric, scale: string, unit: string, { currency, space }: Language): string {
  const leads = metric.kind === 'monetary' && currency.position === 'before'
  return (leads ? [unit, scale] : [scale, unit]).filter(Boolean).join(space)
}
