import type { Dimensions, Metric, Observation } from './types.ts'

/** Finds the observation of the whole (empty `where`), or of exactly the given part. */
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

/** Returns a part as a metric with only that part's observations. */
export function partOf(metric: Metric, where: Dimensions): Metric {
  const parts = Object.entries(where)
  if (parts.length === 0) return metric
  const periods = new Set(metric.breakdown.map(({ period }) => period))
  const observations = [...periods].flatMap(period => observationOf(metric, period, where) ?? [])
  return { ...metric, observations: new Map(observations.map(item => [item.period, item])) }
}

/** Finds the observation that a page cites; `part` is written `gender=female region=eu`. */
export function observationCited(
  metric: Metric | undefined,
  { period, part }: { period: string; part?: string | undefined },
): Observation | undefined {
  return metric && observationOf(metric, period, partFrom(part))
}

export const partFrom = (part: string | undefined): Dimensions =>
  part ? Object.fromEntries(part.split(' ').map(item => item.split('=') as [string, string])) : {}

/** The observation for a year's column: that of the year, else the only one of a day or month in it. */
export function observationWithin(metric: Metric, period: string): Observation | undefined {
  const ofYear = metric.observations.get(period)
  if (ofYear) return ofYear
  const within = [...metric.observations.values()].filter(item => item.period.startsWith(`${period}-`))
  return within.length === 1 ? within[0] : undefined
}
