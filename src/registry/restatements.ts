/** What an edition restates, and what a restatement does to the targets that start from it. */

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

/** Newest period first, then by id: the order of the registry's files is nobody's choice. */
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
  /** Empty where there is none: of words, dates and what means nothing. */
  difference: string
}

/**
 * All three at one scale, so that they can be compared, and with as many digits as it takes to see the difference. The
 * difference of percentages is in points.
 */
export function restatedWords(
  { metric, observation: { value }, restatement: { was } }: Restated,
  language: Language,
): RestatedWords {
  const usual = wordsOf(metric, was, value, language)
  if (!isDifferentNumber(was, value) || isDifferenceSeen(usual)) return usual
  // Pinned decimals would cut the digits off again.
  const unpinned = { ...metric, display: {} }
  const exponent = columnExponent(metric, [was, value], language)
  for (const [old, now] of increasingPrecision(was, value)) {
    const words = wordsOf(unpinned, old, now, language, exponent)
    if (isDifferenceSeen(words)) return words
  }
  return usual
}

interface ComparedWords extends RestatedWords {
  isNought: boolean
}

const isDifferenceSeen = (words: ComparedWords): boolean => words.old !== words.new && !words.isNought

function wordsOf(
  metric: Metric,
  was: PublishedValue,
  now: PublishedValue,
  language: Language,
  exponent: number = columnExponent(metric, [was, now], language),
): ComparedWords {
  const shown = (value: PublishedValue) => formatValue(metric, value, language, { exponent })
  const computed = compute('difference', metric, [
    { metric, value: now },
    { metric, value: was },
  ])
  const points = now.percent ? { percent: false, points: true } : {}
  const difference = computed && shown({ ...computed, ...points, qualifier: undefined, signed: true })
  return {
    old: shown(was).text,
    new: shown(now).text,
    difference: difference?.text ?? '',
    // The sign is left out where a number rounds to nought.
    isNought: difference !== undefined && !difference.parts.some(({ kind }) => kind === 'sign'),
  }
}

export interface Rebased {
  target: Target
  /** What is to be reached, before and now; undefined where the target does not depend on its base. */
  goal: { was: PublishedValue; now: PublishedValue } | undefined
}

/** Targets whose base year was restated: the GHG Protocol has the base recalculated, and the goal follows. */
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

/** The goal of a target before and now, in words that differ where the goals do. */
export function goalWords(
  metric: Metric,
  { was, now }: NonNullable<Rebased['goal']>,
  language: Language,
): { old: string; new: string } {
  const shown = (old: PublishedValue, value: PublishedValue, of = metric) => ({
    old: formatValue(of, old, language).text,
    new: formatValue(of, value, language).text,
  })
  const usual = shown(was, now)
  if (usual.old !== usual.new || !isDifferentNumber(was, now)) return usual
  for (const [old, value] of increasingPrecision(was, now)) {
    const words = shown(old, value, { ...metric, display: {} })
    if (words.old !== words.new) return words
  }
  return usual
}
