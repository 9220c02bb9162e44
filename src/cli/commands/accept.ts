import { message } from '../../problems/messages/message.ts'
import type { AcceptFlags } from '../actions/accept.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { reportOption } from '../options.ts'

export const acceptCommand: CliCommand = defineCommand<[chapters: string[]], AcceptFlags>({
  name: 'accept',
  description: message('help/accept'),
  arguments: [['[chapter...]', message('help/accept-chapters')]],
  options: {
    all: { flags: '--all', help: message('help/accept-all') },
    locale: { flags: '--locale <tags>', help: message('help/accept-locale'), isList: true },
    edition: { flags: '--edition <id>', help: message('help/edition') },
    report: reportOption,
  },
  run: async ({ arguments: [chapters], flags }) =>
    (await import('../actions/accept.ts')).runAccept(chapters, flags),
})
