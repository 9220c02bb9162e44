/**
 * Creates the lock of an edition: its published values, and everything that determines how they are written.
 *
 * Why: docs/decisions/051-locks.md
 */
import type { Metric, Observation, Registry } from '../types.ts'
import { hashOfLock, hashOfLockedValue } from './hash.ts'
import { observationKey } from './key.ts'
import { LOCK_FORMAT } from './schema.ts'
import { metricSpecOf, sourceSpecOf, targetSpecOf } from './spec-of.ts'
import type { LockedValueSpec, LockSpec, RestatedSpec } from './types.ts'
import { valueSpec } from './value.ts'

/**
 * `registry` is resolved for the edition; `cited` are the keys of the values on its pages.
 *
 * Every observation of a used metric is stored: neighbouring values determine the scale, and an empty year must stay empty.
 * Observations that no page shows are marked as unused and may change later.
 */
export function toLock(edition: string, registry: Registry, cited: ReadonlySet<string>): LockSpec {
  const used = withInputs(registry, cited)
  const metrics = metricsOf(registry, used)
  const values: [string, LockedValueSpec][] = []
  const omitted: LockSpec['omitted'] = {}
  const sources = new Set([...registry.targets.values()].map(target => target.source))
  for (const metric of metrics) {
    for (const observation of [...metric.observations.values(), ...metric.breakdown]) {
      const key = observationKey({ metric: metric.id, ...observation })
      values.push([key, lockedValue(key, observation, used)])
      sources.add(observation.source)
      if (observation.restatement) sources.add(observation.restatement.revision.source)
    }
    for (const { period, reason, note } of metric.omissions.values())
      omitted[observationKey({ metric: metric.id, period, dimensions: {} })] = { reason, note }
  }
  const usedSources = [...registry.sources.values()].filter(source => sources.has(source.id))
  const targets = [...registry.targets.values()]
  const lock = {
    lock: LOCK_FORMAT,
    edition,
    figures: Object.fromEntries(values),
    omitted,
    metrics: Object.fromEntries(metrics.map(metric => [metric.id, metricSpecOf(metric)])),
    sources: Object.fromEntries(usedSources.map(source => [source.id, sourceSpecOf(source)])),
    targets: Object.fromEntries(targets.map(target => [target.id, targetSpecOf(target)])),
    order: { sources: usedSources.map(({ id }) => id), targets: targets.map(({ id }) => id) },
  }
  return { ...lock, hash: hashOfLock(lock) }
}

/** Adds the inputs of computed values, recursively, and the bases of targets. */
function withInputs(registry: Registry, cited: ReadonlySet<string>): ReadonlySet<string> {
  const derivations = new Map(
    [...registry.metrics.values()].flatMap(metric =>
      [...metric.observations.values(), ...metric.breakdown].map(observation => [
        observationKey({ metric: metric.id, ...observation }),
        observation.derivation?.inputs ?? [],
      ]),
    ),
  )
  const used = new Set<string>()
  const visit = (key: string) => {
    if (used.has(key)) return
    used.add(key)
    for (const input of derivations.get(key) ?? []) visit(observationKey(input))
  }
  for (const key of cited) visit(key)
  for (const { metric, base } of registry.targets.values())
    if (metric !== undefined && base) visit(observationKey({ metric, period: base.year, dimensions: {} }))
  return used
}

function metricsOf(registry: Registry, used: ReadonlySet<string>): Metric[] {
  const ids = new Set([...used].map(key => key.slice(0, key.indexOf('@'))))
  for (const { metric } of registry.targets.values()) if (metric !== undefined) ids.add(metric)
  return [...registry.metrics.values()].filter(metric => ids.has(metric.id))
}

function lockedValue(key: string, observation: Observation, used: ReadonlySet<string>): LockedValueSpec {
  const { derived, derivation, evidence, assurance } = observation
  const lockedSpec: Omit<LockedValueSpec, 'hash'> = {
    ...valueSpec(observation.value, derived),
    source: observation.source,
    status: observation.status,
    quality: observation.quality,
    assurance: assurance && { ...assurance },
    note: observation.note,
    first: observation.first,
    evidence: evidence && { ...evidence },
    derivation: derivation && {
      operation: derivation.operation,
      inputs: derivation.inputs.map(observationKey),
    },
    restated: restatedSpec(observation),
    unused: used.has(key) ? undefined : true,
  }
  return { ...lockedSpec, hash: hashOfLockedValue(key, lockedSpec) }
}

function restatedSpec({ restatement, derived }: Observation): RestatedSpec | undefined {
  if (!restatement) return undefined
  const { was, revision, follows } = restatement
  return {
    ...valueSpec(was, derived),
    edition: revision.edition,
    reason: revision.reason,
    source: revision.source,
    note: revision.note,
    follows: follows && [...follows],
  }
}
