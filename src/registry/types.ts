import type { Decimal } from 'decimal.js'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { PluralWords } from './locales/locale-data.ts'

type Text = Readonly<Record<string, string>>

/** Where something stands in a file that a person wrote. */
export interface Place {
  file: VFile
  position: Position | undefined
}

export type MetricKind = 'quantity' | 'monetary' | 'percent' | 'ratio' | 'count' | 'text' | 'date'
export type Qualifier = 'over' | 'about' | 'nearly' | 'up-to' | 'under'
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
  /** The change of a share: `low` counts percentage points. */
  points: boolean
}

export type Quality = 'measured' | 'calculated' | 'estimated' | 'extrapolated'
export type Status = 'draft' | 'submitted' | 'reviewed' | 'approved' | 'locked'
export type RevisionReason =
  | 'error'
  | 'methodology'
  | 'boundary'
  | 'structural'
  | 'estimate-revised'
  | 'redefinition'
  | 'presentation'
/** Why a figure is not given: not collected, or one of GRI 1's four reasons for omission (GRI 1: 2021, requirement 6). */
export type OmissionReason =
  | 'not-collected'
  | 'not-applicable'
  | 'legal-prohibitions'
  | 'confidentiality'
  | 'information-unavailable'

export interface Assurance {
  level: 'none' | 'limited' | 'reasonable'
  standard: string | undefined
  provider: string | undefined
}

/** A file that shows where a value comes from. Its hash is kept, so that nobody changes it unnoticed. */
export interface Evidence {
  /** Relative to the report's folder. */
  file: string
  sha256: string
}

/** What a value was changed to after it had been published, and why. */
export interface Revision {
  /** The edition that published the new value first. */
  edition: string
  value: PublishedValue
  reason: RevisionReason
  source: string
  note: Text | undefined
  place: Place
  valuePlace?: Place | undefined
  sourcePlace?: Place | undefined
}

export interface Restatement {
  was: PublishedValue
  revision: Revision
  /** Of a computed value: the metrics whose restatement changed it. */
  follows: readonly string[] | undefined
}

/** Dimension → value: `{gender: female}`. Empty for the whole. */
export type Dimensions = Readonly<Record<string, string>>

export interface ObservationRef {
  metric: string
  period: string
  dimensions: Dimensions
}

export type Operation = 'sum' | 'difference' | 'share' | 'intensity' | 'yoy' | 'cagr'

/** How a value was computed, from what, and what came out, exact. */
export interface Derivation {
  operation: Operation
  inputs: readonly ObservationRef[]
  /** Undefined where the result means nothing: a base of nought or less. */
  result: PublishedValue | undefined
}

/** How many, for what, when, and who says so. */
export interface Observation {
  /** `2021`, `2019..2021`, `2021-09`, `2021-09-05`. */
  period: string
  dimensions: Dimensions
  /** As published first; in the registry of an edition, as revised up to then. */
  value: PublishedValue
  source: string
  note: Text | undefined
  quality: Quality | undefined
  assurance: Assurance | undefined
  status: Status
  /** Where the metric or the source says it that the status is of; undefined when it is its own. */
  statusOf?: { id: string; place: Place } | undefined
  /** The edition that reported it first. */
  first: string | undefined
  evidence: Evidence | undefined
  /** Oldest first. */
  revisions: readonly Revision[]
  /** The edition at hand publishes another value than the last one did. */
  restatement: Restatement | undefined
  /** Set for a value that is computed or, when it is published too, checked. */
  derivation: Derivation | undefined
  /** Computed only: nobody published it. */
  derived: boolean
  /** Added up from parts, though nothing says that they make a whole: whoever shows it says so. */
  isAssumed?: boolean | undefined
  place: Place
  /** Of its value and its source alone; undefined where it comes from a lock, or is computed. */
  valuePlace?: Place | undefined
  sourcePlace?: Place | undefined
}

/** A period for which no figure is given, and why. */
export interface Omission {
  period: string
  reason: OmissionReason
  note: Text | undefined
  place: Place
}

