/** How one language is written. A new language is one more file `labels/<tag>.yaml` with a section `locale` of this shape. */
import { z } from 'zod'
import type { Qualifier, TargetStatus } from '../types.ts'

/** A word by the plural categories of CLDR that its language tells apart. */
export type PluralWords = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>

export interface LocaleData {
  /** For `Intl`: digits, grouping, plural and dates. */
  intl: string
  direction: 'ltr' | 'rtl'
  /** Families for running text and for data, each a package `@expo-google-fonts/…`. */
  fonts: { serif: readonly string[]; sans: readonly string[] }
  /** Between a chapter’s number and a figure’s: 3.1, 3-1. */
  caption: string
  /** After the number of a caption, of a running head, of an entry in the outline. */
  gap: string
  headGap: string
  outlineGap: string
  /** Between the sections of a chapter in the contents. */
  join: string
  /** Outer and inner, opening and closing. */
  quotes: string
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
  /** A word that goes before the figure, or with `{}` where the figure stands: `{}超`. */
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
    /** Before the number, or with `{}` where it stands: `{}増`. */
    up: string
    down: string
    /** For the change of a share. */
    pointsUp: string
    pointsDown: string
    points: PluralWords
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

const words = z.record(z.string(), z.string())
export const pluralWords: z.ZodType<PluralWords> = z.strictObject({
  zero: z.string().optional(),
  one: z.string().optional(),
  two: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string(),
}) as z.ZodType<PluralWords>
const families = z.array(z.string())

export const localeSchema: z.ZodType<LocaleData> = z.strictObject({
  intl: z.string(),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  fonts: z
    .strictObject({ serif: families, sans: families })
    .default({ serif: ['Source Serif 4', 'Noto Serif SC'], sans: ['Source Sans 3', 'Noto Sans SC'] }),
  caption: z.string().default('.'),
  gap: z.string().default('\u2002'),
  headGap: z.string().default('\u2003'),
  outlineGap: z.string().default(' '),
  join: z.string().default(' · '),
  quotes: z.string().default('“”‘’'),
  grouping: z.enum(['always', 'min2']).default('always'),
  space: z.string().default('\u00a0'),
  scales: words,
  automatic: z.array(z.coerce.number()),
  tileScales: words.default({}),
  qualifiers: z.strictObject({
    over: z.string(),
    about: z.string(),
    nearly: z.string(),
    'up-to': z.string(),
  }),
  range: z.string(),
  currency: z.strictObject({ position: z.enum(['before', 'after']), words: words.default({}) }),
  units: words.default({}),
  change: z.strictObject({
    up: z.string(),
    down: z.string(),
    pointsUp: z.string(),
    pointsDown: z.string(),
    points: pluralWords,
    same: z.string(),
    nearlySame: z.string(),
    none: z.string(),
  }),
  target: z.strictObject({
    status: z.strictObject({
      announced: z.string(),
      started: z.string(),
      'on-track': z.string(),
      behind: z.string(),
      met: z.string(),
    }),
    withYear: z.string(),
    withoutYear: z.string(),
  }),
})
