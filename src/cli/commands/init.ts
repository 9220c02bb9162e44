import { message } from '../../problems/messages/message.ts'
import type { InitCommandFlags } from '../actions/init.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { STARTER_FRAMEWORKS } from '../init/starter-choices.ts'

export const initCommand: CliCommand = defineCommand<[folder: string | undefined], InitCommandFlags>({
  name: 'init',
  description: message('help/init'),
  arguments: [['[folder]', message('help/init-folder')]],
  options: {
    organisation: { flags: '--organisation <name>', help: message('help/init-organisation') },
    locale: { flags: '--locale <tags>', help: message('help/init-locale'), isList: true },
    edition: { flags: '--edition <year>', help: message('help/init-edition') },
    framework: {
      flags: `--framework <${STARTER_FRAMEWORKS.join(',')}>`,
      help: message('help/init-framework'),
      isList: true,
    },
    brand: { flags: '--brand <colour>', help: message('help/init-brand') },
    from: { flags: '--from <folder>', help: message('help/init-from') },
  },
  helpAfter: message('help/init-after'),
  // Every mistake of the call is reported at once, unknown options too.
  passesUnknown: true,
  run: async ({ arguments: [folder], flags, words }) =>
    (await import('../actions/init.ts')).runInit(folder, flags, words),
})
