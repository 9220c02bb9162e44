/** A value as it is named in a message. */
import { Decimal } from 'decimal.js'
import { increasingPrecision, isDifferentNumber } from '../formatting/increase-precision.ts'
import { lastDigit } from '../formatting/published-value.ts'
import type { PublishedValue } from '../types.ts'

/** The text that was typed; of what was computed, the digits that may be shown. */
export function formatForMessage(value: PublishedValue): string {
  if (value.text !== '') return value.qualifier ? `${value.text} (${value.qualifier})` : value.text
  const digits = value.low.toFixed(Math.max(0, -lastDigit(value)), Decimal.ROUND_HALF_UP)
  return `${digits}${value.percent ? '%' : ''}${value.points ? ' pp' : ''}`
}

/** Both of them as they are named in one message, with as many digits as it takes to tell them apart. */
export function formatDistinctly(a: PublishedValue, b: PublishedValue): readonly [a: string, b: string] {
  const usual = [formatForMessage(a), formatForMessage(b)] as const
  if (usual[0] !== usual[1] || !isDifferentNumber(a, b)) return usual
  for (const [one, other] of increasingPrecision(a, b)) {
    const shown = [formatForMessage({ ...one, text: '' }), formatForMessage({ ...other, text: '' })] as const
    if (shown[0] !== shown[1]) return shown
  }
  return usual
}
