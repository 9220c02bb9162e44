/** argv → command; the one catch, the one exit code: 0 clean, 1 problems in the report, 2 wrong use, 3 a missing part. */
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { cacheFolder } from '../base/cache-folder.ts'
import { checkOpenFileLimit, findFullDisk } from '../base/machine-limits.ts'
import { visible } from '../base/terminal-text/visible.ts'
import { version } from '../base/version.ts'
import { messageLanguage, type Say, sayIn } from '../problems/messages/translate.ts'
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
import { refusalOf } from './terminal/system-errors.ts'

/** In the order of the help. */
const COMMANDS = [
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
  const program = new Command('perennial')
    .description('From Markdown and a registry of figures to a web edition and a tagged PDF.')
    .version(version)
    .exitOverride()
    // A wrong call quotes what was written.
    .configureOutput({ writeErr: text => process.stderr.write(visible(text)) })
    .showHelpAfterError('(perennial <command> --help says what it takes)')
  for (const command of COMMANDS)
    command.addTo(program, exitCode => {
      code = exitCode
    })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return report(await limitBehind(error, argv), sayIn(messageLanguage(languageAsked(argv), process.env)))
  }
}

/** A wrong call may end before its options are read. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang')
  return at < 0 ? undefined : argv[at + 1]
}

/** An apparent defect may come from a full disk or a low limit that no error names. */
async function limitBehind(error: unknown, argv: readonly string[]): Promise<unknown> {
  const { name } = error as Error
  if (error instanceof CommanderError || refusalOf(error)) return error
  if (['MissingPart', 'WrongUse', 'AbortError'].includes(name)) return error
  const at = argv.indexOf('--out')
  const out = resolve(at < 0 ? 'build' : (argv[at + 1] ?? ''))
  return (await findFullDisk([out, tmpdir(), cacheFolder()])) ?? checkOpenFileLimit() ?? error
}

/** Users never see a stack trace, unless they ask for one. */
function report(error: unknown, say: Say): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const refused = refusalOf(error)
  const { name, message, remedy } = refused
    ? { name: 'MissingPart', ...refused }
    : (error as Error & { remedy?: string })
  // Ctrl+C: nothing went wrong, and nothing is half written.
  if (name === 'AbortError') {
    console.error(`perennial: ${say('stopped; each edition is whole, as it was or new')}`)
    return 130
  }
  const said = message.split('\n').map(say).join('\n  ')
  console.error(visible(`perennial: ${said}${remedy ? `\n  ${say(remedy)}` : ''}`))
  if (process.env['PERENNIAL_DEBUG']) console.error(error)
  else if (!remedy && name !== 'WrongUse')
    console.error('  This looks like a defect of Perennial. PERENNIAL_DEBUG=1 shows where.')
  if (name === 'WrongUse') return 2
  if (name === 'MissingPart') return 3
  return 1
}
