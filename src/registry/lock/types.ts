/** What `figures.lock.yaml` says, and what is made of it. */
import type { VFile } from 'vfile'
import type { MetricSpec, SourceSpec, TargetSpec } from '../spec.ts'
import type {
  Assurance,
  Evidence,
  Observation,
  OmissionReason,
  Operation,
  Qualifier,
  Quality,
  Registry,
  RevisionReason,
  Status,
} from '../types.ts'

/** A value nobody published: its digits, and to which power of ten they may be shown. */
export interface ComputedSpec {
  /** Digits, or `n/m`. */
  number: string
  high?: string | undefined
  digit: number
  percent?: boolean | undefined
  points?: boolean | undefined
  signed?: boolean | undefined
}

/** Either the text as it was published, which has its precision in it, or what was computed. */
export interface ValueSpec {
  value?: string | undefined
  computed?: ComputedSpec | undefined
  qualifier?: Qualifier | undefined
}

export interface RestatedSpec extends ValueSpec {
  edition: string
  reason: RevisionReason
  source: string
  note?: Record<string, string> | undefined
  /** Metrics whose restatement it follows from. */
  follows?: string[] | undefined
}

export interface LockedValueSpec extends ValueSpec {
  source: string
  status: Status
  quality?: Quality | undefined
  assurance?: Partial<Assurance> | undefined
  note?: Record<string, string> | undefined
  first?: string | undefined
  evidence?: Evidence | undefined
  derivation?: { operation: Operation; inputs: string[] } | undefined
  /** The value it had before. */
  restated?: RestatedSpec | undefined
  /** No page shows it and nothing on a page follows from it; it decides with others how a row is written. */
  unused?: boolean | undefined
  hash: string
}

export interface LockSpec {
  /** Of the format. */
  lock: string
  edition: string
  /** Over everything else in the file. */
  hash: string
  /** `anvils@2030`, `people@2030 gender=female` → the figure as it was published. */
  figures: Record<string, LockedValueSpec>
  /** Why there is none. */
  omitted: Record<string, { reason: OmissionReason; note?: Record<string, string> | undefined }>
  /** How figures are named and written; without observations. */
  metrics: Record<string, MetricSpec>
  sources: Record<string, SourceSpec>
  targets: Record<string, TargetSpec>
  /** In which order sources and targets are listed. */
  order: { sources: string[]; targets: string[] }
}

export interface LockedValue {
  metric: string
  observation: Observation
  unused: boolean
}

/** The figures of one edition as it published them. */
export interface EditionLock {
  edition: string
  file: VFile
  spec: LockSpec
  /** By key. */
  figures: ReadonlyMap<string, LockedValue>
  /** What the edition is built from. */
  registry: Registry
}
