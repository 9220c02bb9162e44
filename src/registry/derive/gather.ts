/** Collects the observations from which the value of one period is computed. */
import { observationOf } from '../lookup.ts'
import type { DeriveRule, Dimensions, Metric, Observation, ObservationRef } from '../types.ts'
import type { Term } from './operations.ts'

export interface Gathered {
  terms: readonly Term[]
  base: Term | undefined
  inputs: readonly ObservationRef[]
  observations: readonly Observation[]
  /** Years between the first and the last value of a growth. */
  years: number
}

/** Periods for which a value may be computed: those of the terms and those requested; for spans of years only those requested. */
export function periodsOf(metric: Metric, rule: DeriveRule, terms: readonly Metric[]): readonly string[] {
  const requested = [...rule.periods, ...metric.observations.keys()]
  const stretch = rule.operation === 'cagr' || rule.over.includes('periods')
  if (stretch) return [...new Set(requested)].filter(period => ends(period) !== undefined)
  const first = terms[0]
  const given = first
    ? [...first.observations.keys(), ...first.breakdown.map(observation => observation.period)]
    : []
  return [...new Set([...requested, ...given])]
}

/** Undefined if an observation is missing. */
export function gather(
  metric: Metric,
  rule: DeriveRule,
  terms: readonly Metric[],
  base: Metric | undefined,
  period: string,
): Gathered | undefined {
  const [first] = terms
  if (!first) return undefined
  const wanted = wantedOf(rule, first, terms, period)
  const observations = wanted.map(({ from, at, where }) => ({
    from,
    observation: find(from, at, where, metric),
  }))
  const whole = base && { from: base, observation: find(base, period, {}, metric) }
  const all = whole ? [...observations, whole] : observations
  const known = all.flatMap(({ from, observation }) => (observation ? [{ from, observation }] : []))
  if (known.length < all.length || observations.length === 0) return undefined
  const term = ({ from, observation }: (typeof known)[number]): Term => ({
    metric: from,
    value: observation.value,
  })
  const stretch = ends(period)
  return {
    terms: known.slice(0, observations.length).map(term),
    base: whole && known.at(-1) ? term(known.at(-1) as (typeof known)[number]) : undefined,
    inputs: known.map(({ from, observation }) => ({
      metric: from.id,
      period: observation.period,
      dimensions: observation.dimensions,
    })),
    observations: known.map(({ observation }) => observation),
    years: stretch ? stretch[1] - stretch[0] : 1,
  }
}

/** An observation that a computation needs, whether it exists or not. */
export interface Wanted {
  from: Metric
  at: string
  where: Dimensions
}

export function wantedOf(
  rule: DeriveRule,
  first: Metric,
  terms: readonly Metric[],
  period: string,
): Wanted[] {
  const needed = (at: string): Wanted => ({ from: first, at, where: rule.where })
  const stretch = ends(period)
  if (rule.operation === 'yoy')
    return /^\d{4}$/.test(period) ? [needed(String(Number(period) - 1)), needed(period)] : []
  if (rule.operation === 'cagr')
    return stretch ? [needed(String(stretch[0])), needed(String(stretch[1]))] : []
  const each = (at: string): Wanted[] => terms.map(from => ({ from, at, where: rule.where }))
  if (rule.over.includes('periods')) return stretch ? years(stretch).flatMap(each) : []
  return terms.flatMap(from =>
    cellsOf(from, rule.over, rule.where).map(where => ({ from, at: period, where })),
  )
}

/** Every combination of the values of the dimensions in `over`. A dimension in `where` is fixed to the value given there. */
export function cellsOf(
  { dimensions }: Metric,
  over: readonly string[],
  where: Dimensions,
): readonly Dimensions[] {
  return over
    .filter(name => where[name] === undefined)
    .reduce<readonly Dimensions[]>(
      (cells, name) =>
        cells.flatMap(cell =>
          [...(dimensions.get(name)?.keys() ?? [])].map(value => ({ ...cell, [name]: value })),
        ),
      [where],
    )
}

/** Finds an observation. A derived whole of `result` itself is ignored, because using it would be circular. */
function find(from: Metric, period: string, where: Dimensions, result: Metric): Observation | undefined {
  const observation = observationOf(from, period, where)
  const isWhole = Object.keys(where).length === 0
  return from.id === result.id && isWhole && observation?.derived ? undefined : observation
}

function ends(period: string): readonly [number, number] | undefined {
  const match = /^(\d{4})\.\.(\d{4})$/.exec(period)
  return match ? [Number(match[1]), Number(match[2])] : undefined
}

function years([from, to]: readonly [number, number]): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
}
