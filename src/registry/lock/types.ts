/** Types of `figures.lock.yaml`, as written (`…Spec`) and as checked. */
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

/** A computed value: its digits, and the power of ten of the last one to be shown. */
export interface ComputedSpec {
  /** Decimal number, or `n/m`. */
  number: string
  high?: string | undefined
  digit: number
  percent?: boolean | undefined
  points?: boolean | undefined
  signed?: boolean | undefined
}

/** Either the published text (`value`), which includes its precision, or a computed number. */
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
  /** Metrics whose restatement caused this one. */
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
  /** The previous value. */
  restated?: RestatedSpec | undefined
  /** True if no page shows or uses the value. It is stored because it affects the scale of its row. */
  unused?: boolean | undefined
  hash: string
}

export interface LockSpec {
  /** Version of the format. */
  lock: string
  edition: string
  /** Hash of everything else in the file. */
  hash: string
  /** `anvils@2030`, `people@2030 gender=female` → the published value. */
  figures: Record<string, LockedValueSpec>
  /** Key → the reason why there is no value. */
  omitted: Record<string, { reason: OmissionReason; note?: Record<string, string> | undefined }>
  /** Metrics without observations: how values are named and written. */
  metrics: Record<string, MetricSpec>
  sources: Record<string, SourceSpec>
  targets: Record<string, TargetSpec>
  /** The order in which sources and targets are listed. */
  order: { sources: string[]; targets: string[] }
}

export interface LockedValue {
  metric: string
  observation: Observation
  unused: boolean
}

/** The checked lock of one edition. */
export interface EditionLock {
  edition: string
  file: VFile
  spec: LockSpec
  /** Observation key → value. */
  values: ReadonlyMap<string, LockedValue>
  /** The registry from which the edition is built. */
  registry: Registry
}
