/** Lists the restatements of an edition, and their effect on targets. */

import { compute } from './derive/operations.ts'
import { columnExponent } from './formatting/column.ts'
import { formatValue } from './formatting/format.ts'
import { increasingPrecision, isDifferentNumber } from './formatting/increase-precision.ts'
import type { Language } from './locales/language.ts'
import { goalFrom } from './targets/target-progress.ts'
import type { Metric, Observation, PublishedValue, Registry, Restatement, Target } from './types.ts'

export interface Restated {
  metric: Metric
  observation: Observation
  restatement: Restatement
}

/** Newest period first, then by id, because the order of the registry's files is arbitrary. */
export function restatementsOf({ metrics }: Registry): Restated[] {
  return [...metrics.values()]
    .flatMap(metric =>
      [...metric.observations.values(), ...metric.breakdown].flatMap(observation => {
        const { restatement } = observation
        return restatement ? [{ metric, observation, restatement }] : []
      }),
    )
    .sort((a, b) => byPeriod(b, a) || (a.metric.id < b.metric.id ? -1 : a.metric.id > b.metric.id ? 1 : 0))
}

const byPeriod = (
  { observation: { period: a } }: Restated,
  { observation: { period: b } }: Restated,
): number => (a < b ? -1 : a > b ? 1 : 0)

export interface RestatedWords {
  old: string
  new: string
  /** Empty for text, dates and values that are not meaningful. */
  difference: string
}

/**
 * Formats old value, new value and difference at one scale, with as many digits as needed to show the difference. The
 * difference of percentages is in percentage points.
 */
export function restatedWords(
  { metric, observation: { value }, restatement: { was } }: Restated,
  language: Language,
): RestatedWords {
  const defaultWords = wordsOf(metric, was, value, language)
  if (!isDifferentNumber(was, value) || isDifferenceVisible(defaultWords)) return defaultWords
  // Pinned decimals would remove the added digits again.
  const unpinned = { ...metric, display: {} }
  const exponent = columnExponent(metric, [was, value], language)
  for (const [old, now] of increasingPrecision(was, value)) {
    const words = wordsOf(unpinned, old, now, language, exponent)
    if (isDifferenceVisible(words)) return words
  }
  return defaultWords
}

interface ComparedWords extends RestatedWords {
  isZero: boolean
}

const isDifferenceVisible = (words: ComparedWords): boolean => words.old !== words.new && !words.isZero

function wordsOf(
  metric: Metric,
  was: PublishedValue,
  now: PublishedValue,
  language: Language,
  exponent: number = columnExponent(metric, [was, now], language),
): ComparedWords {
  const format = (value: PublishedValue) => formatValue(metric, value, language, { exponent })
  const computed = compute('difference', metric, [
    { metric, value: now },
    { metric, value: was },
  ])
  const points = now.percent ? { percent: false, points: true } : {}
  const difference = computed && format({ ...computed, ...points, qualifier: undefined, signed: true })
  return {
    old: format(was).text,
    new: format(now).text,
    difference: difference?.text ?? '',
    // A number that rounds to zero has no sign.
    isZero: difference !== undefined && !difference.parts.some(({ kind }) => kind === 'sign'),
  }
}

export interface Rebased {
  target: Target
  /** The goal before and after the restatement; undefined if the target does not depend on its base. */
  goal: { was: PublishedValue; now: PublishedValue } | undefined
}

/** Targets whose base year was restated. The GHG Protocol requires the base to be recalculated, and the goal follows it. */
export function rebased({ metric, observation, restatement }: Restated, { targets }: Registry): Rebased[] {
  const whole = Object.keys(observation.dimensions).length === 0
  return [...targets.values()]
    .filter(target => whole && target.metric === metric.id && target.base?.year === observation.period)
    .map(target => {
      const was = target.relative ? goalFrom(target, restatement.was) : undefined
      const now = target.relative ? goalFrom(target, observation.value) : undefined
      return { target, goal: was && now ? { was, now } : undefined }
    })
}

/** Formats the goal of a target before and after, so that different goals look different. */
export function goalWords(
  metric: Metric,
  { was, now }: NonNullable<Rebased['goal']>,
  language: Language,
): { old: string; new: string } {
  const format = (old: PublishedValue, value: PublishedValue, of = metric) => ({
    old: formatValue(of, old, language).text,
    new: formatValue(of, value, language).text,
  })
  const defaultWords = format(was, now)
  if (defaultWords.old !== defaultWords.new || !isDifferentNumber(was, now)) return defaultWords
  for (const [old, value] of increasingPrecision(was, now)) {
    const words = format(old, value, { ...metric, display: {} })
    if (words.old !== words.new) return words
  }
  return defaultWords
}
