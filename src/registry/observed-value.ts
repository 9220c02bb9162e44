/** Parses the value of an observation by its metric's kind. */

import { type ProblemText, textOf } from '../problems/diagnostics.ts'
import type { FixSpec } from '../problems/fixes/types.ts'
import { parsePublishedValue, wordsAsValue } from './formatting/published-value.ts'
import { isCalendarDate } from './period.ts'
import type { MetricKind, PublishedValue, Qualifier } from './types.ts'

export interface InvalidValue {
  error: ProblemText
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
    return { error: textOf('value-valid/date', { value: text }) }
  }
  const value = parsePublishedValue(text)
  if ('error' in value) return value
  if (kind === 'percent' && !value.percent && !value.points) {
    return { error: textOf('value-valid/percentage', { value: text }) }
  }
  if ((value.percent || value.points) && kind !== 'percent' && kind !== 'ratio') {
    return { error: textOf('value-valid/no-percentage', { value: text, kind }) }
  }
  if (value.qualifier && qualifier && value.qualifier !== qualifier) {
    return { error: textOf('value-valid/two-qualifiers', { value: text, qualifier }) }
  }
  return { ...value, qualifier: qualifier ?? value.qualifier }
}
