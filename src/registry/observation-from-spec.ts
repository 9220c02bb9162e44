/** Checks one observation: parses its value by the metric's kind, and applies defaults of the metric and source. */
import { addProblem, problem } from '../problems/diagnostics.ts'
import type { At } from './from-spec.ts'
import { meaningOfNoValue } from './no-value.ts'
import { toPublishedValue } from './observed-value.ts'
import type { AssuranceSpec, MetricSpec, ObservationSpec, RevisionSpec } from './spec.ts'
import type { Assurance, MetricKind, Observation, Omission, Place, Revision, Source } from './types.ts'

type Path = readonly (string | number)[]

export function toObservation(
  metric: MetricSpec,
  period: string,
  spec: ObservationSpec,
  sources: ReadonlyMap<string, Source>,
  path: Path,
  at: At,
): Observation | Omission | undefined {
  const place = at(path)
  if (spec.omitted !== undefined) {
    if (spec.value === undefined) return { period, reason: spec.omitted, note: spec.note, place }
    problem(place.file, 'observation-valid/omitted', {}, { place: at([...path, 'omitted']).position })
    return undefined
  }
  if (spec.value === undefined || spec.source === undefined) {
    const missing = spec.value === undefined ? 'no-value' : 'no-source'
    problem(place.file, `observation-valid/${missing}`, {}, { place: place.position })
    return undefined
  }
  if (isNoValue(metric.kind, spec.value, at([...path, 'value']))) return undefined
  const value = readValue(metric.kind, { ...spec, value: spec.value }, [...path, 'value'], at)
  if (!value) return undefined
  const source = sources.get(spec.source)
  return {
    period,
    dimensions: spec.dimensions ?? {},
    value,
    source: spec.source,
    note: spec.note,
    quality: spec.quality ?? metric.quality,
    assurance: toAssurance(spec.assurance ?? metric.assurance) ?? source?.assurance,
    status: spec.status ?? metric.status ?? source?.status ?? 'draft',
    statusOf: spec.status ? undefined : statusOf(metric, source, path, at),
    first: spec.first,
    evidence: spec.evidence,
    revisions: (spec.revisions ?? []).flatMap((revision, i) => {
      const checked = toRevision(metric.kind, revision, [...path, 'revisions', i], at)
      return checked ? [checked] : []
    }),
    restatement: undefined,
    derivation: undefined,
    derived: false,
    place,
    valuePlace: at([...path, 'value']),
    sourcePlace: at([...path, 'source']),
  }
}

/** Reports a word for "no value". True if reported. A metric of kind `text` may have any words. */
function isNoValue(kind: MetricKind, text: string, { file, position }: Place): boolean {
  const meaning = kind === 'text' ? undefined : meaningOfNoValue(text)
  if (meaning === undefined) return false
  problem(file, `value-valid/${meaning}`, { value: text }, { place: position })
  return true
}

/** The place of the status that applies: that of the metric before that of the source. */
function statusOf(
  metric: MetricSpec,
  source: Source | undefined,
  [id]: Path,
  at: At,
): Observation['statusOf'] {
  if (metric.status) return { id: String(id), place: at([String(id), 'status']) }
  return source?.statusPlace && { id: source.id, place: source.statusPlace }
}

function toRevision(kind: MetricKind, spec: RevisionSpec, path: Path, at: At): Revision | undefined {
  const { edition, reason, source, note } = spec
  const value = readValue(kind, spec, [...path, 'value'], at)
  return (
    value && {
      edition,
      value,
      reason,
      source,
      note,
      place: at(path),
      valuePlace: at([...path, 'value']),
      sourcePlace: at([...path, 'source']),
    }
  )
}

function readValue(
  kind: MetricKind,
  spec: { value: string; qualifier?: ObservationSpec['qualifier'] },
  path: Path,
  at: At,
): Observation['value'] | undefined {
  const value = toPublishedValue(kind, spec.value, spec.qualifier)
  if (!('error' in value)) return value
  const { file, position } = at(path)
  addProblem(file, 'value-valid', value.error, { place: position, fix: value.fix })
  return undefined
}

export function toAssurance(spec: AssuranceSpec | undefined): Assurance | undefined {
  return spec && { level: spec.level, standard: spec.standard, provider: spec.provider }
}
