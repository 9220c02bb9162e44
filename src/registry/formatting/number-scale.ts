/**
 * Chooses the power of ten and the number of decimals for a value.
 *
 * The metric's `display` for the language pins them; otherwise they are chosen so that no published digit is lost or invented.
 * `Intl`'s compact notation cannot pin a scale.
 */

import type { Language } from '../locales/language.ts'
import type { LocaleData } from '../locales/language-schema.ts'
import { byTag } from '../locales/tag-lookup.ts'
import type { Metric, PublishedValue, ScaleName } from '../types.ts'
import { Exact } from './exact.ts'
import { lastDigit } from './published-value.ts'
import { scaleExponent } from './scales.ts'

export interface NumberScale {
  exponent: number
  /** Decimals. */
  decimals: number
  /** The power of ten to round to, never finer than published. */
  digit: number
}

export interface ScaleOptions {
  /** Overrides the metric's display. A scale without a word in the language is ignored. */
  scale?: ScaleName | undefined
  decimals?: number | undefined
}

/** Most decimals of an automatic scale. With more, a smaller scale reads better: 112,771, not 11.2771万. */
const MAX_DECIMALS = 3

export function chooseScale(
  metric: Metric,
  value: PublishedValue,
  language: Language,
  options: ScaleOptions,
): NumberScale {
  const pinned = byTag(metric.display, language.tag)
  const exponent =
    value.percent || value.points
      ? 0
      : (pinnedExponent(options.scale ?? pinned?.scale, language) ?? automatic(value, language))
  // Pinned decimals apply to the pinned scale only.
  const requested =
    options.decimals ?? (options.scale && options.scale !== pinned?.scale ? undefined : pinned?.decimals)
  return scaleWith(value, exponent, requested)
}

/** Settings for a scale that neighbouring values determine. */
export function scaleAt(
  metric: Metric,
  value: PublishedValue,
  language: Language,
  exponent: number,
  decimals?: number,
): NumberScale {
  const pinned = byTag(metric.display, language.tag)
  const scale = pinnedExponent(pinned?.scale, language)
  // Pinned decimals apply to the pinned scale only: at another one they would cut off digits.
  const isPinned = scale === undefined || scale === exponent || value.percent || value.points
  return scaleWith(value, exponent, (isPinned ? pinned?.decimals : undefined) ?? decimals)
}

/** Decimals shared by the values of a row: as many as any of them needs. */
export function sharedDecimals(values: readonly PublishedValue[], exponent: number): number {
  const numbers = values.filter(value => !value.low.isNaN())
  return Math.max(0, ...numbers.map(value => naturalDecimals(value, exponent)))
}

function scaleWith(value: PublishedValue, exponent: number, requested: number | undefined): NumberScale {
  const decimals =
    requested !== undefined && Number.isInteger(requested) && requested >= 0
      ? Math.min(nonZeroDecimals(value, exponent, requested), justifiedDecimals(value, exponent))
      : naturalDecimals(value, exponent)
  const digit = Math.max(lastDigit(value), exponent - decimals)
  return { exponent, decimals, digit }
}

/** At least `decimals`, and as many as show a digit of every end that is not zero: 0.04 with one decimal is never 0.0. */
function nonZeroDecimals(value: PublishedValue, exponent: number, decimals: number): number {
  const leading = ends(value)
    .filter(end => !end.isZero())
    .map(end => end.div(`1e${exponent}`))
    .filter(end => end.toDecimalPlaces(decimals).isZero())
    .map(end => -end.e)
  return Math.max(decimals, ...leading)
}

/** True if the language has a word for the scale; `none` needs no word. */
export function hasScale(language: Language, scale: ScaleName): boolean {
  return pinnedExponent(scale, language) !== undefined
}

function pinnedExponent(scale: ScaleName | undefined, data: LocaleData): number | undefined {
  const exponent = scale === undefined ? undefined : scaleExponent(scale)
  return exponent === 0 || (exponent !== undefined && data.scales[exponent] !== undefined)
    ? exponent
    : undefined
}

/** The largest scale at which the value is at least 1 and needs few decimals. */
function automatic(value: PublishedValue, data: LocaleData): number {
  const most = Math.max(MAX_DECIMALS, value.fractionDigits)
  const sizes = ends(value)
    .map(end => end.abs())
    .filter(size => !size.isZero())
  const fits = (exponent: number) =>
    sizes.length > 0 &&
    sizes.every(size => size.gte(`1e${exponent}`)) &&
    naturalDecimals(value, exponent) <= most
  return data.automatic.find(fits) ?? 0
}

/** Most decimals that the published precision justifies at this scale: 518.8亿 is exact to 10^7. */
function justifiedDecimals(value: PublishedValue, exponent: number): number {
  return Math.max(0, exponent - lastDigit(value))
}

/**
 * Decimals that show all published digits. Zeros after a decimal point are kept (518.80亿 → 51.880 billion); trailing zeros of a
 * whole number are not (12000 → 1.2万).
 */
function naturalDecimals(value: PublishedValue, exponent: number): number {
  if (value.fractionDigits > 0) return justifiedDecimals(value, exponent)
  const all = Math.max(...ends(value).map(end => end.div(`1e${exponent}`).decimalPlaces()))
  return Math.min(all, justifiedDecimals(value, exponent))
}

function ends(value: PublishedValue) {
  return value.high === undefined ? [new Exact(value.low)] : [new Exact(value.low), new Exact(value.high)]
}
