/** A value as it is named in a message. */
import { Decimal } from 'decimal.js'
import { lastDigit } from '../published-value.ts'
import type { PublishedValue } from '../types.ts'

/** The text that was typed; of what was computed, the digits that may be shown. */
export function shownValue(value: PublishedValue): string {
  if (value.text !== '') return value.qualifier ? `${value.text} (${value.qualifier})` : value.text
  const digits = value.low.toFixed(Math.max(0, -lastDigit(value)), Decimal.ROUND_HALF_UP)
  return `${digits}${value.percent ? '%' : ''}${value.points ? ' pp' : ''}`
}
