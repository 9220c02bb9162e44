/** Years before anything that a table shows: of a few the first edition has no figures yet, of many the number was mistyped. */
import { problem } from '../../../problems/diagnostics.ts'
import { observationWithin } from '../../../registry/lookup.ts'
import type { Metric } from '../../../registry/types.ts'
import type { Directive, RenderContext } from '../context.ts'

/** As many empty columns as nobody leaves for what is to come. */
const MANY = 5

/**
 * An error: a table of that many columns is wider than any page. What was left out is shown with its reason. A locked edition has the
 * figures that it had when it was made.
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
    'periods-valid',
    `Unexpected periods \`${text}\` of \`${node.name}\`, expected years from ${periods[first]} on: none of its metrics has a figure before`,
    {
      place: node,
      note: `Write \`periods=${periods.length - first}\`, or add what is missing to the registry.`,
    },
  )
}
