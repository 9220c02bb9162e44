/** Defines how each command declares its arguments, its options and its action. */
import type { Command, Option } from 'commander'
import { langOption } from './options.ts'

export interface CommandDefinition<Arguments extends unknown[], Flags extends object> {
  name: string
  description: string
  /** In command-line order: `<required>`, `[optional]` or `[several...]`, each with its help. */
  arguments: { [Index in keyof Arguments]: readonly [syntax: string, help: string] }
  /** By the name of the flag that the action receives; the help lists them in this order. Every command has `--lang`. */
  options: { [Flag in Exclude<keyof Flags, 'lang'>]-?: Option }
  /** Shown below the options. */
  helpAfter?: string
  /** Unknown options and surplus arguments reach the action, which reports them. */
  passesUnknown?: boolean
  /**
   * Resolves to the exit code. It imports the action when it is called: `--help` and other commands do not load its stages.
   * `words` are all arguments of the call that belong to no known option.
   */
  run(call: { arguments: Arguments; flags: Flags; words: readonly string[] }): Promise<number>
}

export interface CliCommand {
  /** `onExitCode` is called after the action, with the code that the process is to end with. */
  addTo(program: Command, onExitCode: (code: number) => void): void
}

export function defineCommand<Arguments extends unknown[], Flags extends object>(
  definition: CommandDefinition<Arguments, Flags>,
): CliCommand {
  return {
    addTo(program, onExitCode) {
      const command = program.command(definition.name).description(definition.description)
      for (const [syntax, help] of definition.arguments) command.argument(syntax, help)
      for (const option of Object.values<Option>(definition.options)) command.addOption(option)
      command.addOption(langOption)
      if (definition.helpAfter) command.addHelpText('after', `\n${definition.helpAfter}`)
      if (definition.passesUnknown) command.allowUnknownOption().allowExcessArguments()
      command.action(async () => {
        const flags = command.opts<Flags>()
        const words = command.args
        onExitCode(await definition.run({ arguments: command.processedArgs as Arguments, flags, words }))
      })
    },
  }
}
