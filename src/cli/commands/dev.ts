import { message } from '../../problems/messages/message.ts'
import type { DevFlags } from '../actions/dev.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { configOption, reportOption } from '../options.ts'

export const devCommand: CliCommand = defineCommand<[edition: string | undefined], DevFlags>({
  name: 'dev',
  description: message('help/dev'),
  arguments: [['[edition]', message('help/edition')]],
  options: {
    port: { flags: '--port <number>', help: message('help/dev-port'), byDefault: '0' },
    report: reportOption,
    config: configOption,
  },
  run: async ({ arguments: [edition], flags }) => (await import('../actions/dev.ts')).runDev(edition, flags),
})
