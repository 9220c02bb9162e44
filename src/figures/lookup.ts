import { suggest } from '../diagnostics.ts'
import type { Observation, Registry } from './types.ts'

/** Why there is no figure, and a sentence on what is there. */
export interface MissingFigure {
  missing: 'metric' | 'observation'
  suggestion: string
}

/** The observation of a metric for a period, or what is missing. */
export function findObservation(
  registry: Registry,
  metricId: string,
  period: string,
): Observation | MissingFigure {
  const metric = registry.metrics.get(metricId)
  if (!metric) return { missing: 'metric', suggestion: suggest(metricId, registry.metrics.keys()) }
  const observation = metric.observations.get(period)
  if (observation) return observation
  // Another year is never what was meant by a slip, so all are listed.
  const periods = [...metric.observations.keys()].map(known => `\`${known}\``)
  const suggestion =
    periods.length > 0 ? `Known periods: ${periods.join(', ')}.` : 'It has no observation yet.'
  return { missing: 'observation', suggestion }
}
