/**
 * Turns entries of the registry as authored (`XSpec`) into checked ones (`X`).
 *
 * Problems are reported on the entry's file. An observation with a mistake is left out; the others remain.
 */
import { problem } from '../problems/diagnostics.ts'
import { suggest } from '../problems/suggest.ts'
import { toDeriveRule } from './derive/rule-from-spec.ts'
import { hasScale } from './formatting/number-scale.ts'
import type { Languages } from './locales/language.ts'
import { partKey } from './lock/key.ts'
import { toAssurance, toObservation } from './observation-from-spec.ts'
import type { MetricSpec, SourceSpec, TermSpec } from './spec.ts'
import type { Metric, Observation, Omission, Place, Source, Term } from './types.ts'

/** Returns the place of the value at a path. The path starts at the file's root, with the entry's id. */
export type At = (path: readonly (string | number)[]) => Place

export function toMetric(
  id: string,
  spec: MetricSpec,
  sources: ReadonlyMap<string, Source>,
  languages: Languages,
  at: At,
): Metric {
  checkUnit(id, spec, at)
  checkDisplay(id, spec, languages, at)
  const observations = new Map<string, Observation>()
  const breakdown: Observation[] = []
  const parts = new Set<string>()
  const omissions = new Map<string, Omission>()
  const broken = new Set<string>()
  for (const [period, entry] of Object.entries(spec.observations ?? {})) {
    const entries = Array.isArray(entry) ? entry : [entry]
    for (const [i, observationSpec] of entries.entries()) {
      const path = [id, 'observations', period, ...(Array.isArray(entry) ? [i] : [])]
      const observation = toObservation(spec, period, observationSpec, sources, path, at)
      if (!observation) broken.add(period)
      else if ('reason' in observation) omissions.set(period, observation)
      else if (Object.keys(observation.dimensions).length > 0) {
        checkDimensions(observation, spec)
        const key = partKey(period, observation.dimensions)
        if (parts.has(key)) reportSecond(observation, key)
        else breakdown.push(observation)
        parts.add(key)
      } else if (observations.has(period)) reportSecond(observation, period)
      else observations.set(period, observation)
    }
  }
  return {
    id,
    title: spec.title,
    short: spec.short,
    kind: spec.kind,
    periodType: spec.period ?? 'duration',
    unit: spec.unit,
    polarity: spec.polarity,
    definition: spec.definition,
    methodology: spec.methodology,
    boundary: spec.boundary,
    ghg: spec.ghg && {
      scope: spec.ghg.scope as 1 | 2 | 3,
      basis: spec.ghg.basis,
      category: spec.ghg.category,
    },
    owner: spec.owner,
    approver: spec.approver,
    display: spec.display ?? {},
    frameworks: new Map((spec.frameworks ?? []).map((code, i) => [code, at([id, 'frameworks', i])])),
    dimensions: new Map(
      Object.entries(spec.dimensions ?? {}).map(([name, values]) => [name, new Map(Object.entries(values))]),
    ),
    derive: spec.derive && toDeriveRule(id, spec.derive, at),
    observations,
    breakdown,
    omissions,
    broken,
    place: at([id]),
  }
}

function reportSecond({ dimensions, place }: Observation, key: string): void {
  const isWhole = Object.keys(dimensions).length === 0
  const options = { place: place.position }
  if (isWhole) problem(place.file, 'observation-unique/whole', { period: key }, options)
  else problem(place.file, 'observation-unique', { part: key }, options)
}

function checkDimensions({ dimensions, place }: Observation, spec: MetricSpec): void {
  for (const [name, value] of Object.entries(dimensions)) {
    const { dimensions: known = {} } = spec
    const values = Object.hasOwn(known, name) ? known[name] : undefined
    if (values && Object.hasOwn(values, value)) continue
    const options = { place: place.position }
    if (values)
      problem(
        place.file,
        'dimension-known/value',
        { value, dimension: name },
        { ...options, ...suggest(value, Object.keys(values)) },
      )
    else problem(place.file, 'dimension-known', { dimension: name }, options)
  }
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

function checkUnit(id: string, { kind, unit }: MetricSpec, at: At): void {
  if (kind !== 'monetary' || (typeof unit === 'string' && CURRENCIES.has(unit))) return
  const { file, position } = at(unit === undefined ? [id] : [id, 'unit'])
  problem(file, 'unit-valid', { metric: id }, { place: position })
}

function checkDisplay(id: string, { display = {} }: MetricSpec, languages: Languages, at: At): void {
  for (const [locale, { scale }] of Object.entries(display)) {
    if (scale === undefined || hasScale(languages(locale), scale)) continue
    const { file, position } = at([id, 'display', locale, 'scale'])
    problem(file, 'display-valid', { scale, locale }, { place: position })
  }
}

export function toSource(id: string, spec: SourceSpec, at: At): Source {
  const { title, publisher, date, url, status, assurance } = spec
  return {
    id,
    title,
    publisher,
    date,
    url,
    status,
    assurance: toAssurance(assurance),
    statusPlace: status && at([id, 'status']),
    place: at([id]),
  }
}

export function toTerm(id: string, { words, note, avoid = {} }: TermSpec): Term {
  return {
    id,
    words,
    note,
    avoid: Object.fromEntries(Object.entries(avoid).map(([locale, list]) => [locale, [list].flat()])),
  }
}
