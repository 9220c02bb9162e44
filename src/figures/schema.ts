/**
 * What metrics/*.yaml, sources.yaml, targets.yaml and glossary.yaml may say. Unknown keys are errors.
 *
 * An empty file is an empty record: each topic may start with nothing in it.
 */
import { z } from 'zod'
import { isPeriod, PERIOD_EXPECTED } from './period.ts'
import { SCALE_NAMES } from './scales.ts'
import { byId, date, oneOf, scalar, words } from './schema-parts.ts'
import type { MetricSpec, ObservationSpec, RevisionSpec, SourceSpec, TargetSpec, TermSpec } from './spec.ts'
import type { DisplayFormat, ScaleName, Unit } from './types.ts'

export { type At, toMetric, toSource, toTarget, toTerm } from './from-spec.ts'
export type * from './spec.ts'

const sourceId = z.string({ error: 'expected the id of a source in sources.yaml' })

const revision: z.ZodType<RevisionSpec> = z.strictObject({
  edition: scalar,
  value: scalar,
  reason: oneOf([
    'error',
    'methodology',
    'boundary',
    'structural',
    'estimate-revised',
    'redefinition',
    'presentation',
  ]),
  source: sourceId,
  note: words.optional(),
})

const assurance = z.strictObject({
  level: oneOf(['none', 'limited', 'reasonable']),
  standard: z.string().optional(),
  provider: z.string().optional(),
})

const observation: z.ZodType<ObservationSpec> = z.strictObject({
  value: scalar,
  qualifier: oneOf(['over', 'about', 'nearly', 'up-to']).optional(),
  source: sourceId,
  note: words.optional(),
  dimensions: z.record(z.string(), z.string()).optional(),
  quality: oneOf(['measured', 'calculated', 'estimated', 'extrapolated']).optional(),
  assurance: assurance.optional(),
  status: oneOf(['draft', 'submitted', 'reviewed', 'approved', 'locked']).optional(),
  first: scalar.optional(),
  revisions: z.array(revision).optional(),
})

const observations = z.record(z.string().refine(isPeriod), observation, {
  error: issue =>
    issue.code === 'invalid_key' ? PERIOD_EXPECTED : 'expected observations by period, as `2021: {…}`',
})

const unit: z.ZodType<Unit> = z.union(
  [
    z.string().min(1),
    z.record(z.string(), z.union([z.string(), z.strictObject({ one: z.string(), other: z.string() })])),
  ],
  {
    error:
      'expected a code, as `CNY` or `tCO2e`, or words by locale, as `{zh-Hans: 人, en: {one: user, other: users}}`',
  },
)

/** Digits after the point. Numbers arrive as their source text. */
const decimals = scalar
  .refine(text => /^\d$/.test(text), { error: 'expected digits after the point from 0 to 9, as `1`' })
  .transform(Number)

const display: z.ZodType<DisplayFormat> = z.strictObject({
  scale: oneOf(SCALE_NAMES as readonly [ScaleName, ...ScaleName[]]).optional(),
  decimals: decimals.optional(),
})

const metric: z.ZodType<MetricSpec> = z.strictObject({
  title: words,
  short: words.optional(),
  kind: oneOf(['quantity', 'monetary', 'percent', 'ratio', 'count', 'text', 'date']),
  unit: unit.optional(),
  polarity: oneOf(['up', 'down', 'none']).default('none'),
  definition: words.optional(),
  display: z.record(z.string(), display).optional(),
  frameworks: z.array(z.string()).optional(),
  observations: observations.optional(),
  derive: z.unknown().optional(),
})

const source: z.ZodType<SourceSpec> = z.strictObject({
  title: words,
  publisher: words.optional(),
  date: date.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'expected a web address, as `https://www.example.org/report`' })
    .optional(),
})

const target: z.ZodType<TargetSpec> = z.strictObject({
  title: words,
  commitment: words,
  coverage: words.optional(),
  group: words.optional(),
  announced: date.optional(),
  year: scalar.refine(text => /^\d{4}$/.test(text), { error: 'expected a year, as `2030`' }).optional(),
  status: oneOf(['announced', 'started', 'on-track', 'behind', 'met']),
  source: sourceId,
})

const term: z.ZodType<TermSpec> = z.strictObject({ words, note: words.optional() })

export const metricsSchema: z.ZodType<Record<string, MetricSpec>> = byId(metric, 'rd-spend')
export const sourcesSchema: z.ZodType<Record<string, SourceSpec>> = byId(source, 'annual-report-2021')
export const targetsSchema: z.ZodType<Record<string, TargetSpec>> = byId(target, 'net-zero')
export const glossarySchema: z.ZodType<Record<string, TermSpec>> = byId(term, 'mini-program')
