import type { Dimensions, Metric, Observation } from './types.ts'

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
