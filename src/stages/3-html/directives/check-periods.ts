/** Reports many leading periods without values: a few are normal in a first edition, many come from a mistyped number. */
import { problem } from '../../../problems/diagnostics.ts'
import { observationWithin } from '../../../registry/lookup.ts'
import type { Metric } from '../../../registry/types.ts'
import type { Directive, RenderContext } from '../context.ts'

/** Empty columns that are too many to be intended. */
const MANY = 5

/**
 * An error, because such a table is wider than any page. Omitted values count as shown, with their reason. Locked editions are not
 * checked: their values cannot change.
 */
export function checkPeriods(
  periods: readonly string[],
  metrics: readonly Metric[],
  node: Directive,
  { file, edition }: RenderContext,
): void {
  const isShown = (period: string) =>
    metrics.some(metric => observationWithin(metric, period) || metric.omissions.has(period))
  const first = edition.lock ? -1 : periods.findIndex(isShown)
  if (first < MANY) return
  const text = node.attributes?.['periods'] ?? ''
  problem(
    file,
    'periods-valid/early',
    { periods: text, directive: node.name, first: periods[first] ?? '', count: periods.length - first },
    { place: node },
  )
}
