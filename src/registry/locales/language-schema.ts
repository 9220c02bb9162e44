/** Schema of how a language is written. A new language is a file `labels/<tag>.yaml` with a section `locale` of this shape. */
import { z } from 'zod'
import type { Qualifier, TargetStatus } from '../types.ts'

/** A word by CLDR plural category, as far as the language distinguishes them. */
export type PluralWords = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>

export interface LocaleData {
  /** The tag for `Intl`: digits, grouping, plurals and dates. */
  intl: string
  direction: 'ltr' | 'rtl'
  /** Font families for running text and for data, each a package `@expo-google-fonts/…`. */
  fonts: { serif: readonly string[]; sans: readonly string[] }
  /** Separates the numbers of chapter and figure: 3.1, 3-1. */
  caption: string
  /** Text after the number of a caption (`gap`), of a running head, and of an outline entry. */
  gap: string
  headGap: string
  outlineGap: string
  /** Separates the sections of a chapter in the contents. */
  join: string
  /** Four quotation marks: outer opening and closing, inner opening and closing. */
  quotes: string
  /** `min2` groups from five digits on (9000, 12,345), `always` from four. */
  grouping: 'always' | 'min2'
  /** Separates the words of a value: a no-break space, or nothing. */
  space: string
  /** Word by power of ten. */
  scales: Readonly<Record<number, string>>
  /** Powers of ten that may be chosen automatically, largest first. */
  automatic: readonly number[]
  /** Short scale words beside a currency in a tile, if they differ from `scales`. */
  tileScales: Readonly<Record<number, string>>
  /** A word before the number, or with `{}` at the number's position: `{}超`. */
  qualifiers: Readonly<Record<Qualifier, string>>
  /** Separates the ends of a range, including spaces. */
  range: string
  currency: {
    position: 'before' | 'after'
    /** Word by ISO 4217 code; a code without a word is written unchanged. */
    words: Readonly<Record<string, string>>
  }
  /** Word or symbol by unit code; a code without one is written unchanged. */
  units: Readonly<Record<string, string>>
  change: {
    /** Text before the number, or with `{}` at the number's position: `{}増`. */
    up: string
    down: string
    /** Like `up` and `down`, for the change of a share. */
    pointsUp: string
    pointsDown: string
    points: PluralWords
    same: string
    /** A change that is smaller than the digits shown. */
    nearlySame: string
    /** Not meaningful: the base is zero or negative, or there is no single value to compare. */
    none: string
  }
  target: {
    status: Readonly<Record<TargetStatus, string>>
    /** Patterns with the placeholders `{commitment}`, `{year}`, `{status}`. */
    withYear: string
    withoutYear: string
  }
}

const says = (about: string) => z.string().describe(about)
const gap = (usual: string, about: string) => z.string().default(usual).describe(about)
const words = z.record(z.string(), z.string())
export const pluralWords: z.ZodType<PluralWords> = z.strictObject({
  zero: says('Form for zero.').optional(),
  one: says('Form for one.').optional(),
  two: says('Form for two.').optional(),
  few: says('Form for a few, as the language counts them.').optional(),
  many: says('Form for many, as the language counts them.').optional(),
  other: says('Form for all other numbers.'),
}) as z.ZodType<PluralWords>
const families = z.array(z.string())

const target = z.strictObject({
  status: z
    .strictObject({
      announced: says('Announced.'),
      started: says('Started.'),
      'on-track': says('On track.'),
      behind: says('Behind.'),
      met: says('Met.'),
    })
    .describe('Words by status.'),
  withYear: says('A commitment with its year: `{commitment}`, `{year}`, `{status}`.'),
  withoutYear: says('A commitment without a year: `{commitment}`, `{status}`.'),
})

const change = z.strictObject({
  up: says('Text before the number of an increase, or with `{}` in its place.'),
  down: says('Text before the number of a decrease, or with `{}` in its place.'),
  pointsUp: says('An increase of a share.'),
  pointsDown: says('A decrease of a share.'),
  points: pluralWords.describe('Percentage points.'),
  same: says('No change.'),
  nearlySame: says('A change smaller than the digits shown.'),
  none: says('Not meaningful.'),
})

export const localeSchema: z.ZodType<LocaleData> = z.strictObject({
  intl: says('The tag for digits, grouping, plurals and dates, as `en-GB`.'),
  direction: z
    .enum(['ltr', 'rtl'])
    .default('ltr')
    .describe('Direction of writing: left to right, or right to left.'),
  fonts: z
    .strictObject({
      serif: families.describe('Families for running text; the first takes precedence.'),
      sans: families.describe('Families for data, captions and notes; the first takes precedence.'),
    })
    .default({ serif: ['Source Serif 4', 'Noto Serif SC'], sans: ['Source Sans 3', 'Noto Sans SC'] })
    .describe('Families, each a package `@expo-google-fonts/…`.'),
  caption: gap('.', 'Separator between a chapter’s number and a figure’s.'),
  gap: gap('\u2002', 'Gap after the number of a caption.'),
  headGap: gap('\u2003', 'Gap after the number in a running head.'),
  outlineGap: gap(' ', 'Gap after the number in the outline.'),
  join: gap(' · ', 'Separator between the sections of a chapter in the contents.'),
  quotes: gap('“”‘’', 'Outer and inner quotation marks, opening and closing.'),
  grouping: z
    .enum(['always', 'min2'])
    .default('always')
    .describe('Group digits from four on (`always`) or from five on (`min2`).'),
  space: gap('\u00a0', 'Separator between the words of a value.'),
  scales: words.describe('Words by power of ten.'),
  automatic: z.array(z.coerce.number()).describe('Powers of ten used automatically, largest first.'),
  tileScales: words.default({}).describe('Short words by power of ten beside a currency in a tile.'),
  qualifiers: z
    .strictObject({
      over: says('More than.'),
      about: says('About.'),
      nearly: says('Nearly.'),
      'up-to': says('Up to.'),
      under: z.string().default('<{}').describe('Less than.'),
    })
    .describe('Words before the number, or with `{}` in its place.'),
  range: says('Separator between the ends of a range.'),
  currency: z
    .strictObject({
      position: z.enum(['before', 'after']).describe('Position: before or after the number.'),
      words: words.default({}).describe('Words by ISO 4217 code.'),
    })
    .describe('Format of amounts of money.'),
  units: words.default({}).describe('Words by unit code.'),
  change: change.describe('Wording of changes.'),
  target: target.describe('Wording of commitments.'),
})
