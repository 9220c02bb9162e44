/** Pieces that the schemas of the registry share. Each says what it expects, with an example. */
import { z } from 'zod'
import { isCalendarDate } from './period.ts'
import type { WordsSpec } from './spec.ts'

export const words: z.ZodType<WordsSpec> = z.record(z.string(), z.string(), {
  error: 'expected words by locale, as `{zh-Hans: 研发投入, en: R&D spend}`',
})

/** A scalar's source text: `518.80` and `2021` are text here, so that no digit is lost. */
export const scalar: z.ZodType<string, string | number> = z
  .union([z.string().min(1), z.number()], { error: 'expected a text or a number' })
  .transform(String)

/** What stands between two names instead of a comma. */
const SEPARATED = 'expected names with commas between them, as `[a, b]`'
const isName = { isName: true }

/** Of one word: several without a comma between them are a slip that has a mend. */
export const name: z.ZodType<string> = z
  .string({ error: 'expected a name' })
  .refine(text => !/\S[\s，、]+\S/.test(text), { error: SEPARATED, params: isName })

/** Of a disclosure: a framework may have spaces in its codes, and no two of them in one. */
export const code: z.ZodType<string> = z
  .string({ error: 'expected a code, as `gri:203-2`' })
  .refine(text => !/:[^\s，、]+[\s，、]+[^\s:]+:/.test(text), { error: SEPARATED, params: isName })

export const date: z.ZodType<string, string | number> = scalar.refine(isCalendarDate, {
  error: 'expected a date, as `2022-05-16`, `2022-05` or `2022`',
})

/** Kebab-case, so that an id can be an anchor and an attribute, and is typed the same by everyone. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** `id → entry`, as every file of the registry is. */
export function byId<T>(entry: z.ZodType<T>, example: string): z.ZodType<Record<string, T>> {
  return z.record(id, entry, {
    error: issue =>
      issue.code === 'invalid_key'
        ? `expected an id of small letters, digits and hyphens, as \`${example}\``
        : `expected entries by id, as \`${example}: {…}\``,
  })
}

/** One of a few words. */
export function oneOf<const T extends string>(values: readonly [T, ...T[]]): z.ZodType<T> {
  return z.enum(values, {
    error: `expected ${values.map(value => `\`${value}\``).join(', ')}`,
  }) as z.ZodType<T>
}

/**
 * One entry or a list of them. A union would lose where in the entry a mistake is, so the one that fits is asked alone.
 */
export function oneOrMany<T>(entry: z.ZodType<T>): z.ZodType<T | T[]> {
  const many = z.array(entry)
  const either = z.unknown().transform((value, context): T | T[] => {
    const result = (Array.isArray(value) ? many : entry).safeParse(value)
    if (result.success) return result.data
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as never)
    return z.NEVER
  })
  // Where keys are suggested, the shape of the entry is looked up; JSON Schema takes the entry itself.
  return Object.assign(either, { shape: (entry as unknown as { shape: unknown }).shape, entry }) as never
}
