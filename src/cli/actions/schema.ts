/** `perennial schema`: prints or writes JSON Schemas and snippets for editors. */

import { relative, resolve } from 'node:path'
import { columns } from '../../base/terminal-text/columns.ts'
import { print } from '../../base/terminal-text/print.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import { message } from '../../problems/messages/message.ts'
import { suggest } from '../../problems/suggest.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { editorSchemas } from '../editor/schemas.ts'
import { directiveSnippets } from '../editor/snippets.ts'
import { writeEditorSettings } from '../editor/write-settings.ts'

export interface SchemaFlags {
  write?: boolean
  report: string
  lang?: string
}

export async function runSchema(name: string | undefined, flags: SchemaFlags): Promise<number> {
  if (flags.write) {
    if (name !== undefined) throw new WrongUse(message('call/schema-with-write', { name }))
    const project = process.cwd()
    const report = relative(project, resolve(flags.report)).replaceAll('\\', '/')
    for (const path of await writeEditorSettings(project, report)) process.stdout.write(`${path}\n`)
    return 0
  }
  const schemas = editorSchemas()
  if (name === undefined) {
    const t = await commandTranslator(flags.lang)
    const inChapters = t('schema/in-chapters')
    const rows = [
      ...schemas.map(({ name, files = inChapters, title }) => [name, files, t(title)]),
      ['snippets', inChapters, t('schema/snippets')],
    ]
    print(process.stdout, `${columns(rows)}\n`)
    return 0
  }
  const schema =
    name === 'snippets' ? directiveSnippets() : schemas.find(known => known.name === name)?.schema
  if (!schema) {
    const known = [...schemas.map(schema => schema.name), 'snippets']
    throw new WrongUse(message('call/schema', { name, suggestion: suggest(name, known).note }))
  }
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
  return 0
}
