/**
 * Reports ambiguous values: `1.640` and `1,640` mean more than a thousand to some readers, and less than two to others.
 *
 * If the languages of the report read the separator in both ways, the value is an error.
 */
import { problem } from '../../problems/diagnostics.ts'
import { parsePublishedValue } from '../formatting/published-value.ts'
import type { At } from '../from-spec.ts'
import type { Language } from '../locales/language.ts'
import type { MetricSpec, ObservationSpec, TargetSpec } from '../spec.ts'

/** Matches one separator followed by three digits. After a leading zero it can only be a decimal sign. */
const ONE_GROUP = /^([+\-−]?[1-9]\d{0,2})([.,])(\d{3})(?=\D*$)/u

/** The separator, if a language reads it in the other way. */
function ambiguousSign(text: string, languages: readonly Language[]): string | undefined {
  const [, , sign] = ONE_GROUP.exec(text.trim()) ?? []
  if (sign === undefined) return undefined
  const part = sign === '.' ? 'group' : 'decimal'
  return languages.some(({ intl }) => signOf(intl, part) === sign) ? sign : undefined
}

const signOf = (intl: string, part: 'group' | 'decimal'): string | undefined =>
  new Intl.NumberFormat(intl, { useGrouping: true, minimumFractionDigits: 1 })
    .formatToParts(1234567.8)
    .find(({ type }) => type === part)?.value

type Path = readonly (string | number)[]

/** Reports each value of a metric that can be read in two ways. */
export function reportAmbiguousValues(
  id: string,
  { observations = {}, kind }: MetricSpec,
  languages: readonly Language[],
  at: At,
): void {
  if (kind === 'text' || kind === 'date') return
  for (const [period, entry] of Object.entries(observations))
    for (const [i, observation] of [entry].flat().entries()) {
      const path = [id, 'observations', period, ...(Array.isArray(entry) ? [i] : [])]
      for (const [text, place] of valuesOf(observation, path)) reportAmbiguous(text, languages, at(place))
    }
}

/** Reports values of a target that can be read in two ways. */
export function reportAmbiguousTarget(
  id: string,
  { value, base, interim = [] }: TargetSpec,
  languages: readonly Language[],
  at: At,
): void {
  reportAmbiguous(value, languages, at([id, 'value']))
  reportAmbiguous(base?.value, languages, at([id, 'base', 'value']))
  for (const [i, step] of interim.entries())
    reportAmbiguous(step.value, languages, at([id, 'interim', i, 'value']))
}

const valuesOf = ({ value, revisions = [] }: ObservationSpec, path: Path): [string | undefined, Path][] => [
  [value, [...path, 'value']],
  ...revisions.map((revision, i): [string, Path] => [revision.value, [...path, 'revisions', i, 'value']]),
]

function reportAmbiguous(
  text: string | undefined,
  languages: readonly Language[],
  place: ReturnType<At>,
): void {
  for (const part of text?.split('..') ?? []) {
    const value = part.trim()
    const sign = ambiguousSign(value, languages)
    // A value that cannot be read at all was already reported.
    if (sign === undefined || 'error' in parsePublishedValue(value)) continue
    const [whole, decimals] = [value.replace(ONE_GROUP, '$1$3'), value.replace(ONE_GROUP, '$1.$3e0')]
    problem(
      place.file,
      'value-valid/ambiguous',
      { value, whole, decimal: decimals, sign },
      { place: place.position },
    )
  }
}
