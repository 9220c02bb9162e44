/** Checks that a published value agrees with its derivation. The message shows the arithmetic. */
import { problem } from '../../problems/diagnostics.ts'
import { Exact } from '../formatting/exact.ts'
import { lastDigit } from '../formatting/published-value.ts'
import type { Derivation, Metric, Observation, PublishedValue } from '../types.ts'
import { agrees, half } from './agreement.ts'
import type { Gathered } from './gather.ts'

export function checkAgreement(
  metric: Metric,
  published: Observation,
  { operation, result }: Derivation,
  gathered: Gathered,
): void {
  if (!result || published.value.low.isNaN()) return
  const parts = gathered.terms.map(term => half(term.value))
  const slack = metric.derive?.rounding
    ? parts.reduce((total, part) => total.plus(part), new Exact(0))
    : new Exact(0)
  const value = { ...published.value, percent: published.value.percent || metric.kind === 'percent' }
  const computed = { ...result, percent: result.percent || metric.kind === 'percent' }
  if (agrees({ ...value, points: computed.points }, computed, slack)) return
  problem(
    published.place.file,
    operation === 'sum' && !metric.derive?.rounding ? 'derive-agrees/sum' : 'derive-agrees',
    {
      value: published.value.text,
      metric: metric.id,
      period: published.period,
      expected: rounded(result, published.value),
      arithmetic: arithmetic(operation, gathered, metric, result, published.value),
    },
    { place: published.place.position },
  )
}

/** Formats a value in the scale and with the digits of the published value, as `4.3亿`. */
function rounded(value: PublishedValue, like: PublishedValue): string {
  const number = value.low
    .div(`1e${like.exponent}`)
    .toDecimalPlaces(like.fractionDigits)
    .toFixed(like.fractionDigits)
  return `${number}${scaleOf(like)}`
}

/** The text after the number of a published value: `亿`, ` million`, `%`. */
function scaleOf({ text }: PublishedValue): string {
  return /[\d+](\D*)$/.exec(text)?.[1]?.replace(/^\+/, '') ?? ''
}

function arithmetic(
  operation: Derivation['operation'],
  { terms, base, years }: Gathered,
  metric: Metric,
  result: PublishedValue,
  published: PublishedValue,
): string {
  const shown = (value: PublishedValue) =>
    value.text || value.low.toDecimalPlaces(Math.max(0, -lastDigit(value))).toFixed()
  const all = terms.map(term => shown(term.value))
  const equals = rounded(result, published)
  const [a = '', b = ''] = all
  switch (operation) {
    case 'sum':
      return `${all.join(' + ')} = ${equals}`
    case 'difference':
      return `${a} − ${b} = ${equals}`
    case 'share':
    case 'intensity':
      return `${a} ÷ ${base ? shown(base.value) : '?'} = ${equals}`
    case 'yoy':
      return metric.kind === 'percent' && result.points
        ? `${b} − ${a} = ${equals}`
        : `${b} ÷ ${a} − 1 = ${equals}`
    case 'cagr':
      return `(${b} ÷ ${a})^(1/${years}) − 1 = ${equals}`
  }
}
