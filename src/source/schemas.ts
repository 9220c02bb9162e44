/** What report.yaml, edition.yaml and front matter may say. */
import { z } from 'zod'
import { PAPER_NAMES } from './sheet.ts'
import type { EditionConfig, FrontMatter, PartConfig, ReportConfig } from './types.ts'

const localeText = z.record(z.string(), z.string(), {
  error: 'expected words by locale, as `{zh-Hans: …, en: …}`',
})

export const reportSchema: z.ZodType<ReportConfig> = z.strictObject({
  organisation: z.strictObject({ name: localeText, url: z.string().optional() }),
  locales: z
    .array(z.string(), { error: 'expected a list of languages, as `[zh-Hans, en]`' })
    .min(1, { error: 'expected at least one locale, as `[zh-Hans, en]`' }),
  template: z.string().default('default'),
  brand: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: 'expected a colour as `"#0d4f63"`' })
    .default('#0d4f63'),
  numbering: z.record(z.string(), z.enum(['chinese', 'decimal'])).default({}),
  print: z
    .strictObject({
      paper: z.enum(PAPER_NAMES, { error: 'expected `a4`, `letter` or `screen`' }).default('a4'),
      marks: z.boolean({ error: 'expected `true` or `false`' }).default(false),
    })
    .default({ paper: 'a4', marks: false }),
})

const partSchema: z.ZodType<PartConfig> = z.strictObject({
  id: z.string(),
  title: localeText,
  note: localeText.optional(),
  matter: z.enum(['front', 'main', 'appendix', 'back']).default('main'),
})

export const editionSchema: z.ZodType<EditionConfig> = z.strictObject({
  title: localeText,
  theme: localeText,
  strapline: localeText.optional(),
  edition: localeText.optional(),
  period: z
    .string({ error: 'expected a year, as `"2021"`' })
    .regex(/^\d{4}$/, { error: 'expected a year, as `"2021"`' }),
  published: z
    .union([z.string(), z.date()], { error: 'expected a date, as `2022-05-16`' })
    .transform(date => (date instanceof Date ? date.toISOString().slice(0, 10) : date))
    .refine(date => /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)), {
      error: 'expected a date, as `2022-05-16`',
    }),
  author: localeText.optional(),
  disclaimer: localeText.optional(),
  parts: z.array(partSchema).default([]),
})

export const frontMatterSchema: z.ZodType<Omit<FrontMatter, 'positions'>> = z.strictObject({
  title: z.string({ error: 'expected the chapter’s title' }).min(1),
  summary: z.string().optional(),
  part: z.string().optional(),
  discloses: z.array(z.string()).default([]),
  opener: z
    .union([z.enum(['art', 'none']), z.strictObject({ image: z.string() })], {
      error: 'expected `art`, `none` or `image: images/x.jpg`',
    })
    .default('none'),
  layout: z
    .enum(['text', 'letter', 'data'], { error: 'expected `text`, `letter` or `data`' })
    .default('text'),
})
