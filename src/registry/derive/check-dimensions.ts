/** Checks the dimensions that a derivation names in `over` and `where`: each term must have them. */
import { problem } from '../../problems/diagnostics.ts'
import { suggest } from '../../problems/suggest.ts'
import type { DeriveRule, Metric } from '../types.ts'

/** Reports the first name that a term lacks. True if all are known. */
export function checkDimensionNames(rule: DeriveRule, terms: readonly Metric[]): boolean {
  const { over, where } = rule
  return terms.every(
    term =>
      over.every(name => name === 'periods' || isDimension(name, 'over', term, rule)) &&
      Object.entries(where).every(
        ([name, value]) => isDimension(name, 'where', term, rule) && isValue(name, value, term, rule),
      ),
  )
}

function isDimension(
  name: string,
  key: 'over' | 'where',
  { id, dimensions }: Metric,
  rule: DeriveRule,
): boolean {
  if (dimensions.has(name)) return true
  const names = key === 'over' ? ['periods', ...dimensions.keys()] : [...dimensions.keys()]
  const { file, position } = rule.partPlaces.get(key) ?? rule.place
  const values = { dimension: name, metric: id, key }
  if (dimensions.size === 0) problem(file, 'dimension-known/none', values, { place: position })
  else problem(file, 'dimension-known/of', values, { place: position, ...suggest(name, names) })
  return false
}

function isValue(name: string, value: string, { id, dimensions }: Metric, rule: DeriveRule): boolean {
  const values = dimensions.get(name)
  if (values?.has(value)) return true
  const { file, position } = rule.partPlaces.get('where') ?? rule.place
  problem(
    file,
    'dimension-known/value-of',
    { value, dimension: name, metric: id },
    { place: position, ...suggest(value, values?.keys() ?? []) },
  )
  return false
}
