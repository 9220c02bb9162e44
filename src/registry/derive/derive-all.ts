/** Evaluates the derivations of a registry: computes values that were not published, and checks those that were. */
import { problem } from '../../problems/diagnostics.ts'
import { allOf, listed, message } from '../../problems/messages/message.ts'
import { suggest } from '../../problems/suggest.ts'
import type { DeriveRule, Metric } from '../types.ts'
import { addParts } from './add-parts.ts'
import { checkAgreement } from './check-agreement.ts'
import { checkCompatible } from './check-compatible.ts'
import { checkDimensionNames } from './check-dimensions.ts'
import { checkCountedOnce } from './check-overlap.ts'
import { combineObservations } from './combine-observations.ts'
import { gather, periodsOf } from './gather.ts'
import { inheritRestatement } from './inherit-restatement.ts'
import { compute } from './operations.ts'
import { deriveOrder, inputsOf } from './order.ts'

/** Returns the metrics with their derived values. Ids in `broken` could not be read and were already reported. Periods before `edition` are comparatives. */
export function deriveAll(
  metrics: ReadonlyMap<string, Metric>,
  broken: ReadonlySet<string>,
  edition: string,
): ReadonlyMap<string, Metric> {
  const derived = new Map([...metrics].map(([id, metric]) => [id, addParts(metric, edition)]))
  for (const metric of deriveOrder(metrics)) {
    const metricSoFar = derived.get(metric.id) ?? metric
    if (metric.derive) derived.set(metric.id, derive(metricSoFar, metric.derive, derived, broken, edition))
  }
  return derived
}

function derive(
  metric: Metric,
  rule: DeriveRule,
  metrics: ReadonlyMap<string, Metric>,
  broken: ReadonlySet<string>,
  edition: string,
): Metric {
  const named = inputsOf(rule).map(id => metrics.get(id))
  const inputs = named.filter(input => input !== undefined)
  if (inputs.length < named.length) {
    for (const id of inputsOf(rule)) if (!metrics.has(id)) reportUnknown(id, rule, metrics, broken)
    return metric
  }
  const terms = inputs.slice(0, rule.terms.length)
  const base = rule.base === undefined ? undefined : inputs.at(-1)
  if (!checkDimensionNames(rule, terms) || !checkCompatible(metric, rule, terms, base)) return metric
  const observations = new Map(metric.observations)
  let computed = 0
  for (const period of periodsOf(metric, rule, terms)) {
    // A value that is omitted with a reason must not be printed.
    if (metric.omissions.has(period)) continue
    const gathered = gather(metric, rule, terms, base, period)
    if (!gathered) continue
    if (!checkCountedOnce(rule, gathered.inputs, metrics)) return metric
    computed += 1
    const result = compute(rule.operation, metric, gathered.terms, gathered.base, gathered.years)
    const derivation = { operation: rule.operation, inputs: gathered.inputs, result }
    const published = observations.get(period)
    if (published && !published.derived) checkAgreement(metric, published, derivation, gathered)
    observations.set(
      period,
      published
        ? { ...published, derivation }
        : {
            ...combineObservations(period, rule.place, derivation, gathered.observations),
            restatement:
              period < edition ? inheritRestatement(metric, rule.operation, gathered, result) : undefined,
          },
    )
  }
  // A published value is not checked if some of its parts are unknown.
  if (computed === 0 && metric.observations.size === 0 && metric.omissions.size === 0)
    reportNoPeriod(rule, inputs)
  return { ...metric, observations }
}

function reportUnknown(
  id: string,
  { place: whole, named, operation }: DeriveRule,
  metrics: ReadonlyMap<string, Metric>,
  broken: ReadonlySet<string>,
): void {
  if (broken.has(id) || broken.has('*')) return
  const place = named.get(id) ?? whole
  const suggestion = suggest(id, metrics.keys())
  problem(
    place.file,
    'metric-known/derived',
    { metric: id, operation },
    { place: place.position, ...suggestion },
  )
}

function reportNoPeriod({ place, operation }: DeriveRule, inputs: readonly Metric[]): void {
  if (inputs.some(input => input.broken.size > 0)) return
  const known = inputs.map(({ id, observations }) =>
    observations.size === 0
      ? message('derive/no-periods', { metric: id })
      : message('derive/periods-of', { metric: id, periods: listed(observations.keys()) }),
  )
  problem(place.file, 'derive-period/none', { operation, metrics: allOf(known) }, { place: place.position })
}
