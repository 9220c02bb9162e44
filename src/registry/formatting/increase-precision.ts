/**
 * Increases the precision of two different values until they look different.
 *
 * Computed shares are shown with one or two decimals, and `decimals` may shorten any value: "before 25.0%, now 25.0%" would
 * contradict the change that it reports.
 */

import type { PublishedValue } from '../types.ts'
import { Exact } from './exact.ts'
import { lastDigit, MAX_DECIMALS } from './published-value.ts'

/** Yields both values as they are, then with one more digit at each step. */
export function* increasingPrecision(
  a: PublishedValue,
  b: PublishedValue,
): Generator<readonly [a: PublishedValue, b: PublishedValue], void> {
  const digit = Math.min(lastDigit(a), lastDigit(b))
  for (let more = 0; digit - more >= -MAX_DECIMALS; more += 1)
    yield [toDigit(a, digit - more), toDigit(b, digit - more)]
}

/** The value shown down to the power of ten `digit`. */
export function toDigit(value: PublishedValue, digit: number): PublishedValue {
  return { ...value, fractionDigits: Math.max(0, -digit), exponent: Math.max(0, digit) }
}

/** True if both are numbers and differ. Words are not numbers. */
export function isDifferentNumber(a: PublishedValue, b: PublishedValue): boolean {
  const [first, second] = [new Exact(a.low), new Exact(b.low)]
  if (first.isNaN() || second.isNaN()) return false
  return !first.eq(second) || !new Exact(a.high ?? first).eq(b.high ?? second)
}
