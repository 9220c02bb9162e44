/** A chart to be drawn, as numbers and words: built from a chapter, drawn by `draw.ts`. */

import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { ChartKind } from '../../../directives/choices.ts'
import type { Language } from '../../../registry/locales/language.ts'

/** A value of the registry, ready to be drawn. */
export interface Point {
  /** Label of the period: `2021`, `2019–2021`. */
  period: string
  /** True for the edition's own period, which is drawn strong; history is muted. */
  now: boolean
  /** In the unit of the chart; determines lengths only, `label` has the words. */
  value: number
  /** The upper end of a range. */
  high: number | undefined
  /** The number as the locale writes it, without unit: `518.8`, `9,000+`. */
  label: string
  /** True for "more than" values, which have no upper end. */
  open: boolean
  /** Sign raised after the label of a restated value. */
  sign?: string | undefined
  /** For progress: sign after the goal if its base value was restated. */
  goalSign?: string | undefined
}

/** The points of one metric, oldest first. Periods without a value are left out. */
export interface Series {
  name: string
  points: readonly Point[]
  /** Unit in words; empty in scatter and progress charts. */
  unit: string
}

export interface Request {
  kind: ChartKind
  series: readonly Series[]
  /** Labels of all periods on the axis, with or without a value. */
  periods: readonly string[]
  language: Language
  /** In CSS pixels: 658 across the type area of A4, 314 across half of it. */
  width: number
  /** The height that fits on a printed page with title and source, in CSS pixels; unlimited on the web. */
  maxHeight?: number | undefined
  /** For scatter: titles of both axes. */
  axes?: readonly [string, string] | undefined
  /** For progress: the share of time elapsed by series, from 0 to 1. */
  elapsed?: readonly (number | undefined)[] | undefined
  /** Localised words of the chart itself. */
  words: Readonly<Record<'missing', string>>
  /** Marks of Plot, from a `chart` fence. */
  plot?: PlotSpec | undefined
}

/** Plot's options as data, without functions, because they come from YAML. */
export interface PlotSpec {
  height: number
  marks: readonly Readonly<Record<string, unknown>>[]
  options: Readonly<Record<string, unknown>>
}

/** A chart that a chapter requests; `id` is that of its placeholder. */
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
