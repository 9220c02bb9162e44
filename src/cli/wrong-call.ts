/** Describes calls that Commander refuses: unknown options and commands, missing and surplus arguments. */
import type { CommanderError } from 'commander'
import { message, plain } from '../problems/messages/message.ts'
import type { Message } from '../problems/messages/types.ts'

/** Commander's errors have the names only inside their English messages. Returns undefined if help or the version was shown. */
export function describeWrongCall({ code, message: english }: CommanderError): Message | undefined {
  const name = /'([^']*)'/.exec(english)?.[1] ?? ''
  const similar = /\(Did you mean (?:one of )?([^,?]+)/.exec(english)?.[1]
  switch (code) {
    case 'commander.unknownOption':
      return similar === undefined
        ? message('call/unknown-option', { option: name })
        : message('call/unknown-option-similar', { option: name, similar })
    case 'commander.unknownCommand':
      return similar === undefined
        ? message('call/unknown-command', { command: name })
        : message('call/unknown-command-similar', { command: name, similar })
    case 'commander.missingArgument':
      return message('call/missing-argument', { argument: name })
    case 'commander.optionMissingArgument':
      return message('call/missing-value', { option: name })
    case 'commander.excessArguments': {
      const [expected = '', found = ''] = english.match(/\d+/g) ?? []
      return message('call/too-many-arguments', { command: name, expected, found })
    }
    default:
      return /^commander\.(help|version)/.test(code) ? undefined : plain(english.replace(/^error: /, ''))
  }
}
