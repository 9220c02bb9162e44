/**
 * What metrics/*.yaml, sources.yaml, targets.yaml and glossary.yaml may say. Unknown keys are errors.
 *
 * An empty file is an empty record: each topic may start with nothing in it.
 */
import { z } from 'zod'
import { isPeriod, PERIOD_EXPECTED } from './period.ts'
import { SCALE_NAMES } from './scales.ts'
import { byId, date, oneOf, oneOrMany, scalar, words } from './schema-parts.ts'
import type {
  DeriveSpec,
  MetricSpec,
  ObservationSpec,
  RevisionSpec,
  SourceSpec,
  TargetSpec,
  TermSpec,
} from './spec.ts'
import type { DisplayFormat, ScaleName, Unit } from './types.ts'

export type * from './spec.ts'

const sourceId = z.string({ error: 'expected the id of a source in sources.yaml' })

const qualifier = oneOf(['over', 'about', 'nearly', 'up-to'])
const quality = oneOf(['measured', 'calculated', 'estimated', 'extrapolated'])
const status = oneOf(['draft', 'submitted', 'reviewed', 'approved', 'locked'])

const revision: z.ZodType<RevisionSpec> = z.strictObject({
  edition: scalar,
  value: scalar,
  qualifier: qualifier.optional(),
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

const evidence = z.strictObject({
  file: z.string({ error: 'expected a file of the report, as `evidence/payroll.pdf`' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'expected the SHA-256 of the file, 64 hexadecimal digits' }),
})

const observation: z.ZodType<ObservationSpec> = z.strictObject({
  value: scalar.optional(),
  omitted: oneOf([
    'not-collected',
    'not-applicable',
    'legal-prohibitions',
    'confidentiality',
    'information-unavailable',
  ]).optional(),
  qualifier: qualifier.optional(),
  source: sourceId.optional(),
  note: words.optional(),
  dimensions: z.record(z.string(), scalar).optional(),
  quality: quality.optional(),
  assurance: assurance.optional(),
  status: status.optional(),
  first: scalar.optional(),
  evidence: evidence.optional(),
  revisions: z.array(revision).optional(),
})

const observations = z.record(z.string().refine(isPeriod), oneOrMany(observation), {
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

const metricId = z.string({ error: 'expected the id of a metric' })

const derive: z.ZodType<DeriveSpec> = z.strictObject({
  sum: z.union([metricId, z.array(metricId)], { error: 'expected metrics, as `[a, b]`' }).optional(),
  difference: z.array(metricId, { error: 'expected two metrics, as `[a, b]`' }).length(2).optional(),
  share: metricId.optional(),
  intensity: metricId.optional(),
  yoy: metricId.optional(),
  cagr: metricId.optional(),
  of: metricId.optional(),
  per: metricId.optional(),
  over: z.string({ error: 'expected `periods` or the name of a dimension' }).optional(),
  where: z.record(z.string(), scalar).optional(),
  periods: z.array(scalar.refine(isPeriod, { error: PERIOD_EXPECTED })).optional(),
  rounding: z.boolean().optional(),
})

const ghg = z.strictObject({
  scope: scalar
    .refine(text => /^[123]$/.test(text), { error: 'expected a scope, `1`, `2` or `3`' })
    .transform(Number),
  basis: oneOf(['location', 'market']).optional(),
  category: scalar
    .refine(text => /^([1-9]|1[0-5])$/.test(text), { error: 'expected a category of scope 3, from 1 to 15' })
    .transform(Number)
    .optional(),
})

const metric: z.ZodType<MetricSpec> = z.strictObject({
  title: words,
  short: words.optional(),
  kind: oneOf(['quantity', 'monetary', 'percent', 'ratio', 'count', 'text', 'date']),
  period: oneOf(['duration', 'instant']).optional(),
  unit: unit.optional(),
  polarity: oneOf(['up', 'down', 'none']).default('none'),
  definition: words.optional(),
  methodology: words.optional(),
  boundary: z.string().optional(),
  ghg: ghg.optional(),
  owner: z.string().optional(),
  approver: z.string().optional(),
  quality: quality.optional(),
  assurance: assurance.optional(),
  status: status.optional(),
  display: z.record(z.string(), display).optional(),
  frameworks: z.array(z.string()).optional(),
  dimensions: z.record(z.string(), z.record(z.string(), words)).optional(),
  observations: observations.optional(),
  derive: derive.optional(),
})

const source: z.ZodType<SourceSpec> = z.strictObject({
  title: words,
  publisher: words.optional(),
  date: date.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'expected a web address, as `https://www.example.org/report`' })
    .optional(),
  status: status.optional(),
  assurance: assurance.optional(),
})

const year = scalar.refine(text => /^\d{4}$/.test(text), { error: 'expected a year, as `2030`' })
const milestone = z.strictObject({ year, value: scalar.optional() })

const target: z.ZodType<TargetSpec> = z.strictObject({
  title: words,
  commitment: words,
  coverage: words.optional(),
  group: words.optional(),
  announced: date.optional(),
  year: year.optional(),
  metric: metricId.optional(),
  base: milestone.optional(),
  value: scalar.optional(),
  relative: z.boolean().optional(),
  interim: z.array(milestone).optional(),
  status: oneOf(['announced', 'started', 'on-track', 'behind', 'met']),
  source: sourceId,
})

const term: z.ZodType<TermSpec> = z.strictObject({
  words,
  note: words.optional(),
  avoid: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
})

export const metricsSchema: z.ZodType<Record<string, MetricSpec>> = byId(metric, 'rd-spend')
export const sourcesSchema: z.ZodType<Record<string, SourceSpec>> = byId(source, 'annual-report-2021')
export const targetsSchema: z.ZodType<Record<string, TargetSpec>> = byId(target, 'net-zero')
export const glossarySchema: z.ZodType<Record<string, TermSpec>> = byId(term, 'mini-program')
