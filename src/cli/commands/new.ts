import { Option } from 'commander'
import type { NewFlags } from '../actions/new.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { reportOption } from '../options.ts'

export const newCommand: CliCommand = defineCommand<[edition: string], NewFlags>({
  name: 'new',
  description: 'make next year’s edition from this one’s',
  arguments: [['<edition>', 'edition to make, as 2022']],
  options: {
    from: new Option('--from <edition>', 'edition to make it from (default: the newest)'),
    published: new Option(
      '--published <day>',
      'day of publication, as 2023-05-16 (default: that of the old one, later)',
    ),
    yes: new Option('--yes', 'do not ask; use defaults'),
    report: reportOption,
  },
  run: async ({ arguments: [edition], flags }) => (await import('../actions/new.ts')).runNew(edition, flags),
})
