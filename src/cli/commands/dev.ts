import { Option } from 'commander'
import type { DevFlags } from '../actions/dev.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { configOption, reportOption } from '../options.ts'

export const devCommand: CliCommand = defineCommand<[edition: string | undefined], DevFlags>({
  name: 'dev',
  description: 'preview: the web edition and the printed pages, as you save',
  arguments: [['[edition]', 'edition, as 2021 (default: the newest)']],
  options: {
    port: new Option('--port <number>', 'port of the local address; 0 is any free one').default('0'),
    report: reportOption,
    config: configOption,
  },
  run: async ({ arguments: [edition], flags }) => (await import('../actions/dev.ts')).runDev(edition, flags),
})
