import type { Decimal } from 'decimal.js'
import type { Position } from 'unist'
import type { VFile } from 'vfile'

type Text = Readonly<Record<string, string>>

/** Where something stands in a file that a person wrote. */
export interface Place {
  file: VFile
  position: Position | undefined
}

export type MetricKind = 'quantity' | 'monetary' | 'percent' | 'ratio' | 'count' | 'text' | 'date'
export type Qualifier = 'over' | 'about' | 'nearly' | 'up-to'
/** Powers of ten that have a word in some language. `none` writes all digits. */
export type ScaleName = 'none' | 'thousand' | 'million' | 'billion' | 'trillion' | '万' | '亿' | '萬' | '億'

/**
 * A number as it was published: `518.8亿`, `36.84 million`, `30+`, `200..300`, `24.4%`.
 *
 * `low` (and `high` for a range) are exact, in the metric's base unit (51880000000 for 518.8亿). `fractionDigits` and
 * `exponent` keep the published precision: 518.8亿 was published to one digit after the point at 10^8, so it is exact to
 * 10^7. A percentage keeps its number: 24.4% has low = 24.4.
 */
export interface PublishedValue {
  text: string
  low: Decimal
  high: Decimal | undefined
  fractionDigits: number
  exponent: number
  percent: boolean
  qualifier: Qualifier | undefined
  /** Written with an explicit `+` sign in front: a growth, shown with its sign. */
  signed: boolean
}

/** How many, for what, when, and who says so. */
export interface Observation {
  /** `2021`, `2019..2021`, `2021-09`, `2021-09-05`. */
  period: string
  value: PublishedValue
  source: string
  note: Text | undefined
  place: Place
}

export interface DisplayFormat {
  scale?: ScaleName | undefined
  decimals?: number | undefined
}

/** A unit is a code (ISO 4217, or a unit symbol as `tCO2e`), or the counted thing's name by locale. */
export type Unit = string | Readonly<Record<string, string | { one: string; other: string }>>

export interface Metric {
  id: string
  title: Text
  /** A few words for a tile or an axis, when the title is long. */
  short: Text | undefined
  kind: MetricKind
  unit: Unit | undefined
  polarity: 'up' | 'down' | 'none'
  definition: Text | undefined
  display: Readonly<Record<string, DisplayFormat>>
  frameworks: readonly string[]
  observations: ReadonlyMap<string, Observation>
  /** Periods whose observation could not be read, already reported. */
  broken: ReadonlySet<string>
  place: Place
}

export interface Source {
  id: string
  title: Text
  publisher: Text | undefined
  date: string | undefined
  url: string | undefined
  place: Place
}

export type TargetStatus = 'announced' | 'started' | 'on-track' | 'behind' | 'met'

export interface Target {
  id: string
  title: Text
  /** The commitment in full, one sentence. */
  commitment: Text
  /** What it covers. */
  coverage: Text | undefined
  group: Text | undefined
  announced: string | undefined
  /** The year by which it is due. */
  year: string | undefined
  status: TargetStatus
  source: string
  place: Place
}

export interface Term {
  id: string
  words: Text
  note: Text | undefined
}
export type Glossary = ReadonlyMap<string, Term>

export interface Registry {
  metrics: ReadonlyMap<string, Metric>
  sources: ReadonlyMap<string, Source>
  targets: ReadonlyMap<string, Target>
  /** Ids that are written but could not be read, already reported; `*` when that may be any. */
  broken: ReadonlySet<string>
}

/** Words of a formatted figure, each with its part in it, so that a tile can set number and unit apart. */
export interface PhrasePart {
  kind: 'qualifier' | 'currency' | 'sign' | 'number' | 'plus' | 'percent' | 'scale' | 'unit' | 'text'
  text: string
}
export interface Phrase {
  /** The whole phrase as read in running text, with no-break spaces where the language has spaces. */
  text: string
  parts: readonly PhrasePart[]
}
