/** The registry as authored. `schema.ts` checks it, `from-spec.ts` makes the checked types of it. */
import type { DisplayFormat, MetricKind, Qualifier, TargetStatus, Unit } from './types.ts'

export type WordsSpec = Record<string, string>

export interface RevisionSpec {
  edition: string
  value: string
  reason:
    | 'error'
    | 'methodology'
    | 'boundary'
    | 'structural'
    | 'estimate-revised'
    | 'redefinition'
    | 'presentation'
  source: string
  note?: WordsSpec | undefined
}

/** Beyond value, qualifier, source and note, what an observation may say is kept for the stages that will read it. */
export interface ObservationSpec {
  value: string
  qualifier?: Qualifier | undefined
  source: string
  note?: WordsSpec | undefined
  dimensions?: Record<string, string> | undefined
  quality?: 'measured' | 'calculated' | 'estimated' | 'extrapolated' | undefined
  assurance?:
    | {
        level: 'none' | 'limited' | 'reasonable'
        standard?: string | undefined
        provider?: string | undefined
      }
    | undefined
  status?: 'draft' | 'submitted' | 'reviewed' | 'approved' | 'locked' | undefined
  /** The edition that reported it first. */
  first?: string | undefined
  revisions?: RevisionSpec[] | undefined
}

export interface MetricSpec {
  title: WordsSpec
  short?: WordsSpec | undefined
  kind: MetricKind
  unit?: Unit | undefined
  polarity: 'up' | 'down' | 'none'
  definition?: WordsSpec | undefined
  display?: Record<string, DisplayFormat> | undefined
  frameworks?: string[] | undefined
  observations?: Record<string, ObservationSpec> | undefined
  /** Kept as it is. */
  derive?: unknown
}

export interface SourceSpec {
  title: WordsSpec
  publisher?: WordsSpec | undefined
  date?: string | undefined
  url?: string | undefined
}

export interface TargetSpec {
  title: WordsSpec
  commitment: WordsSpec
  coverage?: WordsSpec | undefined
  group?: WordsSpec | undefined
  announced?: string | undefined
  year?: string | undefined
  status: TargetStatus
  source: string
}

export interface TermSpec {
  words: WordsSpec
  note?: WordsSpec | undefined
}
