import { message } from '../../problems/messages/message.ts'
import type { SchemaFlags } from '../actions/schema.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { reportOption } from '../options.ts'

export const schemaCommand: CliCommand = defineCommand<[name: string | undefined], SchemaFlags>({
  name: 'schema',
  description: message('help/schema'),
  arguments: [['[name]', message('help/schema-name')]],
  options: {
    write: { flags: '--write', help: message('help/schema-write') },
    report: reportOption,
  },
  run: async ({ arguments: [name], flags }) => (await import('../actions/schema.ts')).runSchema(name, flags),
})
