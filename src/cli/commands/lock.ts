import { Option } from 'commander'
import type { LockFlags } from '../actions/lock.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { reportOption } from '../options.ts'

export const lockCommand: CliCommand = defineCommand<[edition: string], LockFlags>({
  name: 'lock',
  description: 'freeze the figures of an edition as it publishes them',
  arguments: [['<edition>', 'edition, as 2021']],
  options: {
    force: new Option('--force', 'overwrite a lock that differs'),
    report: reportOption,
  },
  run: async ({ arguments: [edition], flags }) =>
    (await import('../actions/lock.ts')).runLock(edition, flags),
})
