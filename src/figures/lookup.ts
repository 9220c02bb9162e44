import { suggest } from '../suggest.ts'
import type { Dimensions, Metric, Observation, Registry } from './types.ts'

/** Why there is no figure, and a sentence on what is there. */
export interface MissingFigure {
  missing: 'metric' | 'observation'
  suggestion: string
}

/** The observation of the whole, or of exactly the part that is named. */
export function observationOf(metric: Metric, period: string, where: Dimensions): Observation | undefined {
  const parts = Object.entries(where)
  if (parts.length === 0) return metric.observations.get(period)
  return metric.breakdown.find(
    ({ period: at, dimensions }) =>
      at === period &&
      Object.keys(dimensions).length === parts.length &&
      parts.every(([name, value]) => dimensions[name] === value),
  )
}

/** For a year's column: the year's own observation, else the only one of a day or month within it. */
export function observationWithin(metric: Metric, period: string): Observation | undefined {
  const own = metric.observations.get(period)
  if (own) return own
  const within = [...metric.observations.values()].filter(one => one.period.startsWith(`${period}-`))
  return within.length === 1 ? within[0] : undefined
}

/** The observation of a metric for a period, or what is missing. */
export function findObservation(
  registry: Registry,
  metricId: string,
  period: string,
): Observation | MissingFigure {
  const metric = registry.metrics.get(metricId)
  if (!metric) return { missing: 'metric', suggestion: suggest(metricId, registry.metrics.keys()).note }
  const observation = metric.observations.get(period)
  if (observation) return observation
  // Another year is never what was meant by a slip, so all are listed.
  const periods = [...metric.observations.keys()].map(known => `\`${known}\``)
  const suggestion =
    periods.length > 0 ? `Known periods: ${periods.join(', ')}.` : 'It has no observation yet.'
  return { missing: 'observation', suggestion }
}
