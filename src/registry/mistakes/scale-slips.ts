/**
 * Finds values of one metric that differ by a wrong scale word, unit prefix or percent sign.
 *
 * Real changes from one year to the next are rarely close to a factor of a thousand or a million, so only such factors are reported,
 * between values a few years apart. Small whole numbers and growths are excluded, because they can change by any factor. A share may
 * grow a hundredfold when something begins, so only a share of a hundredth of its two neighbours is reported.
 */
import type { Place, PublishedValue } from '../types.ts'

/** A value with its period and the place where it is written. */
export interface DatedValue {
  period: string
  value: PublishedValue
  place: Place
}

export interface ScaleSlip {
  /** The value that is out of scale. */
  wrong: DatedValue
  beside: DatedValue
}

/** Exponents of thousand, 万, million, 亿, billion, trillion. */
const SCALES = [3, 4, 6, 8, 9, 12]
/** Tolerance around a scale factor (log10): half to twice as much. */
const NEAR = Math.log10(2)
/** Tolerance for the first and last values: a year of start or end may be truly tiny, so the digits must almost match. */
const VERY_NEAR = Math.log10(1.25)
/** Most years between two values that are compared. */
const FEW_YEARS = 3

/** `values` are those of one metric, or of one part of it, sorted by period. */
export function scaleSlips(values: readonly DatedValue[]): ScaleSlip[] {
  const slips: ScaleSlip[] = []
  for (let i = 1; i < values.length; i++) {
    const step = stepAt(values, i)
    const isBeginning = values.slice(0, i - 1).every(isNothing)
    const isEnd = values.slice(i + 1).every(isNothing)
    if (step === 0 || ((step > 0 ? isBeginning : isEnd) && stepAt(values, i, VERY_NEAR) === 0)) continue
    const [previous, current] = [values[i - 1], values[i]] as [DatedValue, DatedValue]
    const isFirstWrong =
      isBeginning &&
      (isEnd
        ? previous.value.exponent === 0 && current.value.exponent > 0
        : // The first value is wrong if the other values share a scale.
          stepAt(values, i + 1) === 0)
    slips.push(isFirstWrong ? { wrong: previous, beside: current } : { wrong: current, beside: previous })
    if (stepAt(values, i + 1) === -step) i++
  }
  return [...slips, ...values.flatMap((_, i) => fractionAt(values, i) ?? [])]
}

/** Finds a fraction written with a percent sign: `0.244%` between, or after, `24.1%` and `24.8%`. */
function fractionAt(values: readonly DatedValue[], at: number): ScaleSlip | undefined {
  const [current, ...others] = [at, at - 1, at + 1 < values.length ? at + 1 : at - 2].map(i => values[i])
  const [beside] = others
  if (!current || !beside || !isShare(current) || Number(current.value.low) >= 1) return undefined
  const isFar = (other: DatedValue | undefined) =>
    other &&
    isShare(other) &&
    Math.abs(Math.log10(Number(other.value.low) / Number(current.value.low)) - 2) <= NEAR
  return others.every(isFar) ? { wrong: current, beside } : undefined
}

const isShare = (candidate: DatedValue): boolean =>
  candidate.value.percent && !isGrowth(candidate) && Number(candidate.value.low) > 0

/** True for growth rates, whose magnitude may change freely from year to year. */
const isGrowth = ({ value: { signed, percent, points, low } }: DatedValue): boolean =>
  signed || points || (percent && Number(low) < 0)

/** Zero or text. */
const isNothing = ({ value }: DatedValue): boolean => !Number(value.low)

/** Powers of ten by which a value is out of scale with the previous one; 0 if it may be right. */
function stepAt(values: readonly DatedValue[], at: number, tolerance = NEAR): number {
  const [previous, current] = [values[at - 1], values[at]]
  if (!previous || !current || yearOf(current) - yearOf(previous) > FEW_YEARS) return 0
  if (isGrowth(previous) || isGrowth(current)) return 0
  const [from, to] = [Number(previous.value.low), Number(current.value.low)]
  // Zero, values of opposite sign and text have no factor.
  if (!(from * to > 0) || isSmallCount(Math.abs(from) < Math.abs(to) ? previous : current)) return 0
  const factor = Math.log10(to / from)
  const scales = previous.value.percent === current.value.percent ? SCALES : [2]
  const scale = scales.find(candidate => Math.abs(Math.abs(factor) - candidate) <= tolerance)
  return scale === undefined ? 0 : scale * Math.sign(factor)
}

const yearOf = ({ period }: DatedValue): number => Number(period.slice(0, 4))

/** A small whole number such as `12`, which may truly grow to thousands. */
const isSmallCount = ({ value }: DatedValue): boolean =>
  value.fractionDigits === 0 && value.exponent === 0 && !value.percent && Math.abs(Number(value.low)) < 100
