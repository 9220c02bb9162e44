/** Checks `derive:` of a metric and turns it into a rule: one operation with its terms. */
import { problem } from '../../problems/diagnostics.ts'
import { allOf, code, oneOf } from '../../problems/messages/message.ts'
import type { ProblemId, ValuesOfProblem } from '../../problems/messages/types.ts'
import type { At } from '../from-spec.ts'
import type { DeriveSpec } from '../spec.ts'
import type { DeriveRule, Operation } from '../types.ts'

const OPERATIONS: readonly Operation[] = ['sum', 'difference', 'share', 'intensity', 'yoy', 'cagr']
/** The key that names the base of an operation. */
const BASE: Readonly<Partial<Record<Operation, 'of' | 'per'>>> = { share: 'of', intensity: 'per' }
const EXAMPLE: Readonly<Record<Operation, string>> = {
  sum: '{sum: [a, b]}',
  difference: '{difference: [a, b]}',
  share: '{share: part, of: whole}',
  intensity: '{intensity: emissions, per: revenue}',
  yoy: '{yoy: revenue}',
  cagr: '{cagr: revenue, periods: [2018..2021]}',
}

export function toDeriveRule(id: string, spec: DeriveSpec, at: At): DeriveRule | undefined {
  const place = at([id, 'derive'])
  const refuse = <Id extends ProblemId>(id: Id, values: ValuesOfProblem<Id>) => {
    problem(place.file, id, values, { place: place.position })
    return undefined
  }
  const named = OPERATIONS.filter(operation => spec[operation] !== undefined)
  const [operation] = named
  if (operation === undefined)
    return refuse('derive-valid/no-operation', {
      operations: oneOf(OPERATIONS.map(code)),
      example: EXAMPLE.sum,
    })
  const example = EXAMPLE[operation]
  if (named.length > 1) return refuse('derive-valid/operations', { named: allOf(named.map(code)), example })
  const baseKey = BASE[operation]
  // With `where`, a share without `of` is a share of the metric's own whole.
  const base = baseKey && (spec[baseKey] ?? (spec.where && spec.share))
  if (baseKey && base === undefined)
    return refuse('derive-valid/no-base', { operation, key: baseKey, example })
  const terms = [spec[operation] ?? []].flat()
  const over = [spec.over ?? []].flat()
  if (over.length > 1 && over.includes('periods')) return refuse('derive-valid/periods', {})
  const [metric = 'a'] = terms
  if (operation === 'sum' && terms.length < 2 && spec.over === undefined) {
    const parts = Object.entries(spec.where ?? {})
    const [first] = parts
    if (!first) return refuse('derive-valid/one-term', {})
    const where = parts.map(([name, value]) => `${name}: ${value}`).join(', ')
    return refuse('derive-valid/one-part', { metric, dimension: first[0], where })
  }
  if (operation !== 'sum' && spec.over !== undefined)
    return refuse('derive-valid/over', { operation, metric, over: over.join(', ') })
  // Each term of a list has its own place; for a single term the path falls back to the value's place.
  const places = new Map(terms.map((term, i) => [term, at([id, 'derive', operation, i])]))
  if (baseKey && base !== undefined && !places.has(base)) places.set(base, at([id, 'derive', baseKey]))
  return {
    operation,
    terms,
    base,
    named: places,
    partPlaces: new Map((['over', 'where'] as const).map(key => [key, at([id, 'derive', key])])),
    over,
    where: spec.where ?? {},
    periods: spec.periods ?? [],
    rounding: spec.rounding ?? false,
    place,
  }
}
