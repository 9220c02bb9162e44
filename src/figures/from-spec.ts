/**
 * The registry as checked: `XSpec` as authored becomes `X`.
 *
 * Pure but for the problems, which go on the file the spec came from. What one entry gets wrong leaves that observation
 * out and spares the others.
 */
import { problem } from '../diagnostics.ts'
import { toPublishedValue } from './observed-value.ts'
import { hasScale } from './setting.ts'
import type { MetricSpec, ObservationSpec, SourceSpec, TargetSpec, TermSpec } from './spec.ts'
import type { Metric, Observation, Place, Source, Target, Term } from './types.ts'

/** Where the value at a path stands; the path starts at the file's root, so with the entry's id. */
export type At = (path: readonly (string | number)[]) => Place

export function toMetric(id: string, spec: MetricSpec, at: At): Metric {
  checkUnit(id, spec, at)
  checkDisplay(id, spec, at)
  const observations = new Map<string, Observation>()
  const broken = new Set<string>()
  for (const [period, observed] of Object.entries(spec.observations ?? {})) {
    const observation = toObservation(id, spec, period, observed, at)
    if (observation) observations.set(period, observation)
    else broken.add(period)
  }
  return {
    id,
    title: spec.title,
    short: spec.short,
    kind: spec.kind,
    unit: spec.unit,
    polarity: spec.polarity,
    definition: spec.definition,
    display: spec.display ?? {},
    frameworks: spec.frameworks ?? [],
    observations,
    broken,
    place: at([id]),
  }
}

function toObservation(
  id: string,
  { kind }: MetricSpec,
  period: string,
  spec: ObservationSpec,
  at: At,
): Observation | undefined {
  const path = [id, 'observations', period]
  const value = toPublishedValue(kind, spec)
  if ('error' in value) {
    const { file, position } = at([...path, 'value'])
    problem(file, 'value-valid', value.error, { place: position, note: value.note })
    return undefined
  }
  return { period, value, source: spec.source, note: spec.note, place: at(path) }
}

function checkUnit(id: string, { kind, unit }: MetricSpec, at: At): void {
  if (kind !== 'monetary' || (typeof unit === 'string' && /^[A-Z]{3}$/.test(unit))) return
  const { file, position } = at(unit === undefined ? [id] : [id, 'unit'])
  problem(
    file,
    'unit-valid',
    `Unexpected unit of the monetary metric \`${id}\`, expected a currency, as \`unit: CNY\``,
    {
      place: position,
      note: 'Write the ISO 4217 code: three capital letters.',
    },
  )
}

function checkDisplay(id: string, { display = {} }: MetricSpec, at: At): void {
  for (const [locale, { scale }] of Object.entries(display)) {
    if (scale === undefined || hasScale(locale, scale)) continue
    const { file, position } = at([id, 'display', locale, 'scale'])
    problem(
      file,
      'display-valid',
      `Unexpected scale \`${scale}\` for ${locale}, expected one that the language has`,
      {
        place: position,
        note: 'English counts by `thousand`, `million`, `billion`; Chinese by `万`, `亿`. `none` writes all digits.',
      },
    )
  }
}

export function toSource(id: string, spec: SourceSpec, at: At): Source {
  const { title, publisher, date, url } = spec
  return { id, title, publisher, date, url, place: at([id]) }
}

export function toTarget(id: string, spec: TargetSpec, at: At): Target {
  const { title, commitment, coverage, group, announced, year, status, source } = spec
  return { id, title, commitment, coverage, group, announced, year, status, source, place: at([id]) }
}

export function toTerm(id: string, { words, note }: TermSpec): Term {
  return { id, words, note }
}
