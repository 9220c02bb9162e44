/**
 * Two values that differ are never shown alike.
 *
 * Shares and growths are exact and shown with a digit or two, and `decimals` may cut any figure: "before 25.0%, now 25.0%"
 * would deny the change that it reports.
 */

import type { PublishedValue } from '../types.ts'
import { Exact } from './exact.ts'
import { lastDigit, MAX_DECIMALS } from './published-value.ts'

/** Both values, first as they are, then with one digit more at each step. */
export function* increasingPrecision(
  a: PublishedValue,
  b: PublishedValue,
): Generator<readonly [a: PublishedValue, b: PublishedValue], void> {
  const digit = Math.min(lastDigit(a), lastDigit(b))
  for (let more = 0; digit - more >= -MAX_DECIMALS; more += 1)
    yield [toDigit(a, digit - more), toDigit(b, digit - more)]
}

/** The value with digits down to that power of ten. */
export function toDigit(value: PublishedValue, digit: number): PublishedValue {
  return { ...value, fractionDigits: Math.max(0, -digit), exponent: Math.max(0, digit) }
}

/** True unless both are the same number; words and what means nothing have none. */
export function isDifferentNumber(a: PublishedValue, b: PublishedValue): boolean {
  const [one, other] = [new Exact(a.low), new Exact(b.low)]
  if (one.isNaN() || other.isNaN()) return false
  return !one.eq(other) || !new Exact(a.high ?? one).eq(b.high ?? other)
}
