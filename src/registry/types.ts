import type { Decimal } from 'decimal.js'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { PluralWords } from './locales/language-schema.ts'

type Text = Readonly<Record<string, string>>

/** A position in a file that a person wrote. */
export interface Place {
  file: VFile
  position: Position | undefined
}

export type MetricKind = 'quantity' | 'monetary' | 'percent' | 'ratio' | 'count' | 'text' | 'date'
export type Qualifier = 'over' | 'about' | 'nearly' | 'up-to' | 'under'
/** Names of powers of ten in some language. `none` writes all digits. */
export type ScaleName = 'none' | 'thousand' | 'million' | 'billion' | 'trillion' | '万' | '亿' | '萬' | '億'

/**
 * A number as it was published: `518.8亿`, `36.84 million`, `30+`, `200..300`, `24.4%`.
 *
 * `low` (and `high` for a range) are exact, in the metric's base unit (51880000000 for 518.8亿). `fractionDigits` and `exponent`
 * store the published precision: 518.8亿 has one decimal at 10^8, so it is exact to 10^7. A percentage is stored as its number:
 * 24.4% has `low` = 24.4.
 */
export interface PublishedValue {
  text: string
  low: Decimal
  high: Decimal | undefined
  fractionDigits: number
  exponent: number
  percent: boolean
  qualifier: Qualifier | undefined
  /** True if written with a `+` sign: a growth, shown with its sign. */
  signed: boolean
  /** True for the change of a share: `low` counts percentage points. */
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
/** The reason for an omission: not collected, or one of the four reasons of GRI 1 (GRI 1: 2021, requirement 6). */
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

/** A file that proves a value. Its hash reveals later changes. */
export interface Evidence {
  /** Relative to the report's folder. */
  file: string
  sha256: string
}

/** A change of a value after its publication, with the reason. */
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
  /** For a computed value, the metrics whose restatement changed it. */
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

/** The operation, inputs and exact result of a computed value. */
export interface Derivation {
  operation: Operation
  inputs: readonly ObservationRef[]
  /** Undefined if the result is not meaningful, as with a base of zero or less. */
  result: PublishedValue | undefined
}

/** The value of a metric in one period, with its source. */
export interface Observation {
  /** `2021`, `2019..2021`, `2021-09`, `2021-09-05`. */
  period: string
  dimensions: Dimensions
  /** The value as first published; in the registry of an edition, as revised up to that edition. */
  value: PublishedValue
  source: string
  note: Text | undefined
  quality: Quality | undefined
  assurance: Assurance | undefined
  status: Status
  /** The metric or source that the status comes from; undefined if the observation has its own. */
  statusOf?: { id: string; place: Place } | undefined
  /** The edition that reported it first. */
  first: string | undefined
  evidence: Evidence | undefined
  /** Oldest first. */
  revisions: readonly Revision[]
  /** Set if the current edition publishes a different value than the previous one. */
  restatement: Restatement | undefined
  /** Set for a computed value, and for a published value that is checked against its derivation. */
  derivation: Derivation | undefined
  /** True if the value is only computed, not published. */
  derived: boolean
  /** True if summed from parts that are only assumed to be the whole; pages that show it must say so. */
  isAssumed?: boolean | undefined
  place: Place
  /** Places of the value and the source; undefined for values that are locked or computed. */
  valuePlace?: Place | undefined
  sourcePlace?: Place | undefined
}

/** A period without a value, with the reason. */
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

/** A code (ISO 4217, or a unit symbol as `tCO2e`), or the name of the counted thing by locale. */
export type Unit = string | Readonly<Record<string, string | PluralWords>>

/** Classification by the GHG Protocol: scope, basis for electricity, one of the 15 categories of scope 3. */
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
  /** The whole of a share, or the denominator of an intensity. */
  base: string | undefined
  /** Sum over the years of a period (`periods`), or over the values of these dimensions. */
  over: readonly string[]
  /** The part of the terms to use: `{gender: female}`. */
  where: Dimensions
  /** Periods to compute in addition to those with observations. */
  periods: readonly string[]
  /** True if the published parts were rounded, so that their sum may differ by the rounding of all. */
  rounding: boolean
  place: Place
  /** Places of the terms and the base, by id. */
  named: ReadonlyMap<string, Place>
  /** The positions of `over` and `where` in the file. */
  partPlaces: ReadonlyMap<'over' | 'where', Place>
}

