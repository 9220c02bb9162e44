/** Verifies the hashes of a lock that was read, and makes the registry from which its edition is built. */
import type { VFile } from 'vfile'
import { addProblem, problem } from '../../problems/diagnostics.ts'
import { type At, toMetric, toSource } from '../from-spec.ts'
import type { Languages } from '../locales/language.ts'
import { toAssurance } from '../observation-from-spec.ts'
import { toTarget } from '../targets/target-from-spec.ts'
import type {
  Metric,
  Observation,
  Omission,
  Place,
  PublishedValue,
  Registry,
  Source,
  Target,
} from '../types.ts'
import { hashOfLock, hashOfLockedValue } from './hash.ts'
import { parseObservationKey } from './key.ts'
import type { EditionLock, LockedValue, LockedValueSpec, LockSpec, ValueSpec } from './types.ts'
import { valueOfSpec } from './value.ts'

/** Undefined if the lock was changed by hand, which is reported at the change. */
export function fromLock(spec: LockSpec, file: VFile, languages: Languages, at: At): EditionLock | undefined {
  if (!isUntouched(spec, at)) return undefined
  const values = new Map<string, LockedValue>()
  for (const [key, lockedValue] of Object.entries(spec.figures)) {
    const { metric } = parseObservationKey(key)
    const observation = toObservation(key, lockedValue, spec, at(['figures', key]))
    if (observation) values.set(key, { metric, observation, unused: lockedValue.unused ?? false })
  }
  return { edition: spec.edition, file, spec, values, registry: registryOf(spec, values, languages, at) }
}

function isUntouched(spec: LockSpec, at: At): boolean {
  const { edition } = spec
  const changed = Object.entries(spec.figures).filter(
    ([key, lockedValue]) => hashOfLockedValue(key, lockedValue) !== lockedValue.hash,
  )
  for (const [key] of changed) {
    const { file, position } = at(['figures', key])
    problem(file, 'lock-untouched/value', { key, edition }, { place: position })
  }
  const whole = hashOfLock(spec) === spec.hash
  if (!whole && changed.length === 0) {
    const { file, position } = at(['hash'])
    problem(file, 'lock-untouched/hash', { edition }, { place: position })
  }
  return whole && changed.length === 0
}

function toObservation(
  key: string,
  spec: LockedValueSpec,
  lock: LockSpec,
  place: Place,
): Observation | undefined {
  const { metric, period, dimensions } = parseObservationKey(key)
  const kind = lock.metrics[metric]?.kind ?? 'quantity'
  const value = readValue(kind, spec, place)
  if (!value) return undefined
  return {
    period,
    dimensions,
    value,
    source: spec.source,
    note: spec.note,
    quality: spec.quality,
    assurance: spec.assurance?.level && toAssurance({ ...spec.assurance, level: spec.assurance.level }),
    status: spec.status,
    first: spec.first,
    evidence: spec.evidence,
    revisions: [],
    restatement: toRestatement(spec, kind, value, place),
    derivation: spec.derivation && {
      operation: spec.derivation.operation,
      inputs: spec.derivation.inputs.map(parseObservationKey),
      result: spec.computed && !value.low.isNaN() ? value : undefined,
    },
    derived: spec.computed !== undefined,
    place,
  }
}

function toRestatement(
  { restated }: LockedValueSpec,
  kind: Metric['kind'],
  value: PublishedValue,
  place: Place,
): Observation['restatement'] {
  const was = restated && readValue(kind, restated, place)
  if (!restated || !was) return undefined
  const { edition, reason, source, note, follows } = restated
  return { was, revision: { edition, value, reason, source, note, place }, follows }
}

function readValue(
  kind: Metric['kind'],
  spec: ValueSpec,
  { file, position }: Place,
): PublishedValue | undefined {
  const value = valueOfSpec(kind, spec)
  if (!('error' in value)) return value
  addProblem(file, 'value-valid', value.error, { place: position })
  return undefined
}

function registryOf(
  spec: LockSpec,
  values: ReadonlyMap<string, LockedValue>,
  languages: Languages,
  at: At,
): Registry {
  const within =
    (section: string): At =>
    path =>
      at([section, ...path])
  const sources = new Map<string, Source>()
  for (const id of spec.order.sources) {
    const source = spec.sources[id]
    if (source) sources.set(id, toSource(id, source, within('sources')))
  }
  const targets = new Map<string, Target>()
  for (const id of spec.order.targets) {
    const target = spec.targets[id]
    if (target) targets.set(id, toTarget(id, target, within('targets')))
  }
  const metrics = new Map<string, Metric>()
  for (const [id, metric] of Object.entries(spec.metrics)) {
    const metricObservations = [...values.values()]
      .filter(lockedValue => lockedValue.metric === id)
      .map(({ observation }) => observation)
    const isWhole = ({ dimensions }: Observation) => Object.keys(dimensions).length === 0
    metrics.set(id, {
      ...toMetric(id, metric, sources, languages, within('metrics')),
      observations: new Map(
        metricObservations.filter(isWhole).map(observation => [observation.period, observation]),
      ),
      breakdown: metricObservations.filter(observation => !isWhole(observation)),
      omissions: omissionsOf(id, spec, at),
    })
  }
  return { metrics, sources, targets, broken: new Set() }
}

function omissionsOf(id: string, spec: LockSpec, at: At): ReadonlyMap<string, Omission> {
  return new Map(
    Object.entries(spec.omitted).flatMap(([key, { reason, note }]) => {
      const { metric, period } = parseObservationKey(key)
      return metric === id ? [[period, { period, reason, note, place: at(['omitted', key]) }] as const] : []
    }),
  )
}
