/** Types of the registry as authored. `schema.ts` validates them, `from-spec.ts` converts them to the checked types. */
import type {
  DisplayFormat,
  MetricKind,
  OmissionReason,
  Qualifier,
  Quality,
  RevisionReason,
  Status,
  TargetStatus,
  Unit,
} from './types.ts'

export type WordsSpec = Record<string, string>

export interface RevisionSpec {
  edition: string
  value: string
  qualifier?: Qualifier | undefined
  reason: RevisionReason
  source: string
  /** The reason, for readers, by locale. */
  note: WordsSpec
}

export interface AssuranceSpec {
  level: 'none' | 'limited' | 'reasonable'
  standard?: string | undefined
  provider?: string | undefined
}

export interface ObservationSpec {
  value?: string | undefined
  /** The reason why there is no value. */
  omitted?: OmissionReason | undefined
  qualifier?: Qualifier | undefined
  source?: string | undefined
  note?: WordsSpec | undefined
  dimensions?: Record<string, string> | undefined
  quality?: Quality | undefined
  assurance?: AssuranceSpec | undefined
  status?: Status | undefined
  /** The edition that reported it first. */
  first?: string | undefined
  evidence?: { file: string; sha256: string } | undefined
  revisions?: RevisionSpec[] | undefined
}

/** Exactly one operation with its parameters. */
export interface DeriveSpec {
  sum?: string | string[] | undefined
  difference?: string[] | undefined
  share?: string | undefined
  intensity?: string | undefined
  yoy?: string | undefined
  cagr?: string | undefined
  of?: string | undefined
  per?: string | undefined
  over?: string | string[] | undefined
  where?: Record<string, string> | undefined
  periods?: string[] | undefined
  rounding?: boolean | undefined
}

export interface MetricSpec {
  title: WordsSpec
  short?: WordsSpec | undefined
  kind: MetricKind
  period?: 'duration' | 'instant' | undefined
  unit?: Unit | undefined
  polarity: 'up' | 'down' | 'none'
  definition?: WordsSpec | undefined
  methodology?: WordsSpec | undefined
  boundary?: string | undefined
  ghg?:
    | { scope: number; basis?: 'location' | 'market' | undefined; category?: number | undefined }
    | undefined
  owner?: string | undefined
  approver?: string | undefined
  /** Defaults for observations without their own. */
  quality?: Quality | undefined
  assurance?: AssuranceSpec | undefined
  status?: Status | undefined
  display?: Record<string, DisplayFormat> | undefined
  frameworks?: string[] | undefined
  dimensions?: Record<string, Record<string, WordsSpec>> | undefined
  observations?: Record<string, ObservationSpec | ObservationSpec[]> | undefined
  derive?: DeriveSpec | undefined
}

export interface SourceSpec {
  title: WordsSpec
  publisher?: WordsSpec | undefined
  date?: string | undefined
  url?: string | undefined
  status?: Status | undefined
  assurance?: AssuranceSpec | undefined
}

export interface MilestoneSpec {
  year: string
  value?: string | undefined
}

export interface TargetSpec {
  title: WordsSpec
  commitment: WordsSpec
  coverage?: WordsSpec | undefined
  group?: WordsSpec | undefined
  announced?: string | undefined
  year?: string | undefined
  metric?: string | undefined
  base?: MilestoneSpec | undefined
  value?: string | undefined
  relative?: boolean | undefined
  interim?: MilestoneSpec[] | undefined
  status: TargetStatus
  source: string
}

export interface TermSpec {
  words: WordsSpec
  note?: WordsSpec | undefined
  /** Words to avoid for the term, by locale. */
  avoid?: Record<string, string | string[]> | undefined
}
