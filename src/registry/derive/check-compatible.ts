/** Checks that the metrics of a derivation fit together: units, period types, boundaries, Scope 2 bases. */
import { problem } from '../../problems/diagnostics.ts'
import type { DeriveRule, Metric } from '../types.ts'
import { conversion, measureOf, nameOfUnit, quotient } from '../units/units.ts'

/** Reports the first mismatch with both sides. True if everything fits. */
export function checkCompatible(
  result: Metric,
  rule: DeriveRule,
  terms: readonly Metric[],
  base?: Metric,
): boolean {
  const all = base ? [...terms, base] : terms
  const refuse = (id: string, reason: string, note: string): false => {
    problem(rule.place.file, id, reason, { place: rule.place.position, note })
    return false
  }
  const words = all.find(metric => metric.kind === 'text' || metric.kind === 'date')
  if (words)
    return refuse(
      'derive-unit',
      `Unexpected \`${words.id}\` of kind ${words.kind} in a ${rule.operation}, expected numbers`,
      'Only numbers can be computed with.',
    )
  return (
    unitsFit(result, rule, terms, base, refuse) &&
    periodTypesFit(rule, all, refuse) &&
    boundariesFit(result, rule, all, refuse) &&
    basesFit(rule, all, refuse)
  )
}

type Refuse = (id: string, reason: string, note: string) => false

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
      refuse(
        'derive-unit',
        `Unexpected ${operation} of \`${mismatch.id}\` in ${nameOfUnit(mismatch)} for \`${result.id}\` in ${nameOfUnit(result)}`,
        'All terms and the result must measure the same.',
      )
    )
  }
  const [first] = terms
  if (!first) return false
  if (operation === 'intensity') {
    if (!base || typeof result.unit !== 'string') return true
    const quotientUnit = quotient(measureOf(first), measureOf(base))
    return (
      conversion(quotientUnit, measureOf(result)) !== undefined ||
      refuse(
        'derive-unit',
        `Unexpected unit ${nameOfUnit(result)} of \`${result.id}\`, expected ${nameOfUnit(first)} over ${nameOfUnit(base)}`,
        `\`${first.id}\` is in ${nameOfUnit(first)}, \`${base.id}\` in ${nameOfUnit(base)}; a scale may stand before a unit, as \`tCO2e/million CNY\`.`,
      )
    )
  }
  if (!pure)
    return refuse(
      'derive-unit',
      `Unexpected kind ${result.kind} of \`${result.id}\`, expected \`percent\` or \`ratio\` for a ${operation}`,
      'A growth or a share has no unit of its own.',
    )
  if (operation === 'share' && base && !conversion(measureOf(first), measureOf(base)))
    return refuse(
      'derive-unit',
      `Unexpected share of \`${first.id}\` in ${nameOfUnit(first)} of \`${base.id}\` in ${nameOfUnit(base)}`,
      'A part and its whole measure the same; for a quotient of two units use `intensity`.',
    )
  return true
}

function periodTypesFit(rule: DeriveRule, all: readonly Metric[], refuse: Refuse): boolean {
  const [first] = all
  if (rule.operation === 'sum' && rule.over.includes('periods') && first?.periodType === 'instant')
    return refuse(
      'derive-period',
      `Unexpected sum of \`${first.id}\` over periods: it counts a moment`,
      'What stands at the end of each year is not added up; use `cagr` or `yoy`.',
    )
  if (rule.operation === 'intensity') return true
  const mismatch = all.find(metric => metric.periodType !== first?.periodType)
  return (
    !mismatch ||
    refuse(
      'derive-period',
      `Unexpected ${rule.operation} of \`${first?.id}\` (${first?.periodType}) and \`${mismatch.id}\` (${mismatch.periodType})`,
      'Values of a moment and of a stretch of time do not add up.',
    )
  )
}

function boundariesFit(result: Metric, rule: DeriveRule, all: readonly Metric[], refuse: Refuse): boolean {
  const stated = [...all, result].filter(metric => metric.boundary !== undefined)
  const [first] = stated
  const mismatch = stated.find(metric => metric.boundary !== first?.boundary)
  return (
    !mismatch ||
    refuse(
      'derive-boundary',
      `Unexpected ${rule.operation} across boundaries: \`${first?.id}\` covers "${first?.boundary}", \`${mismatch.id}\` "${mismatch.boundary}"`,
      'Figures are compared and added within one boundary.',
    )
  )
}

/** Scope 2 is location-based or market-based, and an inventory uses one basis only (GHG Protocol Scope 2 Guidance, 6.1). */
function basesFit(rule: DeriveRule, all: readonly Metric[], refuse: Refuse): boolean {
  const stated = all.filter(metric => metric.ghg?.basis !== undefined)
  const [first] = stated
  const mismatch = stated.find(metric => metric.ghg?.basis !== first?.ghg?.basis)
  return (
    !mismatch ||
    refuse(
      'derive-basis',
      `Unexpected ${rule.operation} of \`${first?.id}\` (${first?.ghg?.basis}-based) and \`${mismatch.id}\` (${mismatch.ghg?.basis}-based)`,
      'Emissions by location and by market are never mixed; report two totals.',
    )
  )
}
