/** Checks `derive:` of a metric and turns it into a rule: one operation with its terms. */
import { problem } from '../../problems/diagnostics.ts'
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
  const refuse = (reason: string, note: string) => {
    problem(place.file, 'derive-valid', reason, { place: place.position, note })
    return undefined
  }
  const named = OPERATIONS.filter(operation => spec[operation] !== undefined)
  const [operation] = named
  if (operation === undefined || named.length > 1)
    return refuse(
      `Unexpected derivation with ${named.length === 0 ? 'no operation' : named.map(n => `\`${n}\``).join(' and ')}, expected one of ${OPERATIONS.map(o => `\`${o}\``).join(', ')}`,
      `As \`derive: ${EXAMPLE[operation ?? 'sum']}\`.`,
    )
  const baseKey = BASE[operation]
  // With `where`, a share without `of` is a share of the metric's own whole.
  const base = baseKey && (spec[baseKey] ?? (spec.where && spec.share))
  if (baseKey && base === undefined)
    return refuse(
      `Unexpected \`${operation}\` without \`${baseKey}\``,
      `As \`derive: ${EXAMPLE[operation]}\`.`,
    )
  const terms = [spec[operation] ?? []].flat()
  const over = [spec.over ?? []].flat()
  if (over.length > 1 && over.includes('periods'))
    return refuse(
      'Unexpected `periods` beside a dimension in `over`, expected one of the two',
      'Give each sum a metric of its own.',
    )
  if (operation === 'sum' && terms.length < 2 && spec.over === undefined)
    return refuse('Unexpected sum of one metric, expected several, or `over`', overWith(terms[0], spec.where))
  if (operation !== 'sum' && spec.over !== undefined)
    return refuse(
      `Unexpected \`over\` in a ${operation}, expected it in a sum`,
      `Only a sum takes \`over\`. Give the sum a metric of its own, as \`derive: {sum: ${terms[0]}, over: ${over.join(', ')}}\`, and name that one here.`,
    )
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

/** A note that shows how to sum over one metric. */
function overWith(term = 'a', where: DeriveSpec['where'] = {}): string {
  const parts = Object.entries(where)
  const [first] = parts
  if (!first) return 'As `derive: {sum: [a, b]}`, `{sum: a, over: periods}` or `{sum: a, over: gender}`.'
  const named = parts.map(([name, value]) => `${name}: ${value}`).join(', ')
  return `For one part of \`${term}\` write \`derive: {sum: ${term}, over: ${first[0]}, where: {${named}}}\`.`
}
