import { message } from '../../problems/messages/message.ts'
import type { CheckFlags } from '../actions/check.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { CHECK_FORMATS } from '../formats.ts'
import { configOption, formatOption, reportOption } from '../options.ts'

export const checkCommand: CliCommand = defineCommand<[editions: string[]], CheckFlags>({
  name: 'check',
  description: message('help/check'),
  arguments: [['[edition...]', message('help/editions')]],
  options: {
    format: formatOption(CHECK_FORMATS),
    all: { flags: '--all', help: message('help/check-all') },
    strict: { flags: '--strict', help: message('help/check-strict') },
    fix: { flags: '--fix', help: message('help/check-fix') },
    report: reportOption,
    config: configOption,
  },
  helpAfter: message('help/check-after'),
  run: async ({ arguments: [editions], flags }) =>
    (await import('../actions/check.ts')).runCheckCommand(editions, flags),
})
