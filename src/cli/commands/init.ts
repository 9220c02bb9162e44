import { Option } from 'commander'
import type { InitCommandFlags } from '../actions/init.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { STARTER_FRAMEWORKS } from '../init/starter-choices.ts'
import { listOption } from '../options.ts'

export const initCommand: CliCommand = defineCommand<[folder: string | undefined], InitCommandFlags>({
  name: 'init',
  description: 'start a project with a small sample report, or make a report from ordinary Markdown',
  arguments: [['[folder]', 'folder of the project (default: this one); with --from, of the report']],
  options: {
    organisation: new Option('--organisation <name>', 'who reports'),
    locale: listOption('--locale <tags>', 'languages, as en,zh-Hans; with --from, the main one'),
    edition: new Option('--edition <year>', 'year of the first edition (default: the last one)'),
    framework: listOption(
      `--framework <${STARTER_FRAMEWORKS.join(',')}>`,
      'one or more frameworks; the sample has an index for each',
    ),
    brand: new Option('--brand <colour>', 'as #0d4f63'),
    from: new Option('--from <folder>', 'folder of Markdown, as of a site or a handbook'),
  },
  helpAfter: 'On a terminal it asks for what the flags do not say.',
  // Every mistake of the call is reported at once, unknown options too.
  passesUnknown: true,
  run: async ({ arguments: [folder], flags, words }) =>
    (await import('../actions/init.ts')).runInit(folder, flags, words),
})
