import { Option } from 'commander'
import type { DiffFlags } from '../actions/diff.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { formatOption, lastBuildOption, outputOption, reportOption } from '../options.ts'

export const diffCommand: CliCommand = defineCommand<[before: string, after: string], DiffFlags>({
  name: 'diff',
  description: 'what differs between two editions, two languages of one, or two revisions of git',
  arguments: [
    ['<before>', 'as 2030, 2030/en, HEAD~1:2030 or v1:2030/en'],
    ['<after>', 'likewise'],
  ],
  options: {
    format: formatOption('pretty, json or html', 'pretty'),
    locale: new Option('--locale <tag>', 'one language (default: all that both have)'),
    pdf: new Option('--pdf', 'the printed pages as well: which face each other, and where they differ'),
    output: outputOption,
    report: reportOption,
    out: lastBuildOption,
  },
  run: async ({ arguments: [before, after], flags }) =>
    (await import('../actions/diff.ts')).runDiff(before, after, flags),
})
