/** A chart as it is asked for: what to draw, in numbers and in words. Made in a chapter, drawn by `draw.ts`. */

import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { ChartKind } from '../../../directives/choices.ts'
import type { Language } from '../../../registry/locales/language.ts'

/** One figure of the registry, ready to be drawn. */
export interface Point {
  /** As it is labelled: `2021`, `2019–2021`. */
  period: string
  /** The edition's own period: drawn strong; history is muted. */
  now: boolean
  /** In the unit of the chart, for lengths only. Words come from `label`. */
  value: number
  /** The upper end of a range. */
  high: number | undefined
  /** The number in the locale's own words, without unit: `518.8`, `9,000+`. */
  label: string
  /** Published as "more than": there is no upper end. */
  open: boolean
  /** Stands raised after the label of a restated figure. */
  sign?: string | undefined
  /** For progress: after the goal, where the base it starts from was restated. */
  goalSign?: string | undefined
}

/** The points of one metric, oldest first. Periods without a figure are left out. */
export interface Series {
  name: string
  points: readonly Point[]
  /** Its unit in words, where the series of a chart have several. */
  unit: string
}

export interface Request {
  kind: ChartKind
  series: readonly Series[]
  /** Labels of all periods on the axis, with or without a figure. */
  periods: readonly string[]
  language: Language
  /** In CSS pixels: 658 across the type area of A4, 314 across half of it. */
  width: number
  /** The height that fits on a printed page with title and source, in CSS pixels; the web has no limit. */
  mostHeight?: number | undefined
  /** For a scatter: titles of both axes. */
  axes?: readonly [string, string] | undefined
  /** For progress: how much of the time is over, by series, from 0 to 1. */
  elapsed?: readonly (number | undefined)[] | undefined
  /** Words of the chart itself. */
  words: Readonly<Record<'missing', string>>
  /** Plot's own marks, from a `chart` fence. */
  plot?: PlotSpec | undefined
}

/** Plot's options as data: no functions can come from YAML. */
export interface PlotSpec {
  height: number
  marks: readonly Readonly<Record<string, unknown>>[]
  options: Readonly<Record<string, unknown>>
}

/** What a chapter leaves for the drawing: by the id of the placeholder. */
export interface ChartJob {
  id: string
  request: Request
  place: { file: VFile; node: Node }
}

declare module 'vfile' {
  interface DataMap {
    charts: readonly ChartJob[]
  }
}
