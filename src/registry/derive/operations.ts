/**
 * Computes derivations in exact decimals from unrounded values. Rounding is done once, at display.
 *
 * A percentage is stored as its number (24.4 for 24.4%). A base of zero or less, or a range where none is meaningful, results in
 * undefined, shown as "n/m".
 */
import { Decimal } from 'decimal.js'
import { Exact } from '../formatting/exact.ts'
import { lastDigit, MAX_DECIMALS } from '../formatting/published-value.ts'
import type { Metric, Operation, PublishedValue, Qualifier } from '../types.ts'
import { conversion, inMeasure, measureOf, quotient } from '../units/units.ts'

export interface Term {
  metric: Metric
  value: PublishedValue
}

/** Decimals of a growth or share if the metric pins none. A smaller value that is not zero gets as many as it needs. */
const PERCENT_DECIMALS = 1
/** Significant digits of an intensity if the metric pins no decimals. */
const INTENSITY_DIGITS = 3

/** `years` is the number of years between the first and the last value of a growth. */
export function compute(
  operation: Operation,
  result: Metric,
  terms: readonly Term[],
  base?: Term,
  years = 1,
): PublishedValue | undefined {
  const [first, second] = terms
  if (!first || terms.some(term => term.value.low.isNaN()) || base?.value.low.isNaN()) return undefined
  switch (operation) {
    case 'sum':
      return sum(result, terms)
    case 'difference':
      return second && sum(result, [first, { ...second, value: negate(second.value) }])
    case 'share':
      return base && divide(result, first, base, () => new Exact(1))
    case 'intensity':
      return (
        base &&
        divide(result, first, base, () =>
          // A unit in words has no parts, so the numbers are divided without conversion.
          typeof result.unit === 'string'
            ? conversion(quotient(measureOf(first.metric), measureOf(base.metric)), measureOf(result))
            : new Exact(1),
        )
      )
    case 'yoy':
      return second && growth(result, first, second, 1)
    case 'cagr':
      return second && growth(result, first, second, years)
  }
}

function sum(result: Metric, terms: readonly Term[]): PublishedValue | undefined {
  const converted = terms.map(({ metric, value }) => {
    const [from, into] = [measureOf(metric), measureOf(result)]
    const factor = conversion(from, into)
    return (
      factor && {
        low: inMeasure(value.low, from, into),
        high: inMeasure(value.high ?? value.low, from, into),
        value,
        factor,
      }
    )
  })
  if (converted.some(term => term === undefined)) return undefined
  const known = converted.filter(term => term !== undefined)
  const add = (numbers: Decimal[]) => numbers.reduce((total, number) => total.plus(number), new Exact(0))
  const low = add(known.map(term => term.low))
  const high = known.some(term => term.value.high) ? add(known.map(term => term.high)) : undefined
  const qualifier = combineQualifiers(terms.map(term => term.value.qualifier))
  return {
    ...computedValue(low, digitOfSum(known, qualifier), qualifier),
    high,
    percent: result.kind === 'percent' && !terms.some(term => term.value.points),
    points: terms.some(term => term.value.points),
  }
}

interface Converted {
  low: Decimal
  high: Decimal
  value: PublishedValue
  factor: Decimal
}

/**
 * The power of ten of a sum's last digit. A sum of exact values keeps all digits: 1.25万 + 8,510 is 21,010, because a scale only
 * shortens a number. Only "about" makes a term inexact: about 1.25万 + 8,510 is about 21,000.
 */
function digitOfSum(terms: readonly Converted[], qualifier: Qualifier | undefined): number {
  const finest = Math.min(...terms.map(digitOfTerm))
  const vague = qualifier === 'about' ? terms.filter(term => term.value.qualifier !== undefined) : []
  return Math.max(finest, ...vague.map(({ value, factor }) => lastDigit(value) + magnitude(factor)))
}

/** A conversion with a finite decimal result keeps all digits (7 MWh = 25.2 GJ); otherwise as many as were published. */
function digitOfTerm({ low, high, value, factor }: Converted): number {
  const digit = lastDigit(value) + magnitude(factor)
  if (factor.eq(`1e${magnitude(factor)}`)) return digit
  const places = Math.max(low.decimalPlaces(), high.decimalPlaces())
  return -places < digit && -places >= digit - 1 ? -places : digit
}

