import { Option } from 'commander'
import type { AcceptFlags } from '../actions/accept.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { listOption, reportOption } from '../options.ts'

export const acceptCommand: CliCommand = defineCommand<[chapters: string[]], AcceptFlags>({
  name: 'accept',
  description: 'note that chapters are translated from their source as it is now',
  arguments: [['[chapter...]', 'chapters, as letter']],
  options: {
    all: new Option('--all', 'every chapter'),
    locale: listOption('--locale <tags>', 'languages, as en (default: all but the first)'),
    edition: new Option('--edition <id>', 'edition, as 2021 (default: the newest)'),
    report: reportOption,
  },
  run: async ({ arguments: [chapters], flags }) =>
    (await import('../actions/accept.ts')).runAccept(chapters, flags),
})
