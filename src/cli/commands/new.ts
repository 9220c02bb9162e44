import { message } from '../../problems/messages/message.ts'
import type { NewFlags } from '../actions/new.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { reportOption } from '../options.ts'

export const newCommand: CliCommand = defineCommand<[edition: string], NewFlags>({
  name: 'new',
  description: message('help/new'),
  arguments: [['<edition>', message('help/new-edition')]],
  options: {
    from: { flags: '--from <edition>', help: message('help/new-from') },
    published: { flags: '--published <day>', help: message('help/new-published') },
    yes: { flags: '--yes', help: message('help/new-yes') },
    report: reportOption,
  },
  run: async ({ arguments: [edition], flags }) => (await import('../actions/new.ts')).runNew(edition, flags),
})
