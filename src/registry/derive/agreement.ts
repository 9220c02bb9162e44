/** Whether a published value and the arithmetic behind it say the same, within the rounding of what was published. */
import type { Decimal } from 'decimal.js'
import { Exact } from '../formatting/exact.ts'
import { lastDigit } from '../formatting/published-value.ts'
import type { PublishedValue, Qualifier } from '../types.ts'

/** "About" leaves more room than rounding. */
const ABOUT = '0.05'

/**
 * Half a unit of the published value's last digit; with `slack`, the rounding of the parts as well.
 *
 * A published lower bound (over) agrees with anything above it, an upper bound (nearly, up to, under) with anything below.
 */
export function agrees(published: PublishedValue, computed: PublishedValue, slack: Decimal): boolean {
  if (published.percent !== computed.percent || published.points !== computed.points) return false
  const room = half(published).plus(slack)
  const end = (a: Decimal, b: Decimal) => {
    const difference = b.minus(a)
    const { qualifier } = published
    const free = computed.qualifier
    const above = qualifier === 'over' || isUpperBound(free)
    const below = isUpperBound(qualifier) || free === 'over'
    if (qualifier === 'about' || free === 'about') return difference.abs().lte(a.abs().mul(ABOUT).plus(room))
    return (above || difference.lte(room)) && (below || difference.gte(room.neg()))
  }
  return (
    end(new Exact(published.low), computed.low) &&
    end(new Exact(published.high ?? published.low), computed.high ?? computed.low)
  )
}

const isUpperBound = (qualifier: Qualifier | undefined): boolean =>
  qualifier === 'nearly' || qualifier === 'up-to' || qualifier === 'under'

/** Half a unit of the last published digit. */
export function half(value: PublishedValue): Decimal {
  return new Exact(`0.5e${lastDigit(value)}`)
}
