/** Parses the value of an observation by its metric's kind. */
import type { FixSpec } from '../problems/fixes/types.ts'
import { parsePublishedValue, wordsAsValue } from './formatting/published-value.ts'
import { isCalendarDate } from './period.ts'
import type { MetricKind, PublishedValue, Qualifier } from './types.ts'

export interface InvalidValue {
  error: string
  note?: string | undefined
  fix?: FixSpec | undefined
}

export function toPublishedValue(
  kind: MetricKind,
  text: string,
  qualifier?: Qualifier,
): PublishedValue | InvalidValue {
  if (kind === 'text') return wordsAsValue(text)
  if (kind === 'date') {
    if (isCalendarDate(text) && text.length === 10) return wordsAsValue(text)
    return { error: `Unexpected value \`${text}\`, expected a date, as \`2022-04-30\`` }
  }
  const value = parsePublishedValue(text)
  if ('error' in value) {
    return { ...value, note: 'Copy digits and scale from the source; the unit belongs to the metric.' }
  }
  if (kind === 'percent' && !value.percent && !value.points) {
    return { error: `Unexpected value \`${text}\` of a percent metric, expected a percentage, as \`24.4%\`` }
  }
  if ((value.percent || value.points) && kind !== 'percent' && kind !== 'ratio') {
    return {
      error: `Unexpected percentage \`${text}\` of a ${kind} metric, expected a number, as \`518.8亿\``,
      note: 'Give a growth or a share a metric of its own, with `kind: percent`.',
    }
  }
  if (value.qualifier && qualifier && value.qualifier !== qualifier) {
    return {
      error: `Unexpected \`${text}\` with the qualifier \`${qualifier}\`, expected one of the two`,
      note: 'A `+` after the number already means `over`.',
    }
  }
  return { ...value, qualifier: qualifier ?? value.qualifier }
}
