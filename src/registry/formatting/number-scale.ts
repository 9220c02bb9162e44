/**
 * At which power of ten, and with how many digits after the point, a figure is written.
 *
 * Pinned by the metric's `display` for the language, else the language's own scale that neither loses nor invents a
 * published digit. `Intl`'s compact notation cannot pin a scale, so the choice is ours.
 */

import type { Language } from '../locales/language.ts'
import type { LocaleData } from '../locales/locale-data.ts'
import { byTag } from '../locales/number-formats.ts'
import type { Metric, PublishedValue, ScaleName } from '../types.ts'
import { Exact } from './exact.ts'
import { lastDigit } from './published-value.ts'
import { scaleExponent } from './scales.ts'

export interface NumberScale {
  exponent: number
  /** Digits after the point. */
  decimals: number
  /** The power of ten that is rounded to: no finer than what was published. */
  digit: number
}

export interface ScaleOptions {
  /** Wins over the metric's display. A scale that the language has no word for is left aside. */
  scale?: ScaleName | undefined
  decimals?: number | undefined
}

/** More digits than this after the point read worse than a smaller scale: 112,771, not 11.2771万. */
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
  // Decimals were pinned for the pinned scale; another scale needs others.
  const asked =
    options.decimals ?? (options.scale && options.scale !== pinned?.scale ? undefined : pinned?.decimals)
  return scaleWith(value, exponent, asked)
}

/** For a scale that is given by the figures beside it. */
export function scaleAt(
  metric: Metric,
  value: PublishedValue,
  language: Language,
  exponent: number,
  decimals?: number,
): NumberScale {
  const pinned = byTag(metric.display, language.tag)
  const scale = pinnedExponent(pinned?.scale, language)
  // Decimals were pinned for the pinned scale: at another one they would cut digits off.
  const isPinned = scale === undefined || scale === exponent || value.percent || value.points
  return scaleWith(value, exponent, (isPinned ? pinned?.decimals : undefined) ?? decimals)
}

/** Digits after the point that the figures of one row share: as many as the one that needs most. */
export function sharedDecimals(values: readonly PublishedValue[], exponent: number): number {
  const numbers = values.filter(value => !value.low.isNaN())
  return Math.max(0, ...numbers.map(value => naturalDecimals(value, exponent)))
}

function scaleWith(value: PublishedValue, exponent: number, asked: number | undefined): NumberScale {
  const decimals =
    asked !== undefined && Number.isInteger(asked) && asked >= 0
      ? Math.min(asked, justifiedDecimals(value, exponent))
      : naturalDecimals(value, exponent)
  const digit = Math.max(lastDigit(value), exponent - decimals)
  return { exponent, decimals, digit }
}

/** Whether a language has a word for a scale; `none` needs no word. */
export function hasScale(language: Language, scale: ScaleName): boolean {
  return pinnedExponent(scale, language) !== undefined
}

function pinnedExponent(scale: ScaleName | undefined, data: LocaleData): number | undefined {
  const exponent = scale === undefined ? undefined : scaleExponent(scale)
  return exponent === 0 || (exponent !== undefined && data.scales[exponent] !== undefined)
    ? exponent
    : undefined
}

/** The largest scale at which the figure is at least 1 and still short. */
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

/** Digits after the point that the published precision carries at this scale: 518.8亿 is exact to 10^7. */
function justifiedDecimals(value: PublishedValue, exponent: number): number {
  return Math.max(0, exponent - lastDigit(value))
}

/**
 * All published digits. Zeros published after a point are kept (518.80亿 → 51.880 billion); those that only filled a whole
 * number are not (12000 → 1.2万).
 */
function naturalDecimals(value: PublishedValue, exponent: number): number {
  if (value.fractionDigits > 0) return justifiedDecimals(value, exponent)
  const all = Math.max(...ends(value).map(end => end.div(`1e${exponent}`).decimalPlaces()))
  return Math.min(all, justifiedDecimals(value, exponent))
}

function ends(value: PublishedValue) {
  return value.high === undefined ? [new Exact(value.low)] : [new Exact(value.low), new Exact(value.high)]
}
