/**
 * Formats the change between two values, or a growth as published.
 *
 * Computed from unrounded values and rounded once. The change of a share is in percentage points.
 */
import type { Decimal } from 'decimal.js'
import type { Language } from '../locales/language.ts'
import type { Metric, Phrase, PhrasePart, PublishedValue } from '../types.ts'
import { Exact } from './exact.ts'
import { formatValue } from './format.ts'
import { signedNumber } from './number-parts.ts'
import { around, part, phrase } from './phrase.ts'
import { MAX_DECIMALS } from './published-value.ts'

export interface ChangeOptions {
  /** `sign` writes +41%, `words` (default) 增长41%, up 41%. */
  as?: 'sign' | 'words' | undefined
  /** Decimals of computed changes, for a column. Default: as many as needed. */
  decimals?: number | undefined
}

const DECIMALS = 1
/** Most decimals of a small change. A smaller one is written in words, also in a column. */
const MAX_CHANGE_DECIMALS = 6

/** True if a value is itself a growth, so that its change needs no base. */
export function isGrowth(value: PublishedValue): boolean {
  return value.signed || value.percent
}

/**
 * Formats the change from `from` to `to`; without `from`, the growth `to` as published. A base of zero or less, a range, and a
 * value that is not a growth rate give "n/m". A qualified value (more than 450 million) makes the change approximate.
 */
export function formatChange(
  metric: Metric,
  from: PublishedValue | undefined,
  to: PublishedValue,
  language: Language,
  options: ChangeOptions = {},
): Phrase {
  const words = options.as !== 'sign'
  if (from === undefined)
    return isGrowth(to) ? asPublished(metric, to, language, words) : notMeaningful(language)
  if (!comparable(from, to)) return notMeaningful(language)
  const about = from.qualifier || to.qualifier ? language.qualifiers.about : ''
  const start = new Exact(from.low)
  const { decimals } = options
  if (to.percent || to.points) return points(start.neg().plus(to.low), about, language, words, decimals)
  if (start.lte(0)) return notMeaningful(language)
  return relative(start.neg().plus(to.low).div(start).mul(100), about, language, words, decimals)
}

/** The direction of a change, for an arrow beside it. Undefined if there is no change or it cannot be computed. */
export function directionOfChange(
  from: PublishedValue | undefined,
  to: PublishedValue,
): 'up' | 'down' | undefined {
  if (from !== undefined && !comparable(from, to)) return undefined
  if (from === undefined && !isGrowth(to)) return undefined
  const difference = new Exact(to.low).minus(from?.low ?? 0)
  return difference.isZero() || difference.isNaN() ? undefined : difference.gt(0) ? 'up' : 'down'
}

function comparable(from: PublishedValue, to: PublishedValue): boolean {
  const single = from.high === undefined && to.high === undefined
  const alike = from.percent === to.percent && from.points === to.points
  return single && alike && !from.low.isNaN() && !to.low.isNaN()
}

function relative(
  change: Decimal,
  about: string,
  language: Language,
  words: boolean,
  fixed: number | undefined,
): Phrase {
  const { up, down } = language.change
  return changed(change, about, language, words, fixed, up, down, () => part('percent', '%'))
}

function points(
  change: Decimal,
  about: string,
  language: Language,
  words: boolean,
  fixed: number | undefined,
): Phrase {
  const { pointsUp, pointsDown, points: name } = language.change
  return changed(change, about, language, words, fixed, pointsUp, pointsDown, (shown, decimals) => {
    const rule = new Intl.PluralRules(language.intl, {
      minimumFractionDigits: Math.min(decimals, MAX_DECIMALS),
    })
    return part('unit', language.space + (name[rule.select(shown.abs().toNumber())] ?? name.other))
  })
}

function changed(
  change: Decimal,
  about: string,
  language: Language,
  words: boolean,
  fixed: number | undefined,
  up: string,
  down: string,
  unit: (shown: Decimal, decimals: number) => PhrasePart,
): Phrase {
  const isZero = change.isZero()
  // With signs, even a tiny change is shown: "0%" means none.
  const shown = change.toDecimalPlaces(words ? DECIMALS : decimalsOf(change))
  if (shown.isZero() && (words || !isZero)) {
    const same = isZero && about === ''
    return phrase([part('text', same ? language.change.same : language.change.nearlySame)])
  }
  const decimals = Math.max(fixed ?? 0, shown.decimalPlaces())
  const number = (value: Decimal) =>
    signedNumber(value, { exponent: 0, decimals, digit: -decimals }, language, !words)
  const size = [...number(words ? shown.abs() : shown), unit(shown, decimals)]
  const formatted = about ? around('qualifier', about, language.space, size) : size
  return phrase(words ? around('text', shown.isNegative() ? down : up, language.space, formatted) : formatted)
}

/** The usual decimals, or as many as the first non-zero digit needs. */
function decimalsOf(change: Decimal): number {
  if (change.isZero()) return DECIMALS
  const usual = change.toDecimalPlaces(DECIMALS)
  if (!usual.isZero()) return DECIMALS
  const needed = change.toSignificantDigits(1).decimalPlaces()
  return Math.min(needed, MAX_CHANGE_DECIMALS)
}

function asPublished(metric: Metric, to: PublishedValue, language: Language, words: boolean): Phrase {
  if (!words) return formatValue(metric, { ...to, signed: true }, language)
  const falls = (to.high ?? to.low).isNegative()
  const size = falls ? { low: (to.high ?? to.low).neg(), high: to.high && to.low.neg() } : {}
  const formatted = formatValue(metric, { ...to, ...size, signed: false }, language)
  return phrase(
    around('text', falls ? language.change.down : language.change.up, language.space, formatted.parts),
  )
}

function notMeaningful(language: Language): Phrase {
  return phrase([part('text', language.change.none)])
}
