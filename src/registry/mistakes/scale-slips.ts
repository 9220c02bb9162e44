/**
 * Values of one metric that cannot both be right: they are a scale word, a prefix of a unit or a per cent apart.
 *
 * What grows does not grow by just a thousand or a million from one year to the next. So only such factors count, between values
 * of few years apart, and never those of small whole numbers, which truly are small, or of growths, which have no scale of their own. A
 * share grows to a hundred times what it was where something begins; only one that falls to a hundredth of two others is a slip.
 */
import type { Place, PublishedValue } from '../types.ts'

/** A value of a period, and where it is written. */
export interface DatedValue {
  period: string
  value: PublishedValue
  place: Place
}

export interface ScaleSlip {
  /** What is out of scale. */
  wrong: DatedValue
  beside: DatedValue
}

/** Thousand, 万, million, 亿, billion, trillion. */
const SCALES = [3, 4, 6, 8, 9, 12]
/** How far the rest of a factor may be from one: twice as much or half. */
const NEAR = Math.log10(2)
/** A year in which something begins or ends may be a thousandth of the one beside it: there the digits have to be the same ones. */
const VERY_NEAR = Math.log10(1.25)
/** Years between two values that are neighbours. */
const FEW_YEARS = 3

/** Of one metric, or of one part of it, in the order of their periods. */
export function scaleSlips(values: readonly DatedValue[]): ScaleSlip[] {
  const found: ScaleSlip[] = []
  for (let i = 1; i < values.length; i++) {
    const step = stepAt(values, i)
    const isBeginning = values.slice(0, i - 1).every(isNothing)
    const isEnd = values.slice(i + 1).every(isNothing)
    if (step === 0 || ((step > 0 ? isBeginning : isEnd) && stepAt(values, i, VERY_NEAR) === 0)) continue
    const [before, here] = [values[i - 1], values[i]] as [DatedValue, DatedValue]
    const isFirstWrong =
      isBeginning &&
      (isEnd
        ? before.value.exponent === 0 && here.value.exponent > 0
        : // The others agree on their scale.
          stepAt(values, i + 1) === 0)
    found.push(isFirstWrong ? { wrong: before, beside: here } : { wrong: here, beside: before })
    if (stepAt(values, i + 1) === -step) i++
  }
  return [...found, ...values.flatMap((_, i) => fractionAt(values, i) ?? [])]
}

/** `0.244%` between `24.1%` and `24.8%`, or behind them: a share as a fraction, with the sign of a percentage. */
function fractionAt(values: readonly DatedValue[], at: number): ScaleSlip | undefined {
  const [here, ...others] = [at, at - 1, at + 1 < values.length ? at + 1 : at - 2].map(i => values[i])
  const [beside] = others
  if (!here || !beside || !isShare(here) || Number(here.value.low) >= 1) return undefined
  const isFar = (other: DatedValue | undefined) =>
    other &&
    isShare(other) &&
    Math.abs(Math.log10(Number(other.value.low) / Number(here.value.low)) - 2) <= NEAR
  return others.every(isFar) ? { wrong: here, beside } : undefined
}

const isShare = (one: DatedValue): boolean => one.value.percent && !isGrowth(one) && Number(one.value.low) > 0

/** It may be of any magnitude in any year. */
const isGrowth = ({ value: { signed, percent, points, low } }: DatedValue): boolean =>
  signed || points || (percent && Number(low) < 0)

/** Nought, and words. */
const isNothing = ({ value }: DatedValue): boolean => !Number(value.low)

/** Powers of ten by which a value is out of the scale of the one before it; 0 where it may be right. */
function stepAt(values: readonly DatedValue[], at: number, near = NEAR): number {
  const [before, here] = [values[at - 1], values[at]]
  if (!before || !here || yearOf(here) - yearOf(before) > FEW_YEARS) return 0
  if (isGrowth(before) || isGrowth(here)) return 0
  const [from, to] = [Number(before.value.low), Number(here.value.low)]
  // Nought, another sign and words have no factor.
  if (!(from * to > 0) || isSmallCount(Math.abs(from) < Math.abs(to) ? before : here)) return 0
  const factor = Math.log10(to / from)
  const scales = before.value.percent === here.value.percent ? SCALES : [2]
  const scale = scales.find(one => Math.abs(Math.abs(factor) - one) <= near)
  return scale === undefined ? 0 : scale * Math.sign(factor)
}

const yearOf = ({ period }: DatedValue): number => Number(period.slice(0, 4))

/** `12`: a first dozen of what there will be thousands of. */
const isSmallCount = ({ value }: DatedValue): boolean =>
  value.fractionDigits === 0 && value.exponent === 0 && !value.percent && Math.abs(Number(value.low)) < 100
