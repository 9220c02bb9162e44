/** Checks that the metrics of a derivation fit together: units, period types, boundaries, Scope 2 bases. */
import { problem } from '../../problems/diagnostics.ts'
import type { ProblemId, ValuesOfProblem } from '../../problems/messages/types.ts'
import type { DeriveRule, Metric } from '../types.ts'
import { conversion, measureOf, quotient, unitInMessage } from '../units/units.ts'

/** Reports the first mismatch with both sides. True if everything fits. */
export function checkCompatible(
  result: Metric,
  rule: DeriveRule,
  terms: readonly Metric[],
  base?: Metric,
): boolean {
  const all = base ? [...terms, base] : terms
  const refuse: Refuse = (id, values) => {
    problem(rule.place.file, id, values, { place: rule.place.position })
    return false
  }
  const words = all.find(metric => metric.kind === 'text' || metric.kind === 'date')
  if (words)
    return refuse('derive-unit/words', { metric: words.id, kind: words.kind, operation: rule.operation })
  return (
    unitsFit(result, rule, terms, base, refuse) &&
    periodTypesFit(rule, all, refuse) &&
    boundariesFit(result, rule, all, refuse) &&
    basesFit(rule, all, refuse)
  )
}

type Refuse = <Id extends ProblemId>(id: Id, values: ValuesOfProblem<Id>) => false

function unitsFit(
  result: Metric,
  rule: DeriveRule,
  terms: readonly Metric[],
  base: Metric | undefined,
  refuse: Refuse,
): boolean {
  const { operation } = rule
  const pure = result.kind === 'percent' || result.kind === 'ratio'
  if (operation === 'sum' || operation === 'difference') {
    const mismatch = terms.find(term => !conversion(measureOf(term), measureOf(result)))
    return (
      !mismatch ||
      refuse('derive-unit/terms', {
        metric: mismatch.id,
        unit: unitInMessage(mismatch),
        result: result.id,
        resultUnit: unitInMessage(result),
      })
    )
  }
  const [first] = terms
  if (!first) return false
  if (operation === 'intensity') {
    if (!base || typeof result.unit !== 'string') return true
    const quotientUnit = quotient(measureOf(first), measureOf(base))
    return (
      conversion(quotientUnit, measureOf(result)) !== undefined ||
      refuse('derive-unit/quotient', {
        metric: result.id,
        unit: unitInMessage(result),
        ...termAndBase(first, base),
      })
    )
  }
  if (!pure) return refuse('derive-unit/kind', { kind: result.kind, metric: result.id, operation })
  if (operation === 'share' && base && !conversion(measureOf(first), measureOf(base)))
    return refuse('derive-unit/share', termAndBase(first, base))
  return true
}

const termAndBase = (term: Metric, base: Metric) => ({
  term: term.id,
  termUnit: unitInMessage(term),
  base: base.id,
  baseUnit: unitInMessage(base),
})

function periodTypesFit(rule: DeriveRule, all: readonly Metric[], refuse: Refuse): boolean {
  const [first] = all
  if (rule.operation === 'sum' && rule.over.includes('periods') && first?.periodType === 'instant')
    return refuse('derive-period/moment', { metric: first.id })
  if (rule.operation === 'intensity') return true
  const mismatch = all.find(metric => metric.periodType !== first?.periodType)
  if (!first || !mismatch) return true
  return refuse('derive-period/types', {
    operation: rule.operation,
    first: first.id,
    firstPeriod: first.periodType,
    second: mismatch.id,
    secondPeriod: mismatch.periodType,
  })
}

function boundariesFit(result: Metric, rule: DeriveRule, all: readonly Metric[], refuse: Refuse): boolean {
  const stated = [...all, result].filter(metric => metric.boundary !== undefined)
  const [first] = stated
  const mismatch = stated.find(metric => metric.boundary !== first?.boundary)
  if (!first || !mismatch) return true
  return refuse('derive-boundary', {
    operation: rule.operation,
    first: first.id,
    firstBoundary: first.boundary ?? '',
    second: mismatch.id,
    secondBoundary: mismatch.boundary ?? '',
  })
}

/** Scope 2 is location-based or market-based, and an inventory uses one basis only (GHG Protocol Scope 2 Guidance, 6.1). */
function basesFit(rule: DeriveRule, all: readonly Metric[], refuse: Refuse): boolean {
  const stated = all.filter(metric => metric.ghg?.basis !== undefined)
  const [first] = stated
  const mismatch = stated.find(metric => metric.ghg?.basis !== first?.ghg?.basis)
  if (!first || !mismatch) return true
  return refuse('derive-basis', {
    operation: rule.operation,
    first: first.id,
    firstBasis: first.ghg?.basis ?? '',
    second: mismatch.id,
    secondBasis: mismatch.ghg?.basis ?? '',
  })
}
