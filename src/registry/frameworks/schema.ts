/** Schema of frameworks.yaml: additional frameworks, and titles in more languages. */
import { z } from 'zod'
import { expectation } from '../../problems/messages/expectation.ts'
import { message } from '../../problems/messages/message.ts'
import type { Framework } from './types.ts'

const words = z.record(z.string(), z.string(), {
  error: expectation(message('expected/words', { example: '{zh-Hans: …, en: …}' })),
})
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: expectation(message('expected/day', { example: '2022-01-01' })) })

const disclosure = z.strictObject({
  code: z.string().describe('Code as written after the colon: `A1.2`.'),
  title: words.describe('A short title of your own, by locale.'),
  until: day.optional().describe('First date on which reports may no longer use it.'),
  replacedBy: z.array(z.string()).optional().describe('Codes that take its place.'),
})
const group = z.strictObject({
  title: words.describe('Its title in the content index, by locale.'),
  since: day.describe('First date on which reports may use it.'),
  until: day.optional().describe('First date on which reports may no longer use it.'),
  disclosures: z.array(disclosure).describe('Disclosures, in the order of the index.'),
})

export interface FrameworkSpec {
  name?: Framework['name'] | undefined
  groups?: Framework['groups'] | undefined
  titles?: Record<string, Framework['name']> | undefined
}

/** Frameworks by id, such as `hkex`. A framework that ships with Perennial needs neither name nor groups. */
export const frameworksSchema: z.ZodType<Record<string, FrameworkSpec>> = z.record(
  z.string(),
  z.strictObject({
    name: words.describe('Its name, by locale.').optional(),
    groups: z
      .array(group)
      .describe('Its standards or chapters, in the order of the content index.')
      .optional(),
    titles: z
      .record(z.string(), words)
      .describe(
        'Titles in more languages, by code or by a group’s English title; also for an included framework.',
      )
      .optional(),
  }),
)
