/** Shared parts of the registry's schemas, each with a message that gives an example. */
import { z } from 'zod'
import { expectation } from '../problems/messages/expectation.ts'
import { code as asCode, message, oneOf as oneOfList } from '../problems/messages/message.ts'
import { isCalendarDate } from './period.ts'
import type { WordsSpec } from './spec.ts'

export const words: z.ZodType<WordsSpec> = z.record(z.string(), z.string(), {
  error: expectation(message('expected/words', { example: '{zh-Hans: 研发投入, en: R&D spend}' })),
})

/** The source text of a scalar: `518.80` and `2021` stay text, so that no digit is lost. */
export const scalar: z.ZodType<string, string | number> = z
  .union([z.string().min(1), z.number()], { error: expectation(message('expected/text-or-number')) })
  .transform(String)

/** Message for two names without a comma between them. */
const SEPARATED = expectation(message('expected/names'))
const isName = { isName: true }

/** A single word. Several words without a comma are a slip that can be fixed. */
export const name: z.ZodType<string> = z
  .string({ error: expectation(message('expected/name')) })
  .refine(text => !/\S[\s，、]+\S/.test(text), { error: SEPARATED, params: isName })

/** A disclosure code. Codes may contain spaces; two codes without a comma are a slip. */
export const code: z.ZodType<string> = z
  .string({ error: expectation(message('expected/code')) })
  .refine(text => !/:[^\s，、]+[\s，、]+[^\s:]+:/.test(text), { error: SEPARATED, params: isName })

export const date: z.ZodType<string, string | number> = scalar.refine(isCalendarDate, {
  error: expectation(message('expected/date')),
})

/** Ids are kebab-case, so that they can be used in anchors and attributes. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A record of entries by id, as in every registry file. */
export function byId<T>(entry: z.ZodType<T>, example: string): z.ZodType<Record<string, T>> {
  return z.record(id, entry, {
    error: issue =>
      issue.code === 'invalid_key'
        ? expectation(message('expected/id', { example }))
        : expectation(message('expected/entries', { example })),
  })
}

/** A fixed set of words. */
export function oneOf<const T extends string>(values: readonly [T, ...T[]]): z.ZodType<T> {
  return z.enum(values, {
    error: expectation(oneOfList(values.map(asCode))),
  }) as z.ZodType<T>
}

/**
 * An entry or a list of entries. A zod union would not report where in an entry a mistake is, so only the matching schema is used.
 */
export function oneOrMany<T>(entry: z.ZodType<T>): z.ZodType<T | T[]> {
  const many = z.array(entry)
  const either = z.unknown().transform((value, context): T | T[] => {
    const result = (Array.isArray(value) ? many : entry).safeParse(value)
    if (result.success) return result.data
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as never)
    return z.NEVER
  })
  // Suggestions for keys need `shape`; the JSON Schema is made from `entry`.
  return Object.assign(either, { shape: (entry as unknown as { shape: unknown }).shape, entry }) as never
}
