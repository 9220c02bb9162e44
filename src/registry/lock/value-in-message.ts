/** Formats values for messages. */
import { Decimal } from 'decimal.js'
import { increasingPrecision, isDifferentNumber } from '../formatting/increase-precision.ts'
import { lastDigit } from '../formatting/published-value.ts'
import type { PublishedValue } from '../types.ts'

/** The text as typed, or the significant digits of a computed value. */
export function formatForMessage(value: PublishedValue): string {
  if (value.text !== '') return value.qualifier ? `${value.text} (${value.qualifier})` : value.text
  const digits = value.low.toFixed(Math.max(0, -lastDigit(value)), Decimal.ROUND_HALF_UP)
  return `${digits}${value.percent ? '%' : ''}${value.points ? ' pp' : ''}`
}

/** Formats two values for one message, with as many digits as needed to distinguish them. */
export function formatDistinctly(a: PublishedValue, b: PublishedValue): readonly [a: string, b: string] {
  const asTyped = [formatForMessage(a), formatForMessage(b)] as const
  if (asTyped[0] !== asTyped[1] || !isDifferentNumber(a, b)) return asTyped
  for (const [first, second] of increasingPrecision(a, b)) {
    const shown = [
      formatForMessage({ ...first, text: '' }),
      formatForMessage({ ...second, text: '' }),
    ] as const
    if (shown[0] !== shown[1]) return shown
  }
  return asTyped
}
