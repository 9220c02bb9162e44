import { Option } from 'commander'
import type { SchemaFlags } from '../actions/schema.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { reportOption } from '../options.ts'

export const schemaCommand: CliCommand = defineCommand<[name: string | undefined], SchemaFlags>({
  name: 'schema',
  description: 'JSON Schemas of the YAML files, and snippets of the directives, for editors',
  arguments: [['[name]', 'print one, as metrics (default: list them)']],
  options: {
    write: new Option('--write', 'write all of them, with settings of VS Code that use them'),
    report: reportOption,
  },
  run: async ({ arguments: [name], flags }) => (await import('../actions/schema.ts')).runSchema(name, flags),
})
