import type { Qualifier, TargetStatus } from '../types.ts'

/** How one language writes figures. A new language is one more file of this shape. */
export interface LocaleData {
  /** For `Intl`: digits, grouping, plural and dates. */
  intl: string
  /** `min2` groups from five digits on (9000, 12,345), `always` from four. */
  grouping: 'always' | 'min2'
  /** Between the words of a figure: a no-break space, or nothing. */
  space: string
  /** Word by power of ten. */
  scales: Readonly<Record<number, string>>
  /** The powers a figure may take by itself, largest first. */
  automatic: readonly number[]
  /** Short words beside a currency in a tile, where they differ. */
  tileScales: Readonly<Record<number, string>>
  qualifiers: Readonly<Record<Qualifier, string>>
  /** Between the ends of a range, with its own spaces. */
  range: string
  currency: {
    position: 'before' | 'after'
    /** Word by ISO 4217 code; a code without a word is written itself. */
    words: Readonly<Record<string, string>>
  }
  /** Word or sign by unit code; a code without one is written itself. */
  units: Readonly<Record<string, string>>
  change: {
    up: string
    down: string
    /** For the change of a share. */
    pointsUp: string
    pointsDown: string
    points: { one: string; other: string }
    same: string
    /** A change that is smaller than the digits shown. */
    nearlySame: string
    /** Not meaningful: the base is nought or negative, or there is no single figure to compare. */
    none: string
  }
  target: {
    status: Readonly<Record<TargetStatus, string>>
    /** `{commitment}`, `{year}`, `{status}`. */
    withYear: string
    withoutYear: string
  }
}
