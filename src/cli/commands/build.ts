import { message } from '../../problems/messages/message.ts'
import { PAPER_NAMES } from '../../stages/1-read/paper-sizes.ts'
import type { BuildFlags } from '../actions/build.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { configOption, reportOption } from '../options.ts'

export const buildCommand: CliCommand = defineCommand<[editions: string[]], BuildFlags>({
  name: 'build',
  description: message('help/build'),
  arguments: [['[edition...]', message('help/editions')]],
  options: {
    locale: { flags: '--locale <tags>', help: message('help/build-locale'), isList: true },
    format: { flags: '--format <formats>', help: message('help/build-format'), isList: true },
    all: { flags: '--all', help: message('help/build-all') },
    strict: { flags: '--strict', help: message('help/build-strict') },
    force: { flags: '--force', help: message('help/build-force') },
    paper: { flags: `--paper <${PAPER_NAMES.join('|')}>`, help: message('help/build-paper') },
    marks: { flags: '--marks', help: message('help/build-marks') },
    report: reportOption,
    config: configOption,
    out: { flags: '--out <folder>', help: message('help/build-out'), byDefault: 'build' },
  },
  run: async ({ arguments: [editions], flags }) =>
    (await import('../actions/build.ts')).runBuild(editions, flags),
})
