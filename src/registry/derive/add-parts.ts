/** Adds parts of a metric that its cells add up to but no observation gives: all women, if women are given region by region. */
import { partKey } from '../lock/key.ts'
import { observationOf } from '../lookup.ts'
import type { Dimensions, Metric, Observation } from '../types.ts'
import { combineObservations } from './combine-observations.ts'
import { cellsOf } from './gather.ts'
import { inheritRestatement } from './inherit-restatement.ts'
import { compute } from './operations.ts'

/**
 * Only a rule that sums over dimensions states that their values are disjoint and complete. Sums of a count without such a rule are
 * marked as assumed; averages and shares are never summed without a rule.
 */
export function addParts(metric: Metric, edition: string): Metric {
  const { derive, kind, breakdown, dimensions } = metric
  const isDeclared =
    derive?.operation === 'sum' && derive.terms.includes(metric.id) && Object.keys(derive.where).length === 0
  const over = isDeclared
    ? derive.over
    : derive === undefined && kind === 'count'
      ? [...dimensions.keys()]
      : []
  if (over.length === 0 || breakdown.length === 0) return metric
  const added = new Map<string, Observation>()
  for (const cell of breakdown)
    for (const where of wider(cell.dimensions, over)) {
      const key = partKey(cell.period, where)
      const isWhole = Object.keys(where).length === 0
      // The rule itself derives the whole.
      if (added.has(key) || (isWhole && isDeclared) || metric.omissions.has(cell.period)) continue
      if (observationOf(metric, cell.period, where)) continue
      const sum = sumOf(metric, cell, where, edition)
      if (sum) added.set(key, { ...sum, isAssumed: isDeclared ? undefined : true })
    }
  const all = [...added.values()]
  const isWhole = ({ dimensions: part }: Observation) => Object.keys(part).length === 0
  return {
    ...metric,
    observations: new Map([
      ...metric.observations,
      ...all.filter(isWhole).map((observation): [string, Observation] => [observation.period, observation]),
    ]),
    breakdown: [...breakdown, ...all.filter(observation => !isWhole(observation))],
  }
}

/** The parts that contain a cell: its dimensions without one or more of those in `over`. */
function wider(cell: Dimensions, over: readonly string[]): Dimensions[] {
  return Object.keys(cell)
    .filter(name => over.includes(name))
    .reduce<Dimensions[]>(
      (parts, name) =>
        parts.concat(
          parts.map(part =>
            Object.fromEntries(Object.entries(part).filter(([dimension]) => dimension !== name)),
          ),
        ),
      [cell],
    )
    .slice(1)
}

/** Undefined unless every cell of the part has an observation. */
function sumOf(
  metric: Metric,
  cell: Observation,
  where: Dimensions,
  edition: string,
): Observation | undefined {
  const { period } = cell
  const open = Object.keys(cell.dimensions).filter(name => where[name] === undefined)
  const observations = cellsOf(metric, open, where).flatMap(part => observationOf(metric, period, part) ?? [])
  const expected = open.reduce((count, name) => count * (metric.dimensions.get(name)?.size ?? 0), 1)
  if (observations.length < expected || expected === 0) return undefined
  const terms = observations.map(({ value }) => ({ metric, value }))
  const inputs = observations.map(({ dimensions }) => ({ metric: metric.id, period, dimensions }))
  const result = compute('sum', metric, terms)
  const gathered = { terms, base: undefined, inputs, observations, years: 1 }
  return {
    ...combineObservations(
      period,
      metric.derive?.place ?? metric.place,
      { operation: 'sum', inputs, result },
      observations,
    ),
    dimensions: where,
    restatement: period < edition ? inheritRestatement(metric, 'sum', gathered, result) : undefined,
  }
}
