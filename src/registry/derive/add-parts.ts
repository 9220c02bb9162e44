/** Parts of a metric that nobody published and that its cells add up to: all women, where women are given region by region. */
import { partKey } from '../lock/key.ts'
import { observationOf } from '../lookup.ts'
import type { Dimensions, Metric, Observation } from '../types.ts'
import { combineObservations } from './combine-observations.ts'
import { cellsOf } from './gather.ts'
import { inheritRestatement } from './inherit-restatement.ts'
import { compute } from './operations.ts'

/**
 * Only a metric whose rule adds it up over dimensions says that their values have nothing in common and are all of it; what is
 * added up of another count is marked as assumed. Averages and shares are never added up without a rule.
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
      // The whole of a metric with a rule is derived by it.
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
      ...all.filter(isWhole).map((one): [string, Observation] => [one.period, one]),
    ]),
    breakdown: [...breakdown, ...all.filter(one => !isWhole(one))],
  }
}

/** The parts that a cell is in: without one or more of the dimensions that are added up over. */
function wider(cell: Dimensions, over: readonly string[]): Dimensions[] {
  return Object.keys(cell)
    .filter(name => over.includes(name))
    .reduce<Dimensions[]>(
      (parts, name) =>
        parts.concat(
          parts.map(part => Object.fromEntries(Object.entries(part).filter(([own]) => own !== name))),
        ),
      [cell],
    )
    .slice(1)
}

/** Undefined unless every cell of the part is there. */
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