export interface DisplayFormat {
  scale?: ScaleName | undefined
  decimals?: number | undefined
}

/** A unit is a code (ISO 4217, or a unit symbol as `tCO2e`), or the counted thing's name by locale. */
export type Unit = string | Readonly<Record<string, string | PluralWords>>

/** Greenhouse gases by the GHG Protocol: scope, how electricity is counted, which of the 15 categories of scope 3. */
export interface GhgScope {
  scope: 1 | 2 | 3
  basis: 'location' | 'market' | undefined
  category: number | undefined
}

/** How a metric is computed from others. */
export interface DeriveRule {
  operation: Operation
  /** Terms of a sum or difference; the part of a share, the numerator of an intensity; the one metric of a growth. */
  terms: readonly string[]
  /** Whole of a share, denominator of an intensity. */
  base: string | undefined
  /** Sum over the years of a period (`periods`), or over the values of these dimensions. */
  over: readonly string[]
  /** Which part of the terms: `{gender: female}`. */
  where: Dimensions
  /** Periods to compute for that no observation names. */
  periods: readonly string[]
  /** The published parts were rounded, so that they need add up only within the rounding of all. */
  rounding: boolean
  place: Place
  /** Where each of the terms and the base is named. */
  named: ReadonlyMap<string, Place>
  /** The positions of `over` and `where` in the file. */
  partPlaces: ReadonlyMap<'over' | 'where', Place>
}

export interface Metric {
  id: string
  title: Text
  /** A few words for a tile or an axis, when the title is long. */
  short: Text | undefined
  kind: MetricKind
  /** Whether a value is of a stretch of time (spend) or of a moment (employees). */
  periodType: 'duration' | 'instant'
  unit: Unit | undefined
  polarity: 'up' | 'down' | 'none'
  definition: Text | undefined
  methodology: Text | undefined
  /** What is counted in: consolidation, entities, exclusions, in words that are compared letter by letter. */
  boundary: string | undefined
  ghg: GhgScope | undefined
  owner: string | undefined
  approver: string | undefined
  display: Readonly<Record<string, DisplayFormat>>
  /** Codes as `gri:305-1`, and where each stands. */
  frameworks: ReadonlyMap<string, Place>
  /** Dimension → its values, in order, with their words. */
  dimensions: ReadonlyMap<string, ReadonlyMap<string, Text>>
  derive: DeriveRule | undefined
  /** The whole, by period. */
  observations: ReadonlyMap<string, Observation>
  /** The parts by dimension. */
  breakdown: readonly Observation[]
  omissions: ReadonlyMap<string, Omission>
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
  /** Of the figures taken from it that say nothing themselves. */
  status: Status | undefined
  assurance: Assurance | undefined
  /** Where its status stands. */
  statusPlace?: Place | undefined
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
  /** The metric it is measured by; progress is then computed. */
  metric: string | undefined
  /** Where it starts: the year, and its value where no metric has it. */
  base: Milestone | undefined
  /** What is to be reached in `year`; of a `relative` target, the change against the base, as `-70%`. */
  value: PublishedValue | undefined
  relative: boolean
  /** Steps on the way. */
  interim: readonly Milestone[]
  status: TargetStatus
  source: string
  place: Place
  sourcePlace?: Place | undefined
}

export interface Milestone {
  year: string
  value: PublishedValue | undefined
}

export interface Term {
  id: string
  words: Text
  note: Text | undefined
  /** Words by locale that say the same and are not used. */
  avoid: Readonly<Record<string, readonly string[]>>
}
export type Glossary = ReadonlyMap<string, Term>

export interface Registry {
  metrics: ReadonlyMap<string, Metric>
  sources: ReadonlyMap<string, Source>
  targets: ReadonlyMap<string, Target>
  /** Ids that are written but could not be read, already reported; `*` when that may be any. */
  broken: ReadonlySet<string>
  /** A file with no entries in it, in which something that is cited may be meant to stand. */
  empty?: Readonly<Partial<Record<'metric' | 'source' | 'target', VFile>>> | undefined
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
