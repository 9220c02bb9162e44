/**
 * Schemas of metrics/*.yaml, sources.yaml, targets.yaml and glossary.yaml. Unknown keys are errors.
 *
 * An empty file is an empty record, so that a new report may start with empty files.
 */
import { z } from 'zod'
import { expectation } from '../problems/messages/expectation.ts'
import { message } from '../problems/messages/message.ts'
import { SCALE_NAMES } from './formatting/scales.ts'
import { pluralWords } from './locales/language-schema.ts'
import { isPeriod } from './period.ts'
import { byId, code, date, name, oneOf, oneOrMany, scalar, words } from './schema-parts.ts'
import type {
  AssuranceSpec,
  DeriveSpec,
  MetricSpec,
  ObservationSpec,
  RevisionSpec,
  SourceSpec,
  TargetSpec,
  TermSpec,
} from './spec.ts'
import type {
  DisplayFormat,
  Evidence,
  OmissionReason,
  Qualifier,
  Quality,
  RevisionReason,
  ScaleName,
  Status,
  Unit,
} from './types.ts'

export type * from './spec.ts'

const PERIOD = expectation(message('expected/period'))

const sourceId = z.string({ error: expectation(message('expected/source')) })

const qualifier = oneOf(['over', 'about', 'nearly', 'up-to', 'under'])
const quality = oneOf(['measured', 'calculated', 'estimated', 'extrapolated'])
const status = oneOf(['draft', 'submitted', 'reviewed', 'approved', 'locked'])

const reason = oneOf([
  'error',
  'methodology',
  'boundary',
  'structural',
  'estimate-revised',
  'redefinition',
  'presentation',
])

const revision: z.ZodType<RevisionSpec> = z.strictObject({
  edition: scalar.describe('The edition that published the new value first.'),
  value: scalar.describe('The new value, as it was published.'),
  qualifier: qualifier.optional().describe('Qualifier written with the value.'),
  reason: reason.describe('Reason for the change.'),
  source: sourceId.describe('Id of its source in sources.yaml.'),
  note: z
    .record(z.string(), z.string(), {
      error: expectation(message('expected/reason-of-change')),
    })
    .describe('Explanation of the change for readers, by locale.'),
})

const assurance = z.strictObject({
  level: oneOf(['none', 'limited', 'reasonable']).describe('Level of assurance.'),
  standard: z.string().optional().describe('Assurance standard, as `ISAE 3000`.'),
  provider: z.string().optional().describe('Assurance provider.'),
})

