import { message } from '../../problems/messages/message.ts'
import type { FiguresFlags } from '../actions/figures.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { FIGURES_FORMATS } from '../formats.ts'
import { configOption, formatOption, lastBuildOption, outputOption, reportOption } from '../options.ts'

export const figuresCommand: CliCommand = defineCommand<[id: string | undefined], FiguresFlags>({
  name: 'figures',
  description: message('help/figures'),
  arguments: [['[id]', message('help/figures-id')]],
  options: {
    edition: { flags: '--edition <id>', help: message('help/figures-edition') },
    format: formatOption(FIGURES_FORMATS),
    output: outputOption,
    report: reportOption,
    config: configOption,
    out: lastBuildOption,
  },
  run: async ({ arguments: [id], flags }) => (await import('../actions/figures.ts')).runFigures(id, flags),
})
