/**
 * `1.640` and `1,640`: a thousand and more to one reader, one and a bit to another.
 *
 * If the languages of the report read the sign in both ways, nobody can know which was meant, so the value is an error.
 */
import { problem } from '../../problems/diagnostics.ts'
import { parsePublishedValue } from '../formatting/published-value.ts'
import type { At } from '../from-spec.ts'
import type { Language } from '../locales/language.ts'
import type { MetricSpec, ObservationSpec, TargetSpec } from '../spec.ts'

/** Matches a single group of three digits after a single sign. A zero before it makes it a decimal. */
const ONE_GROUP = /^([+\-−]?[1-9]\d{0,2})([.,])(\d{3})(?=\D*$)/u

/** The sign that means something else in one of the languages, or undefined. */
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

/** An error on each value of a metric that can be read in two ways. */
export function reportAmbiguousValues(
  id: string,
  { observations = {}, kind }: MetricSpec,
  languages: readonly Language[],
  at: At,
): void {
  if (kind === 'text' || kind === 'date') return
  for (const [period, entry] of Object.entries(observations))
    for (const [i, one] of [entry].flat().entries()) {
      const path = [id, 'observations', period, ...(Array.isArray(entry) ? [i] : [])]
      for (const [text, place] of valuesOf(one, path)) refuse(text, languages, at(place))
    }
}

/** The same for a target. */
export function reportAmbiguousTarget(
  id: string,
  { value, base, interim = [] }: TargetSpec,
  languages: readonly Language[],
  at: At,
): void {
  refuse(value, languages, at([id, 'value']))
  refuse(base?.value, languages, at([id, 'base', 'value']))
  for (const [i, step] of interim.entries()) refuse(step.value, languages, at([id, 'interim', i, 'value']))
}

const valuesOf = ({ value, revisions = [] }: ObservationSpec, path: Path): [string | undefined, Path][] => [
  [value, [...path, 'value']],
  ...revisions.map((revision, i): [string, Path] => [revision.value, [...path, 'revisions', i, 'value']]),
]

function refuse(text: string | undefined, languages: readonly Language[], place: ReturnType<At>): void {
  for (const part of text?.split('..') ?? []) {
    const value = part.trim()
    const sign = ambiguousSign(value, languages)
    // A value that cannot be read at all was already reported.
    if (sign === undefined || 'error' in parsePublishedValue(value)) continue
    const [whole, decimals] = [value.replace(ONE_GROUP, '$1$3'), value.replace(ONE_GROUP, '$1.$3e0')]
    problem(
      place.file,
      'value-valid',
      `Unexpected value \`${value}\`, expected \`${whole}\`, or \`${decimals}\` if \`${sign}\` is the decimal sign`,
      {
        place: place.position,
        note: 'The languages of the report read this sign in two ways. A number that ends in `e0` has a decimal point.',
      },
    )
  }
}
