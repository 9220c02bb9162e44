/** Schemas of report.yaml, edition.yaml and front matter. */
import { z } from 'zod'
import { expectation } from '../../problems/messages/expectation.ts'
import { code as asCode, message, oneOf } from '../../problems/messages/message.ts'
import { code, name } from '../../registry/schema-parts.ts'
import { isUnknownLanguage } from './languages/language-names.ts'
import { PAPER_NAMES } from './paper-sizes.ts'
import { TEMPLATE_NAME } from './template-folders.ts'
import type { EditionConfig, FrontMatter, PartConfig, ReportSpec } from './types.ts'

const localeText = z.record(z.string(), z.string(), {
  error: expectation(message('expected/words', { example: '{zh-Hans: …, en: …}' })),
})

/** True for existing days only, unlike 30 February. */
function isDay(date: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}

const TAG = expectation(message('expected/languages'))

/** True for canonical BCP 47 tags. Tags name folders and files, and the language of pages. */
function isTag(tag: string): boolean {
  // Several tags in one value are reported by another check.
  if (/\S[\s，、]+\S/.test(tag)) return true
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag)
    if (isUnknownLanguage(canonical)) return false
    // A deprecated tag is accepted.
    return canonical === tag || canonical.toLowerCase() !== tag.toLowerCase()
  } catch {
    return false
  }
}

export const reportSchema: z.ZodType<ReportSpec> = z.strictObject({
  organisation: z
    .strictObject({
      name: localeText.describe('The organisation’s name by locale.'),
      url: z
        .url({
          protocol: /^https?$/,
          error: expectation(message('expected/web-address', { example: 'https://www.example.org/report' })),
        })
        .optional()
        .describe('Its web address.'),
    })
    .describe('The reporting organisation.'),
  locales: z
    .union(
      [
        z.array(name.refine(isTag, { error: TAG, params: { isTag: true } })).min(1),
        z.record(
          z.string().refine(isTag, { error: TAG }),
          z
            .strictObject({
              derive: z
                .string()
                .optional()
                .describe('Language to generate this one from when a file is missing.'),
            })
            .nullable(),
        ),
      ],
      { error: expectation(message('expected/language-list')) },
    )
    .describe('Languages in the order in which they are offered; the first is the original.'),
  site: z
    .url({
      protocol: /^https?$/,
      error: expectation(message('expected/web-address', { example: 'https://example.org/reports/' })),
    })
    .optional()
    .describe(
      'Web address of the published output folder: pages, sitemap and feed then contain full addresses.',
    ),
  template: z
    .string()
    .regex(TEMPLATE_NAME, {
      error: expectation(message('expected/template-name')),
    })
    .default('default')
    .describe('Name of the template: a folder under `templates` beside this file, or `default`.'),
  brand: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: expectation(message('expected/colour')) })
    .default('#0d4f63')
    .describe('Colour from which all others are derived.'),
  numbering: z
    .record(z.string(), z.enum(['chinese', 'decimal', 'written']))
    .default({})
    .describe(
      'Numbering by locale: `decimal` counts 3.1, `chinese` 第三章 and 一、; `written` uses only numbers typed in headings.',
    ),
  print: z
    .strictObject({
      paper: z.enum(PAPER_NAMES).default('a4').describe('Size of the page.'),
      marks: z
        .boolean({ error: expectation(oneOf(['true', 'false'].map(asCode))) })
        .default(false)
        .describe('Crop marks and bleed, for a print shop that trims.'),
    })
    .default({ paper: 'a4', marks: false })
    .describe('Settings of the PDF.'),
})

const partSchema: z.ZodType<PartConfig> = z.strictObject({
  id: z.string().describe('Id that chapters use in `part`.'),
  title: localeText.describe('Title of the part by locale.'),
  note: localeText.optional().describe('A line under the title in the contents.'),
  matter: z
    .enum(['front', 'main', 'appendix', 'back'])
    .default('main')
    .describe('`front` has roman folios, `main` numbers its chapters, `appendix` letters them.'),
})

export const editionSchema: z.ZodType<EditionConfig> = z.strictObject({
  title: localeText.describe('Title of the report, as `Acme Sustainability Report 2030`.'),
  theme: localeText.describe('The words set large on the cover.'),
  strapline: localeText
    .optional()
    .describe('A line for the cover’s head, the start page and the back cover.'),
  edition: localeText.optional().describe('The edition’s name, as `Annual report 2030`.'),
  period: z
    .string({ error: expectation(message('expected/year', { example: '"2021"' })) })
    .regex(/^\d{4}$/, { error: expectation(message('expected/year', { example: '"2021"' })) })
    .describe('Year of citations that name no period.'),
  published: z
    .union([z.string(), z.date()], { error: expectation(message('expected/day', { example: '2022-05-16' })) })
    .transform(date => (date instanceof Date ? date.toISOString().slice(0, 10) : date))
    .refine(isDay, {
      error: expectation(message('expected/day', { example: '2022-05-16' })),
    })
    .describe('Day of publication; it also dates the PDF.'),
  author: localeText.optional().describe('Author in the PDF’s metadata; default: the organisation.'),
  disclaimer: localeText
    .optional()
    .describe('Disclaimer for the cover’s foot, the back cover and the web footer.'),
  statements: z
    .record(z.string(), localeText)
    .default({})
    .describe('Statement of use by framework id (`gri`), printed above the content index.'),
  parts: z.array(partSchema).default([]).describe('Parts of the report, in order.'),
})

export const frontMatterSchema: z.ZodType<Omit<FrontMatter, 'positions'>> = z.strictObject({
  title: z
    .string({ error: expectation(message('expected/chapter-title')) })
    .min(1)
    .describe('The chapter’s title.'),
  summary: z
    .string()
    .optional()
    .describe('Summary on the opener or under the title, and description of the web page.'),
  part: z.string().optional().describe('Id of a part in edition.yaml.'),
  discloses: z
    .array(code)
    .default([])
    .describe('Codes of disclosures that the chapter answers, as `gri:203-2`.'),
  opener: z
    .union(
      [
        z.enum(['art', 'none']),
        z.strictObject({
          image: z.string().describe('A picture of the edition’s images folder.'),
          alt: z.string().min(1).describe('Description of the picture, in a sentence.'),
        }),
      ],
      {
        error: expectation(message('expected/opener')),
      },
    )
    .default('none')
    .describe('Opening page before the chapter, or none.'),
  layout: z
    .enum(['text', 'letter', 'data', 'landscape'])
    .default('text')
    .describe(
      '`text`, `letter`, `data` (full width, no note column) or `landscape` (as `data`, on a landscape page).',
    ),
})
