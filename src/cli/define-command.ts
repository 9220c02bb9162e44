/** Defines how each command declares its arguments, its options and its action. */
import type { Command } from 'commander'
import type { Translate } from '../problems/messages/render.ts'
import type { Message } from '../problems/messages/types.ts'
import { langOption, type OptionDefinition, toOption } from './options.ts'

export interface CommandDefinition<Arguments extends unknown[], Flags extends object> {
  name: string
  description: Message
  /** In command-line order: `<required>`, `[optional]` or `[several...]`, each with its help. */
  arguments: { [Index in keyof Arguments]: readonly [syntax: string, help: Message] }
  /** By the name of the flag that the action receives; the help lists them in this order. Every command has `--lang`. */
  options: { [Flag in Exclude<keyof Flags, 'lang'>]-?: OptionDefinition }
  /** Shown below the options. */
  helpAfter?: Message
  /** Unknown options and surplus arguments reach the action, which reports them. */
  passesUnknown?: boolean
  /**
   * Resolves to the exit code. It imports the action when it is called: `--help` and other commands do not load its stages.
   * `words` are all arguments of the call that belong to no known option.
   */
  run(call: { arguments: Arguments; flags: Flags; words: readonly string[] }): Promise<number>
}

export interface CliCommand {
  readonly name: string
  readonly description: Message
  readonly arguments: readonly (readonly [syntax: string, help: Message])[]
  /** In the order of the help. */
  readonly options: readonly OptionDefinition[]
  /** `onExitCode` is called after the action, with the code that the process is to end with. */
  addTo(program: Command, t: Translate, onExitCode: (code: number) => void): void
}

export function defineCommand<Arguments extends unknown[], Flags extends object>(
  definition: CommandDefinition<Arguments, Flags>,
): CliCommand {
  const { name, description, helpAfter, passesUnknown, run } = definition
  const options = [...Object.values<OptionDefinition>(definition.options), langOption]
  return {
    name,
    description,
    arguments: definition.arguments,
    options,
    addTo(program, t, onExitCode) {
      const command = program.command(name).description(t(description))
      for (const [syntax, help] of definition.arguments) command.argument(syntax, t(help))
      for (const option of options) command.addOption(toOption(option, t))
      if (helpAfter) command.addHelpText('after', `\n${t(helpAfter)}`)
      if (passesUnknown) command.allowUnknownOption().allowExcessArguments()
      command.action(async () => {
        const flags = command.opts<Flags>()
        onExitCode(await run({ arguments: command.processedArgs as Arguments, flags, words: command.args }))
      })
    },
  }
}