function divide(
  result: Metric,
  part: Term,
  whole: Term,
  factorOf: () => Decimal | undefined,
): PublishedValue | undefined {
  const factor = factorOf()
  if (!factor || part.value.high || whole.value.high || whole.value.low.lte(0)) return undefined
  const same = result.kind === 'percent' || result.unit === undefined
  const common = same ? conversion(measureOf(part.metric), measureOf(whole.metric)) : new Exact(1)
  if (!common) return undefined
  const ratio = part.value.low.mul(common).div(whole.value.low)
  const qualifier = part.value.qualifier || whole.value.qualifier ? 'about' : undefined
  if (result.kind === 'percent') return percent(result, ratio.mul(100), qualifier)
  const value = ratio.mul(factor)
  return computedValue(value, -(pinned(result, value) ?? significant(value)), qualifier)
}

function growth(result: Metric, from: Term, to: Term, years: number): PublishedValue | undefined {
  if (from.value.high || to.value.high || years < 1) return undefined
  const qualifier = from.value.qualifier || to.value.qualifier ? 'about' : undefined
  if (to.value.percent !== from.value.percent || to.value.points !== from.value.points) return undefined
  const share = to.value.percent || to.value.points
  if (share) {
    const digit = Math.min(lastDigit(from.value), lastDigit(to.value))
    return {
      ...computedValue(to.value.low.minus(from.value.low), digit, qualifier),
      points: true,
      signed: true,
    }
  }
  if (from.value.low.lte(0)) return undefined
  const ratio = to.value.low.div(from.value.low)
  if (years > 1 && ratio.lt(0)) return undefined
  const yearly = years === 1 ? ratio : ratio.pow(new Exact(1).div(years))
  return { ...percent(result, yearly.minus(1).mul(100), qualifier), signed: true }
}

function percent(result: Metric, low: Decimal, qualifier: Qualifier | undefined): PublishedValue {
  const decimals = pinned(result, low) ?? Math.max(PERCENT_DECIMALS, decimalsToSee(low))
  return { ...computedValue(low, -decimals, qualifier), percent: true }
}

/** An exact value with the power of ten (`digit`) of the last digit to be shown. */
function computedValue(low: Decimal, digit: number, qualifier: Qualifier | undefined): PublishedValue {
  return {
    text: '',
    low,
    high: undefined,
    fractionDigits: Math.max(0, -digit),
    exponent: Math.max(0, digit),
    percent: false,
    points: false,
    qualifier,
    signed: false,
  }
}

function magnitude(factor: Decimal): number {
  return factor.isZero() ? 0 : Math.floor(Decimal.log10(factor.abs()).toNumber() + 1e-9)
}

function significant(value: Decimal): number {
  return value.isZero() ? 0 : Math.max(0, INTENSITY_DIGITS - 1 - magnitude(value))
}

/** Decimals that a small number needs so that it does not round to zero. */
function decimalsToSee(value: Decimal): number {
  return value.isZero() ? 0 : Math.min(MAX_DECIMALS, Math.max(0, -magnitude(value)))
}

/** The pinned decimals, the most of all languages; more for a value that they would round to zero. */
function pinned({ display }: Metric, value: Decimal): number | undefined {
  const all = Object.values(display).flatMap(({ decimals }) => (decimals === undefined ? [] : [decimals]))
  if (all.length === 0) return undefined
  const decimals = Math.max(...all)
  return value.toDecimalPlaces(decimals).isZero() ? Math.max(decimals, decimalsToSee(value)) : decimals
}

function negate(value: PublishedValue): PublishedValue {
  const turned: Readonly<Partial<Record<Qualifier, Qualifier>>> = {
    over: 'up-to',
    'up-to': 'over',
    nearly: 'over',
    under: 'over',
  }
  return {
    ...value,
    low: (value.high ?? value.low).neg(),
    high: value.high && value.low.neg(),
    qualifier: value.qualifier && (turned[value.qualifier] ?? value.qualifier),
  }
}

/** The qualifier of a sum: a qualifier that all qualified terms share, else "about". */
function combineQualifiers(qualifiers: readonly (Qualifier | undefined)[]): Qualifier | undefined {
  const kinds = new Set(qualifiers.filter(qualifier => qualifier !== undefined))
  return kinds.size === 0 ? undefined : kinds.size === 1 ? [...kinds][0] : 'about'
}

/** Converts a value to another metric's unit if both measure the same, such as MWh and GJ. */
export function inUnitOf(result: Metric, term: Term): PublishedValue {
  const factor = conversion(measureOf(term.metric), measureOf(result))
  return (factor && !factor.eq(1) ? sum(result, [term]) : undefined) ?? term.value
}