export interface Metric {
  id: string
  title: Text
  /** A short title for tiles and axes, if the title is long. */
  short: Text | undefined
  kind: MetricKind
  /** Whether a value covers a span of time (spend) or a moment (employees). */
  periodType: 'duration' | 'instant'
  unit: Unit | undefined
  polarity: 'up' | 'down' | 'none'
  definition: Text | undefined
  methodology: Text | undefined
  /** Consolidation, entities and exclusions, in words. Boundaries are compared as exact text. */
  boundary: string | undefined
  ghg: GhgScope | undefined
  owner: string | undefined
  approver: string | undefined
  display: Readonly<Record<string, DisplayFormat>>
  /** Disclosure codes such as `gri:305-1`, with their places. */
  frameworks: ReadonlyMap<string, Place>
  /** Dimension → its values in order, with their names by locale. */
  dimensions: ReadonlyMap<string, ReadonlyMap<string, Text>>
  derive: DeriveRule | undefined
  /** Observations of the whole, by period. */
  observations: ReadonlyMap<string, Observation>
  /** Observations of parts. */
  breakdown: readonly Observation[]
  omissions: ReadonlyMap<string, Omission>
  /** Periods whose observation could not be read. They were already reported. */
  broken: ReadonlySet<string>
  place: Place
}

export interface Source {
  id: string
  title: Text
  publisher: Text | undefined
  date: string | undefined
  url: string | undefined
  /** Defaults for values from this source without their own. */
  status: Status | undefined
  assurance: Assurance | undefined
  /** Place of its status. */
  statusPlace?: Place | undefined
  place: Place
}

export type TargetStatus = 'announced' | 'started' | 'on-track' | 'behind' | 'met'

export interface Target {
  id: string
  title: Text
  /** The full commitment, in one sentence. */
  commitment: Text
  /** The scope of the commitment. */
  coverage: Text | undefined
  group: Text | undefined
  announced: string | undefined
  /** The year by which it is due. */
  year: string | undefined
  /** The metric it is measured by; progress is then computed. */
  metric: string | undefined
  /** The starting year, and its value if no metric has it. */
  base: Milestone | undefined
  /** The value to be reached in `year`; for a `relative` target, the change from the base, as `-70%`. */
  value: PublishedValue | undefined
  relative: boolean
  /** Interim targets. */
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
  /** Synonyms to avoid, by locale. */
  avoid: Readonly<Record<string, readonly string[]>>
}
export type Glossary = ReadonlyMap<string, Term>

export interface Registry {
  metrics: ReadonlyMap<string, Metric>
  sources: ReadonlyMap<string, Source>
  targets: ReadonlyMap<string, Target>
  /** Ids that could not be read and were already reported; `*` if any id may be among them. */
  broken: ReadonlySet<string>
  /** Files without entries, which may be the reason for unknown ids. */
  empty?: Readonly<Partial<Record<'metric' | 'source' | 'target', VFile>>> | undefined
}

/** A piece of a formatted value with its role, so that a tile can style number and unit differently. */
export interface PhrasePart {
  kind: 'qualifier' | 'currency' | 'sign' | 'number' | 'plus' | 'percent' | 'scale' | 'unit' | 'text'
  text: string
}
export interface Phrase {
  /** The whole phrase as read in running text, with no-break spaces where the language has spaces. */
  text: string
  parts: readonly PhrasePart[]
}
