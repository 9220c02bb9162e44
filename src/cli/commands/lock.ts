import { message } from '../../problems/messages/message.ts'
import type { LockFlags } from '../actions/lock.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { reportOption } from '../options.ts'

export const lockCommand: CliCommand = defineCommand<[edition: string], LockFlags>({
  name: 'lock',
  description: message('help/lock'),
  arguments: [['<edition>', message('help/edition-required')]],
  options: {
    force: { flags: '--force', help: message('help/lock-force') },
    report: reportOption,
  },
  run: async ({ arguments: [edition], flags }) =>
    (await import('../actions/lock.ts')).runLock(edition, flags),
})
