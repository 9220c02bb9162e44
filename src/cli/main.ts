/**
 * Runs a command, reports its errors and returns the exit code: 0 success, 1 problems in the report, 2 a wrong call, 3 a missing part,
 * 130 stopped by a signal.
 */
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { cacheFolder } from '../base/cache-folder.ts'
import { visible } from '../base/terminal-text/visible.ts'
import { version } from '../base/version.ts'
import { errorTexts } from '../problems/error-texts.ts'
import { checkOpenFileLimit, findFullDisk } from '../problems/machine-limits.ts'
import { commandTranslator } from '../problems/messages/languages.ts'
import type { Translate } from '../problems/messages/render.ts'
import { WrongUse } from '../problems/wrong-use.ts'
import { acceptCommand } from './commands/accept.ts'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check.ts'
import { devCommand } from './commands/dev.ts'
import { diffCommand } from './commands/diff.ts'
import { figuresCommand } from './commands/figures.ts'
import { initCommand } from './commands/init.ts'
import { lockCommand } from './commands/lock.ts'
import { newCommand } from './commands/new.ts'
import { reviewCommand } from './commands/review.ts'
import { schemaCommand } from './commands/schema.ts'
import type { CliCommand } from './define-command.ts'
import { helpIn } from './help.ts'
import { refusalOf } from './terminal/system-errors.ts'
import { describeWrongCall } from './wrong-call.ts'

const HELP = 'perennial <command> --help'

/** The commands in the order in which `--help` lists them. */
export const COMMANDS: readonly CliCommand[] = [
  buildCommand,
  devCommand,
  checkCommand,
  initCommand,
  figuresCommand,
  schemaCommand,
  newCommand,
  reviewCommand,
  diffCommand,
  lockCommand,
  acceptCommand,
]

export async function main(argv: readonly string[]): Promise<number> {
  let code = 0
  const t = await commandTranslator(languageOption(argv))
  const program = new Command('perennial')
    .description(t('help/program'))
    .version(version, '-V, --version', t('help/version'))
    .helpOption('-h, --help', t('help/help'))
    .helpCommand('help [command]', t('help/help'))
    .configureHelp(helpIn(t))
    .exitOverride()
    // `report` writes the errors of wrong calls.
    .configureOutput({ outputError: () => undefined })
  for (const command of COMMANDS)
    command.addTo(program, t, exitCode => {
      code = exitCode
    })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return report(await limitCausing(error, argv), t)
  }
}

/** Reads `--lang` from the arguments, because help and errors are translated before the options are parsed. */
function languageOption(argv: readonly string[]): string | undefined {
  const at = argv.findIndex(argument => /^--lang(=|$)/.test(argument))
  return argv[at]?.split('=')[1] ?? (at < 0 ? undefined : argv[at + 1])
}

/** Returns the full disk or the low file limit that probably caused an unexpected error; otherwise the error itself. */
async function limitCausing(error: unknown, argv: readonly string[]): Promise<unknown> {
  const { name } = error as Error
  if (error instanceof CommanderError || refusalOf(error)) return error
  if (['MissingPart', 'WrongUse', 'AbortError'].includes(name)) return error
  const at = argv.indexOf('--out')
  const out = resolve(at < 0 ? 'build' : (argv[at + 1] ?? ''))
  return (await findFullDisk([out, tmpdir(), cacheFolder()])) ?? checkOpenFileLimit() ?? error
}

/** Prints an error without a stack trace, unless PERENNIAL_DEBUG is set, and returns the exit code. */
function report(error: unknown, t: Translate): number {
  if (error instanceof CommanderError) {
    const mistake = describeWrongCall(error)
    if (mistake) console.error(visible(`perennial: ${t(mistake)}\n  ${t('call/see-help', { call: HELP })}`))
    return error.exitCode === 0 ? 0 : 2
  }
  const { name } = error as Error
  // Ctrl+C is not an error: outputs are replaced as a whole or not at all.
  if (name === 'AbortError') {
    console.error(`perennial: ${t('call/stopped')}`)
    return 130
  }
  const refusal = refusalOf(error)
  const { text, remedy } = refusal ?? errorTexts(error)
  const texts = error instanceof WrongUse ? error.texts : [text, ...(remedy ? [remedy] : [])]
  const lines = texts.map(line => t(line).replaceAll('\n', '\n  '))
  console.error(visible(`perennial: ${lines.join('\n  ')}`))
  if (process.env['PERENNIAL_DEBUG']) console.error(error)
  else if (!remedy && name !== 'WrongUse') console.error(`  ${t('call/bug')}`)
  if (name === 'WrongUse') return 2
  return refusal || name === 'MissingPart' ? 3 : 1
}
