/** Describes what a schema expects in words for editors; zod's own messages are for programmers. */
import type { core } from 'zod'
import { keysOf, requiredKeys, schemaAt, valuesOf } from './schema-paths.ts'
import type { Path } from './yaml-nodes.ts'

export function expectationOf(issue: core.$ZodIssue, schema: unknown): string {
  // The schema has its own message.
  if (/^expected /.test(issue.message)) return issue.message
  const at = schemaAt(schema, issue.path as Path)
  const values = valuesOf(at)
  if (values.length > 0) return `expected ${values.map(value => `\`${value}\``).join(', ')}`
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'object') {
      const required = requiredKeys(at)
      const shown = (required.length > 0 ? required : keysOf(at)).slice(0, 3)
      return `expected keys with their values, as \`{ ${shown.map(key => `${key}: …`).join(', ')} }\``
    }
    if (issue.expected === 'record') return 'expected keys with their values, as `{ name: … }`'
    if (issue.expected === 'array') return 'expected a list, as `[…]`'
  }
  return 'expected a text'
}
