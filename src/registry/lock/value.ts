/** Converts values to and from a lock. Published values are stored as text, computed ones as digits. */
import { Decimal } from 'decimal.js'
import { Exact } from '../formatting/exact.ts'
import { lastDigit, NOT_MEANINGFUL, wordsAsValue } from '../formatting/published-value.ts'
import { type InvalidValue, toPublishedValue } from '../observed-value.ts'
import type { MetricKind, PublishedValue } from '../types.ts'
import type { ComputedSpec, ValueSpec } from './types.ts'

/** Significant digits of computed values. They are truncated: rounding here could change how a coarser digit rounds at display. */
const DIGITS = 34

export function valueSpec(value: PublishedValue, computed: boolean): ValueSpec {
  const qualifier = value.qualifier && { qualifier: value.qualifier }
  return computed ? { computed: computedSpec(value), ...qualifier } : { value: value.text, ...qualifier }
}

function computedSpec(value: PublishedValue): ComputedSpec {
  if (value.low.isNaN()) return { number: NOT_MEANINGFUL, digit: 0 }
  return {
    number: cut(value.low).toFixed(),
    ...(value.high && { high: cut(value.high).toFixed() }),
    digit: lastDigit(value),
    ...(value.percent && { percent: true }),
    ...(value.points && { points: true }),
    ...(value.signed && { signed: true }),
  }
}

export function valueOfSpec(kind: MetricKind, spec: ValueSpec): PublishedValue | InvalidValue {
  const { computed, qualifier } = spec
  if (computed === undefined) return toPublishedValue(kind, spec.value ?? '', qualifier)
  if (computed.number === NOT_MEANINGFUL) return wordsAsValue(NOT_MEANINGFUL)
  return {
    text: '',
    low: new Exact(computed.number),
    high: computed.high === undefined ? undefined : new Exact(computed.high),
    fractionDigits: Math.max(0, -computed.digit),
    exponent: Math.max(0, computed.digit),
    percent: computed.percent ?? false,
    points: computed.points ?? false,
    qualifier,
    signed: computed.signed ?? false,
  }
}

/** True for the same number at the same precision, however typed: 25.9亿 is 2.59 billion. */
export function isSameValue(a: PublishedValue, b: PublishedValue): boolean {
  return isSameNumber(a, b) && (a.low.isNaN() || lastDigit(a) === lastDigit(b))
}

/** True for the same number at any precision; the digits of a computed value depend on how it is shown. */
export function isSameNumber(a: PublishedValue, b: PublishedValue): boolean {
  if (a.low.isNaN() || b.low.isNaN()) return a.low.isNaN() && b.low.isNaN() && a.text === b.text
  const same = (first: Decimal | undefined, second: Decimal | undefined) =>
    first && second ? cut(first).eq(cut(second)) : first === second
  return (
    same(a.low, b.low) &&
    same(a.high, b.high) &&
    a.percent === b.percent &&
    a.points === b.points &&
    a.qualifier === b.qualifier &&
    a.signed === b.signed
  )
}

const cut = (number: Decimal): Decimal => number.toSignificantDigits(DIGITS, Decimal.ROUND_DOWN)
