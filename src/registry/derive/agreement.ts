/**
 * Compares a published value with a computed one, within the rounding of the published value.
 *
 * Why: docs/decisions/008-agreement.md
 */
import type { Decimal } from 'decimal.js'
import { Exact } from '../formatting/exact.ts'
import { lastDigit } from '../formatting/published-value.ts'
import type { PublishedValue, Qualifier } from '../types.ts'

/** Relative tolerance of a value published as "about". */
const ABOUT = '0.05'

/**
 * True if both values agree within half a unit of the published value's last digit, plus `slack` for the rounding of the parts.
 *
 * A published lower bound (over) agrees with any larger value, an upper bound (nearly, up to, under) with any smaller one.
 */
export function agrees(published: PublishedValue, computed: PublishedValue, slack: Decimal): boolean {
  if (published.percent !== computed.percent || published.points !== computed.points) return false
  const tolerance = half(published).plus(slack)
  const end = (a: Decimal, b: Decimal) => {
    const difference = b.minus(a)
    const { qualifier } = published
    const computedQualifier = computed.qualifier
    const above = qualifier === 'over' || isUpperBound(computedQualifier)
    const below = isUpperBound(qualifier) || computedQualifier === 'over'
    if (qualifier === 'about' || computedQualifier === 'about')
      return difference.abs().lte(a.abs().mul(ABOUT).plus(tolerance))
    return (above || difference.lte(tolerance)) && (below || difference.gte(tolerance.neg()))
  }
  return (
    end(new Exact(published.low), computed.low) &&
    end(new Exact(published.high ?? published.low), computed.high ?? computed.low)
  )
}

const isUpperBound = (qualifier: Qualifier | undefined): boolean =>
  qualifier === 'nearly' || qualifier === 'up-to' || qualifier === 'under'

/** Half a unit of a value's last published digit. */
export function half(value: PublishedValue): Decimal {
  return new Exact(`0.5e${lastDigit(value)}`)
}
