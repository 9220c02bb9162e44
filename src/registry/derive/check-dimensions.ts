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
  problem(file, 'dimension-known', `Unexpected dimension \`${name}\` of \`${id}\` in \`${key}\``, {
    place: position,
    ...(dimensions.size === 0
      ? {
          note: `\`${id}\` has no dimensions: add \`dimensions\` to it, and the part to each of its observations.`,
        }
      : suggest(name, names)),
  })
  return false
}

function isValue(name: string, value: string, { id, dimensions }: Metric, rule: DeriveRule): boolean {
  const values = dimensions.get(name)
  if (values?.has(value)) return true
  const { file, position } = rule.partPlaces.get('where') ?? rule.place
  problem(
    file,
    'dimension-known',
    `Unexpected value \`${value}\` of the dimension \`${name}\` of \`${id}\``,
    {
      place: position,
      ...suggest(value, values?.keys() ?? []),
    },
  )
  return false
}
