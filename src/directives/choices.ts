/** Closed lists of words that an attribute takes one of. */

export const CHART_KINDS = [
  'bar',
  'grouped',
  'stacked',
  'line',
  'dot',
  'range',
  'scope',
  'waterfall',
  'progress',
  'scatter',
] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** Across the type area, which is the default, or two side by side. */
export const CHART_SIZES = ['full', 'half'] as const

/** In the text column, across the whole type area, or off both edges of the sheet. */
export const FIGURE_SIZES = ['column', 'wide', 'bleed'] as const

/** GRI 1: 2021, requirement 6: these four and no other. */
export const OMISSION_REASONS = [
  'not-applicable',
  'legal-prohibitions',
  'confidentiality',
  'information-unavailable',
] as const

/** `a`, `b` or `c`, each as code. */
export function alternatives(words: readonly string[]): string {
  const quoted = words.map(word => `\`${word}\``)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last
}
