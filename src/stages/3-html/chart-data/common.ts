/** Shared by all charts: their data, points, labels and problems. */

import type { Position } from 'unist'
import { type ProblemOptions, problem } from '../../../problems/diagnostics.ts'
import type { ProblemId, ValuesOfProblem } from '../../../problems/messages/types.ts'
import { columnNumber } from '../../../registry/formatting/column.ts'
import { Exact } from '../../../registry/formatting/exact.ts'
import { periodLabel } from '../../../registry/periods.ts'
import type { Metric, Observation, PublishedValue } from '../../../registry/types.ts'
import { shownName } from '../../1-read/shown-words.ts'
import type { Point, Series } from '../charts/types.ts'
import type { Directive, RenderContext } from '../context.ts'
import type { CitedValue } from '../directives/cite.ts'

export interface ChartData {
  series: readonly Series[]
  /** Labels of the periods on the axis. */
  periods: readonly string[]
  unit: string
  columns: readonly string[]
  rows: readonly {
    name: string
    cells: readonly (ChartCell | undefined)[]
  }[]
  sources: readonly string[]
  axes?: readonly [string, string] | undefined
  elapsed?: readonly (number | undefined)[] | undefined
}

export interface ChartCell {
  text: string
  cited: CitedValue | undefined
  /** The base value from which a goal is computed. */
  base?: CitedValue | undefined
}

export function point(
  metric: Metric,
  { period, value, restatement }: Observation,
  exponent: number,
  context: RenderContext,
): Point {
  return {
    period: periodLabel(period),
    now: period === context.edition.config.period,
    value: scaled(value.low, exponent),
    high: value.high && scaled(value.high, exponent),
    label: word(metric, value, exponent, context),
    open: value.qualifier === 'over',
    sign: signOf(restatement, context),
  }
}

/** The sign beside the label of a restated value. */
export const signOf = (
  restatement: Observation['restatement'],
  { labels }: RenderContext,
): string | undefined => (restatement ? labels('restated-mark') : undefined)

export const scaled = (value: PublishedValue['low'], exponent: number): number =>
  new Exact(value).div(`1e${exponent}`).toNumber()

/** The label of a value. Percentages keep their sign; other units are printed once for the chart. */
export function word(
  metric: Metric,
  value: PublishedValue,
  exponent: number,
  { language }: RenderContext,
): string {
  const number = columnNumber(metric, value, language, exponent)
  return value.percent ? `${number}%` : number
}

export function nameOf(metric: Metric, context: RenderContext): string {
  return shownName(metric, context)
}

export function sourcesOf(metrics: readonly Metric[], periods: readonly string[]): string[] {
  return metrics.flatMap(metric => periods.flatMap(period => metric.observations.get(period)?.source ?? []))
}

/** Reports why a chart cannot be drawn. */
export function refuse<Id extends ProblemId>(
  place: Directive | Position,
  context: RenderContext,
  id: Id,
  values: ValuesOfProblem<Id>,
  suggestion: Pick<ProblemOptions, 'note' | 'fix'> = {},
): undefined {
  problem(context.file, id, values, { place, ...suggestion })
  return undefined
}
