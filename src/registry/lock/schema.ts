/** Schema of `figures.lock.yaml`. The file is never written by hand, so the messages are short. */
import { z } from 'zod'
import { metricsSchema, observationFields, sourcesSchema, targetsSchema } from '../schema.ts'
import { oneOf, scalar, words } from '../schema-parts.ts'
import type { LockedValueSpec, LockSpec, ValueSpec } from './types.ts'

/** Version of the format; increased with every change that older versions cannot read. */
export const LOCK_FORMAT = '1'

const { qualifier, quality, status, assurance, evidence, omitted, reason } = observationFields

const computed = z.strictObject({
  number: scalar,
  high: scalar.optional(),
  digit: scalar.transform(Number),
  percent: z.boolean().optional(),
  points: z.boolean().optional(),
  signed: z.boolean().optional(),
})

const value = {
  value: scalar.optional(),
  computed: computed.optional(),
  qualifier: qualifier.optional(),
} satisfies Record<keyof ValueSpec, z.ZodType>

const lockedValue: z.ZodType<LockedValueSpec> = z.strictObject({
  ...value,
  source: z.string(),
  status,
  quality: quality.optional(),
  assurance: assurance.optional(),
  note: words.optional(),
  first: scalar.optional(),
  evidence: evidence.optional(),
  derivation: z
    .strictObject({
      operation: oneOf(['sum', 'difference', 'share', 'intensity', 'yoy', 'cagr']),
      inputs: z.array(z.string()),
    })
    .optional(),
  restated: z
    .strictObject({
      ...value,
      edition: scalar,
      reason,
      source: z.string(),
      note: words.optional(),
      follows: z.array(z.string()).optional(),
    })
    .optional(),
  unused: z.boolean().optional(),
  hash: scalar,
})

export const lockSchema: z.ZodType<LockSpec> = z.strictObject({
  lock: scalar.refine(format => format === LOCK_FORMAT),
  edition: scalar,
  hash: scalar,
  figures: z.record(z.string(), lockedValue),
  omitted: z.record(z.string(), z.strictObject({ reason: omitted, note: words.optional() })),
  metrics: metricsSchema,
  sources: sourcesSchema,
  targets: targetsSchema,
  order: z.strictObject({ sources: z.array(z.string()), targets: z.array(z.string()) }),
})
