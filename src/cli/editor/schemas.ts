/** Makes JSON Schemas for editors from the schemas that read the files, so that editors complete exactly what is accepted. */
import { z } from 'zod'
import { message, plain } from '../../problems/messages/message.ts'
import { english } from '../../problems/messages/render.ts'
import type { Message } from '../../problems/messages/types.ts'
import { frameworksSchema } from '../../registry/frameworks/schema.ts'
import { glossarySchema, metricsSchema, sourcesSchema, targetsSchema } from '../../registry/schema.ts'
import { labelsSchema } from '../../stages/1-read/languages/labels.ts'
import { editionSchema, frontMatterSchema, reportSchema } from '../../stages/1-read/schemas.ts'
import { chartSchema } from '../../stages/3-html/chart-fence.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

interface Described {
  schema: z.ZodType
  title: Message
  /** Glob of its files, relative to the report's folder; undefined for YAML inside a chapter. */
  files: string | undefined
}

const SCHEMAS: Readonly<Record<string, Described>> = {
  report: { schema: reportSchema, title: plain('report.yaml'), files: 'report.yaml' },
  edition: { schema: editionSchema, title: plain('edition.yaml'), files: '*/edition.yaml' },
  metrics: { schema: metricsSchema, title: message('schema/metrics'), files: 'metrics/*.yaml' },
  sources: { schema: sourcesSchema, title: message('schema/sources'), files: 'sources.yaml' },
  targets: { schema: targetsSchema, title: message('schema/targets'), files: 'targets.yaml' },
  glossary: { schema: glossarySchema, title: message('schema/glossary'), files: 'glossary.yaml' },
  frameworks: {
    schema: frameworksSchema,
    title: message('schema/frameworks'),
    files: 'frameworks.yaml',
  },
  labels: { schema: labelsSchema(), title: message('schema/labels'), files: 'templates/*/labels/*.yaml' },
  'front-matter': { schema: frontMatterSchema, title: message('schema/front-matter'), files: undefined },
  chart: { schema: chartSchema, title: message('schema/chart'), files: undefined },
}

export interface EditorSchema {
  name: string
  title: Message
  files: string | undefined
  schema: JsonSchema
}

export function editorSchemas(): EditorSchema[] {
  return Object.entries(SCHEMAS).map(([name, { schema, title, files }]) => ({
    name,
    title,
    files,
    schema: { ...jsonSchema(schema), title: `Perennial: ${english(title)}` },
  }))
}

/** Uses draft 7, because that is the version that editors' YAML services support. */
function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: json }) => {
      // `oneOrMany` is a transform, which JSON Schema cannot express: describe its two forms.
      const { entry } = zodSchema as unknown as { entry?: z.ZodType }
      if (entry) {
        const { $schema: _, ...one } = jsonSchema(entry)
        Object.assign(json, { anyOf: [one, { type: 'array', items: one }] })
      }
      // The reader keeps a number's source text: `period: 2030` is as good as `period: "2030"`.
      if (json.type === 'string' && json.enum === undefined && json.format === undefined)
        Object.assign(json, { type: ['string', 'number'] })
    },
  }) as JsonSchema
}
