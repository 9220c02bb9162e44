import { Option } from 'commander'
import { PAPER_NAMES } from '../../stages/1-read/paper-sizes.ts'
import type { BuildFlags } from '../actions/build.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { configOption, listOption, reportOption } from '../options.ts'

export const buildCommand: CliCommand = defineCommand<[editions: string[]], BuildFlags>({
  name: 'build',
  description: 'build editions: build/<edition>/<locale>/report.pdf and web/index.html',
  arguments: [['[edition...]', 'editions, as 2021 (default: the newest)']],
  options: {
    locale: listOption('--locale <tags>', 'languages, as en,zh-Hans (default: all)'),
    format: listOption(
      '--format <formats>',
      'pdf, web (default: both); an up-to-date output in the other format is kept',
    ),
    all: new Option('--all', 'every edition; a problem in one language does not stop the others'),
    strict: new Option(
      '--strict',
      'run the rules of check first; warnings stop the build as well, and every cited figure must be approved',
    ),
    force: new Option('--force', 'rebuild unchanged editions too'),
    paper: new Option(
      `--paper <${PAPER_NAMES.join('|')}>`,
      'paper of the PDF, instead of the size in report.yaml',
    ),
    marks: new Option('--marks', 'crop marks, and artwork 3 mm beyond the cut'),
    report: reportOption,
    config: configOption,
    out: new Option('--out <folder>', 'output folder').default('build'),
  },
  run: async ({ arguments: [editions], flags }) =>
    (await import('../actions/build.ts')).runBuild(editions, flags),
})
