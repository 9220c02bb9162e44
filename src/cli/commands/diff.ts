import { message } from '../../problems/messages/message.ts'
import type { DiffFlags } from '../actions/diff.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { DIFF_FORMATS } from '../formats.ts'
import { formatOption, lastBuildOption, outputOption, reportOption } from '../options.ts'

export const diffCommand: CliCommand = defineCommand<[before: string, after: string], DiffFlags>({
  name: 'diff',
  description: message('help/diff'),
  arguments: [
    ['<before>', message('help/diff-before')],
    ['<after>', message('help/diff-after')],
  ],
  options: {
    format: formatOption(DIFF_FORMATS),
    locale: { flags: '--locale <tag>', help: message('help/diff-locale') },
    pdf: { flags: '--pdf', help: message('help/diff-pdf') },
    output: outputOption,
    report: reportOption,
    out: lastBuildOption,
  },
  run: async ({ arguments: [before, after], flags }) =>
    (await import('../actions/diff.ts')).runDiff(before, after, flags),
})