const evidence = z.strictObject({
  file: z
    .string({ error: expectation(message('expected/evidence')) })
    .describe('A file of the report that shows where the value comes from.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: expectation(message('expected/sha256')) })
    .describe('SHA-256 of the file, to detect changes.'),
})

const omitted = oneOf([
  'not-collected',
  'not-applicable',
  'legal-prohibitions',
  'confidentiality',
  'information-unavailable',
])

/** Schemas of the fields that a lock stores as well. */
export const observationFields: {
  qualifier: z.ZodType<Qualifier>
  quality: z.ZodType<Quality>
  status: z.ZodType<Status>
  assurance: z.ZodType<AssuranceSpec>
  evidence: z.ZodType<Evidence>
  omitted: z.ZodType<OmissionReason>
  reason: z.ZodType<RevisionReason>
} = { qualifier, quality, status, assurance, evidence, omitted, reason }

const observation: z.ZodType<ObservationSpec> = z.strictObject(
  {
    value: scalar
      .optional()
      .describe('Value as published: `518.8亿`, `36.84 million`, `24.4%`, `200..300`, `9000+`.'),
    omitted: omitted.optional().describe('Reason why there is no value, instead of `value`.'),
    qualifier: qualifier.optional().describe('Qualifier written with the value.'),
    source: sourceId.optional().describe('Id of its source in sources.yaml.'),
    note: words.optional().describe('A remark for the reader, by locale.'),
    dimensions: z
      .record(z.string(), scalar)
      .optional()
      .describe('Part of the whole that it covers: `{gender: female}`.'),
    quality: quality.optional().describe('Method by which the value was obtained.'),
    assurance: assurance.optional().describe('Assurance of the value.'),
    status: status.optional().describe('Approval status.'),
    first: scalar.optional().describe('The edition that reported it first.'),
    evidence: evidence.optional().describe('File that proves the value.'),
    revisions: z.array(revision).optional().describe('Changes made after publication, oldest first.'),
  },
  {
    error: issue =>
      issue.code === 'invalid_type' ? expectation(message('expected/observation')) : undefined,
  },
)

const observations = z.record(z.string().refine(isPeriod), oneOrMany(observation), {
  error: issue => (issue.code === 'invalid_key' ? PERIOD : expectation(message('expected/observations'))),
})

const unit: z.ZodType<Unit> = z.union(
  [z.string().min(1), z.record(z.string(), z.union([z.string(), pluralWords]))],
  {
    error: expectation(message('expected/unit')),
  },
)

/** Number of decimals. Numbers arrive as their source text. */
const decimals = scalar
  .refine(text => /^\d$/.test(text), { error: expectation(message('expected/decimals')) })
  .transform(Number)

const display: z.ZodType<DisplayFormat> = z.strictObject({
  scale: oneOf(SCALE_NAMES as readonly [ScaleName, ...ScaleName[]])
    .optional()
    .describe('Scale word that shortens it: `million`, `亿`, or `none` for all digits.'),
  decimals: decimals.optional().describe('Digits after the point.'),
})

const metricId = z.string({ error: expectation(message('expected/metric')) })

const derive: z.ZodType<DeriveSpec> = z.strictObject({
  sum: z
    .union([metricId, z.array(name)], { error: expectation(message('expected/metrics')) })
    .optional()
    .describe('Metrics that are added up.'),
  difference: z
    .array(name, { error: expectation(message('expected/two-metrics')) })
    .length(2)
    .optional()
    .describe('The first less the second.'),
  share: metricId.optional().describe('This metric as a percentage of the one in `of`.'),
  intensity: metricId.optional().describe('This metric for each unit of the one in `per`.'),
  yoy: metricId.optional().describe('Growth of this metric over the previous year.'),
  cagr: metricId.optional().describe('The average yearly growth of this metric.'),
  of: metricId.optional().describe('The whole of a share.'),
  per: metricId.optional().describe('The base of an intensity.'),
  over: z
    .union([z.string(), z.array(name)], {
      error: expectation(message('expected/over')),
    })
    .optional()
    .describe('`periods`, or the dimension to add up over, or several: `[region, gender]`.'),
  where: z.record(z.string(), scalar).optional().describe('Dimensions of the parts to include.'),
  periods: z
    .array(scalar.refine(isPeriod, { error: PERIOD }))
    .optional()
    .describe('Periods to include.'),
  rounding: z
    .boolean()
    .optional()
    .describe('`true` where the parts differ from the published total by their rounding only.'),
})

const ghg = z.strictObject({
  scope: scalar
    .refine(text => /^[123]$/.test(text), { error: expectation(message('expected/scope')) })
    .transform(Number)
    .describe('Scope 1, 2 or 3 of the GHG Protocol.'),
  basis: oneOf(['location', 'market']).optional().describe('For scope 2: location-based or market-based.'),
  category: scalar
    .refine(text => /^([1-9]|1[0-5])$/.test(text), { error: expectation(message('expected/category')) })
    .transform(Number)
    .optional()
    .describe('For scope 3: category 1 to 15.'),
})

const metric: z.ZodType<MetricSpec> = z.strictObject({
  title: words.describe('Its name by locale.'),
  short: words.optional().describe('A shorter name for tables and charts.'),
  kind: oneOf(['quantity', 'monetary', 'percent', 'ratio', 'count', 'text', 'date']).describe(
    'Kind of value that it measures.',
  ),
  period: oneOf(['duration', 'instant'])
    .optional()
    .describe('Whether it covers a span of time (`duration`) or a moment (`instant`).'),
  unit: unit.optional().describe('A code, as `CNY` or `tCO2e`, or the word for what is counted, by locale.'),
  polarity: oneOf(['up', 'down', 'none'])
    .default('none')
    .describe('Whether more is better: it colours changes.'),
  definition: words.optional().describe('Definition, by locale.'),
  methodology: words.optional().describe('Method of measurement, by locale.'),
  boundary: z.string().optional().describe('Reporting boundary, as `operational control`.'),
  ghg: ghg.optional().describe('For emissions: scope, basis, category.'),
  owner: z.string().optional().describe('Person or team responsible.'),
  approver: z.string().optional().describe('Person or team that approves it.'),
  quality: quality.optional().describe('Default for its observations that do not set it.'),
  assurance: assurance.optional().describe('Default for its observations that do not set it.'),
  status: status.optional().describe('Default for its observations that do not set it.'),
  display: z.record(z.string(), display).optional().describe('Format of large numbers, by locale.'),
  frameworks: z.array(code).optional().describe('Codes of disclosures that it answers.'),
  dimensions: z
    .record(z.string(), z.record(z.string(), words))
    .optional()
    .describe('Dimensions by which it can be split: dimension → value → words by locale.'),
  observations: observations.optional().describe('Values by period: `2030`, `2029..2030`, `2030-09`.'),
  derive: derive.optional().describe('Formula that computes it from other metrics.'),
})

const source: z.ZodType<SourceSpec> = z.strictObject({
  title: words.describe('Title, by locale.'),
  publisher: words.optional().describe('Publisher, by locale.'),
  date: date.optional().describe('Date of publication, as `2022-05-16`.'),
  url: z
    .url({
      protocol: /^https?$/,
      error: expectation(message('expected/web-address', { example: 'https://www.example.org/report' })),
    })
    .optional()
    .describe('Web address.'),
  status: status.optional().describe('Default for its values that do not set it.'),
  assurance: assurance.optional().describe('Default for its values that do not set it.'),
})

const year = scalar.refine(text => /^\d{4}$/.test(text), {
  error: expectation(message('expected/year', { example: '2030' })),
})
const milestone = z.strictObject({
  year: year.describe('The year.'),
  value: scalar.optional().describe('Value in that year.'),
})

const target: z.ZodType<TargetSpec> = z.strictObject({
  title: words.describe('Its name by locale.'),
  commitment: words.describe('Text of the commitment, as published.'),
  coverage: words.optional().describe('Scope of the commitment: what it covers.'),
  group: words.optional().describe('Heading of its group.'),
  announced: date.optional().describe('Date of the announcement.'),
  year: year.optional().describe('Year by which it is to be met.'),
  metric: metricId.optional().describe('The metric its progress is computed from.'),
  base: milestone.optional().describe('The year and value it starts from.'),
  value: scalar.optional().describe('Value to reach, as `-50%` or `1 million`.'),
  relative: z.boolean().optional().describe('Whether the value is a change from the base.'),
  interim: z.array(milestone).optional().describe('Interim targets.'),
  status: oneOf(['announced', 'started', 'on-track', 'behind', 'met']).describe('Progress status.'),
  source: sourceId.describe('Id of its source in sources.yaml.'),
})

const term: z.ZodType<TermSpec> = z.strictObject({
  words: words.describe('The right words by locale.'),
  note: words.optional().describe('Note on when to use them.'),
  avoid: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .optional()
    .describe('Words to avoid, by locale.'),
})

export const metricsSchema: z.ZodType<Record<string, MetricSpec>> = byId(metric, 'rd-spend')
export const sourcesSchema: z.ZodType<Record<string, SourceSpec>> = byId(source, 'annual-report-2021')
export const targetsSchema: z.ZodType<Record<string, TargetSpec>> = byId(target, 'net-zero')
export const glossarySchema: z.ZodType<Record<string, TermSpec>> = byId(term, 'mini-program')
