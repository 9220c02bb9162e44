/**
 * Resolves the registry for one edition: values as revised up to that edition, and derivations computed from them.
 *
 * Revisions are append-only, so an edition that is rebuilt years later shows the same values.
 */
import { deriveAll } from './derive/derive-all.ts'
import { checkTargetBases } from './targets/check-target-bases.ts'
import type { Metric, Observation, Registry } from './types.ts'

/** Problems of derivations are reported on the files of the registry. */
export function registryInEdition(registry: Registry, edition: string): Registry {
  const revised = new Map([...registry.metrics].map(([id, metric]) => [id, metricInEdition(metric, edition)]))
  const inEdition = { ...registry, metrics: deriveAll(revised, registry.broken, edition) }
  checkTargetBases(inEdition)
  return inEdition
}

function metricInEdition(metric: Metric, edition: string): Metric {
  const view = (observation: Observation) => observationInEdition(observation, edition)
  return {
    ...metric,
    observations: new Map(
      [...metric.observations].map(([period, observation]) => [period, view(observation)]),
    ),
    breakdown: metric.breakdown.map(view),
  }
}

export function observationInEdition(observation: Observation, edition: string): Observation {
  const applied = observation.revisions.filter(revision => revision.edition <= edition)
  const last = applied.at(-1)
  if (!last) return observation
  const before = applied.filter(revision => revision.edition < edition).at(-1)
  return {
    ...observation,
    value: last.value,
    source: last.source,
    // Only the edition that changed a comparative marks it as restated; later editions repeat the new value.
    ...(last.edition === edition
      ? {
          restatement: { was: before?.value ?? observation.value, revision: last, follows: undefined },
        }
      : {}),
  }
}
