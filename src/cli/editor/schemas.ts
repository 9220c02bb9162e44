/** Makes JSON Schemas for editors from the schemas that read the files, so that editors complete exactly what is accepted. */
import { z } from 'zod'
import { frameworksSchema } from '../../registry/frameworks/schema.ts'
import { glossarySchema, metricsSchema, sourcesSchema, targetsSchema } from '../../registry/schema.ts'
import { labelsSchema } from '../../stages/1-read/languages/labels.ts'
import { editionSchema, frontMatterSchema, reportSchema } from '../../stages/1-read/schemas.ts'
import { chartSchema } from '../../stages/3-html/chart-fence.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

interface Described {
  schema: z.ZodType
  title: string
  /** Glob of its files, relative to the report's folder; undefined for YAML inside a chapter. */
  files: string | undefined
}

const SCHEMAS: Readonly<Record<string, Described>> = {
  report: { schema: reportSchema, title: 'report.yaml', files: 'report.yaml' },
  edition: { schema: editionSchema, title: 'edition.yaml', files: '*/edition.yaml' },
  metrics: { schema: metricsSchema, title: 'The registry of figures', files: 'metrics/*.yaml' },
  sources: { schema: sourcesSchema, title: 'Where figures come from', files: 'sources.yaml' },
  targets: { schema: targetsSchema, title: 'Commitments', files: 'targets.yaml' },
  glossary: { schema: glossarySchema, title: 'Terms by language', files: 'glossary.yaml' },
  frameworks: {
    schema: frameworksSchema,
    title: 'Frameworks that are not included',
    files: 'frameworks.yaml',
  },
  labels: { schema: labelsSchema(), title: 'Words of a template', files: 'templates/*/labels/*.yaml' },
  'front-matter': { schema: frontMatterSchema, title: 'Front matter of a chapter', files: undefined },
  chart: { schema: chartSchema, title: 'A `chart` fence', files: undefined },
}

export interface EditorSchema {
  name: string
  title: string
  files: string | undefined
  schema: JsonSchema
}

export function editorSchemas(): EditorSchema[] {
  return Object.entries(SCHEMAS).map(([name, { schema, title, files }]) => ({
    name,
    title,
    files,
    schema: { ...jsonSchema(schema), title: `Perennial: ${title}` },
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
