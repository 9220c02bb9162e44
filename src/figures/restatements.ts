/** What an edition restates, and what a restatement does to the targets that start from it. */
import { columnExponent } from './column.ts'
import { compute } from './derive/operations.ts'
import { formatFigure } from './format.ts'
import type { Language } from './locales/language.ts'
import { goalFrom } from './target-progress.ts'
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

/** All three at one scale, so that they can be compared. The difference of percentages is in points. */
export function restatedWords(
  { metric, observation: { value }, restatement: { was } }: Restated,
  language: Language,
): RestatedWords {
  const exponent = columnExponent(metric, [was, value], language)
  const shown = (one: PublishedValue) => formatFigure(metric, one, language, { exponent }).text
  const difference = compute('difference', metric, [
    { metric, value },
    { metric, value: was },
  ])
  const points = value.percent ? { percent: false, points: true } : {}
  return {
    old: shown(was),
    new: shown(value),
    difference: difference ? shown({ ...difference, ...points, qualifier: undefined, signed: true }) : '',
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
