import { Option } from 'commander'
import type { FiguresFlags } from '../actions/figures.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { configOption, formatOption, lastBuildOption, outputOption, reportOption } from '../options.ts'

export const figuresCommand: CliCommand = defineCommand<[id: string | undefined], FiguresFlags>({
  name: 'figures',
  description: 'the registry: values, sources, derivations, and every place that cites them',
  arguments: [['[id]', 'one figure, as rd-spend (default: all)']],
  options: {
    edition: new Option(
      '--edition <id>',
      'as this edition sees and cites them (default: as the newest sees them; a table has what all cite)',
    ),
    format: formatOption('table, json, csv or xlsx', 'table'),
    output: outputOption,
    report: reportOption,
    config: configOption,
    out: lastBuildOption,
  },
  run: async ({ arguments: [id], flags }) => (await import('../actions/figures.ts')).runFigures(id, flags),
})
