/** Allowed values of attributes that are enumerations. */

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

/** `full` (default) spans the type area; `half` puts two charts side by side. */
export const CHART_SIZES = ['full', 'half'] as const

/** In the text column, across the type area, or bleeding off both edges of the sheet. */
export const FIGURE_SIZES = ['column', 'wide', 'bleed'] as const

/** The four reasons for omission of GRI 1: 2021, requirement 6. */
export const OMISSION_REASONS = [
  'not-applicable',
  'legal-prohibitions',
  'confidentiality',
  'information-unavailable',
] as const

/** Media of a chapter: the pages of the PDF, and the web edition. */
export const MEDIA = ['print', 'web'] as const
export type Medium = (typeof MEDIA)[number]

/** Lists words as code: `a`, `b` or `c`. */
export function alternatives(words: readonly string[]): string {
  const quoted = words.map(word => `\`${word}\``)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last
}
