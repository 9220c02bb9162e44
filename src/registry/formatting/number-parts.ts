/** Formats the digits of a value: sign, number, percent sign, and both ends of a range. */
import type { Decimal } from 'decimal.js'
import type { LocaleData } from '../locales/language-schema.ts'
import type { PhrasePart, PublishedValue } from '../types.ts'
import { Exact } from './exact.ts'
import type { NumberScale } from './number-scale.ts'
import { part } from './phrase.ts'
import { MAX_DECIMALS } from './published-value.ts'

/** U+2212, which is as wide as a plus sign and not broken like a hyphen. */
const MINUS = '\u2212'

const LEFT_TO_RIGHT = '\u200e'

export function numberParts(
  value: PublishedValue,
  scale: NumberScale,
  data: LocaleData,
  { percent = value.percent, range = data.range }: { percent?: boolean; range?: string } = {},
): PhrasePart[] {
  const end = (number: Decimal): PhrasePart[] => [
    ...signedNumber(number, scale, data, value.signed),
    ...(percent ? [part('percent', '%')] : []),
  ]
  return value.high === undefined
    ? end(value.low)
    : [...end(value.low), part('text', range), ...end(value.high)]
}

/** Formats one number, rounded half away from zero. A number that rounds to zero has no sign. */
export function signedNumber(
  number: Decimal,
  { exponent, decimals, digit }: NumberScale,
  data: LocaleData,
  plus: boolean,
): PhrasePart[] {
  const rounded = new Exact(number)
    .div(`1e${digit}`)
    .round()
    .mul(`1e${digit - exponent}`)
  const sign = rounded.isZero() ? '' : rounded.isNegative() ? MINUS : plus ? '+' : ''
  const digits = formatter(data, decimals).format(
    rounded.abs().toFixed(decimals) as Intl.StringNumericLiteral,
  )
  // In right-to-left text, sign and percent sign would otherwise change sides.
  const mark = data.direction === 'rtl' ? LEFT_TO_RIGHT : ''
  return [...(sign ? [part('sign', mark + sign)] : []), part('number', sign ? digits : mark + digits)]
}

/** Formatters by language and decimals: creating one costs more than a thousand uses. */
const formatters = new Map<string, Intl.NumberFormat>()

function formatter({ intl, grouping }: LocaleData, decimals: number): Intl.NumberFormat {
  const key = `${intl} ${grouping} ${decimals}`
  const known = formatters.get(key)
  if (known) return known
  const created = new Intl.NumberFormat(intl, {
    useGrouping: grouping,
    minimumFractionDigits: Math.min(decimals, MAX_DECIMALS),
    maximumFractionDigits: Math.min(decimals, MAX_DECIMALS),
  })
  formatters.set(key, created)
  return created
}
