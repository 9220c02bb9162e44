/** Reports a file without content that needs some keys: as one problem instead of one for each key. */
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { problem } from '../../../problems/diagnostics.ts'
import { requiredKeys, schemaAt } from '../yaml/schema-paths.ts'

export function reportEmpty(file: VFile, rule: string, schema: unknown, place: Point): void {
  const keys = requiredKeys(schemaAt(schema, [])).map(key => `\`${key}\``)
  problem(file, `${rule}-valid`, `Unexpected empty file, expected ${keys.join(', ')}`, {
    place,
    note: 'Write them, or put the file back as it was.',
  })
}
