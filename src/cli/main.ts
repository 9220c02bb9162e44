/** argv → command; the one catch, the one exit code: 0 clean, 1 problems in the report, 2 wrong use, 3 a missing part. */
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { cacheFolder } from '../base/cache-folder.ts'
import { fewFiles, fullFolder } from '../base/machine-limits.ts'
import { visible } from '../base/terminal-text/visible.ts'
import { version } from '../base/version.ts'
import { messageLanguage, type Say, sayIn } from '../problems/messages/translate.ts'
import { refusalOf } from './terminal/system-errors.ts'

const list = (value: string, before: string[] = []): string[] => [
  ...before,
  ...value
    .split(',')
    .map(item => item.trim())
    .filter(Boolean),
]

const NO_CONFIG = 'do not run the report’s perennial.config.js (for reports of strangers)'

export async function main(argv: readonly string[]): Promise<number> {
  let code = 0
  const program = new Command('perennial')
    .description('From Markdown and a registry of figures to a web edition and a tagged PDF.')
    .version(version)
    .exitOverride()
    // A wrong call quotes what was written.
    .configureOutput({ writeErr: text => process.stderr.write(visible(text)) })
    .showHelpAfterError('(perennial <command> --help says what it takes)')
  program
    .command('build')
    .description('build editions: build/<edition>/<locale>/report.pdf and web/index.html')
    .argument('[edition...]', 'editions, as 2021 (default: the newest)')
    .option('--locale <tags>', 'languages, as en,zh-Hans (default: all)', list)
    .addOption(
      new Option(
        '--format <formats>',
        'pdf, web (default: both); the other one stays while it is made from the same',
      ).argParser(list),
    )
    .option('--all', 'every edition; a problem in one language does not stop the others')
    .option(
      '--strict',
      'run the rules of check first; warnings stop the build as well, and every cited figure must be approved',
    )
    .option('--force', 'build also what is unchanged')
    .option('--paper <name>', 'a4, letter or screen, in the place of the one in report.yaml')
    .option('--marks', 'crop marks, and artwork 3 mm beyond the cut')
    .option('--report <folder>', 'folder of report.yaml', 'report')
    .option('--no-config', NO_CONFIG)
    .option('--out <folder>', 'folder for what is built', 'build')
    .action(async (editions: string[], options) => {
      const { runBuild } = await import('./commands/build.ts')
      code = await runBuild(editions, options)
    })
  program
    .command('dev')
    .description('preview: the web edition and the printed pages, as you save')
    .argument('[edition]', 'edition, as 2021 (default: the newest)')
    .option('--port <number>', 'port of the local address; 0 is any free one', '0')
    .option('--report <folder>', 'folder of report.yaml', 'report')
    .option('--no-config', NO_CONFIG)
    .action(async (edition: string | undefined, options) => {
      const { runDev } = await import('./commands/dev.ts')
      code = await runDev(edition, options)
    })
  program
    .command('check')
    .description('look for mistakes, without a browser')
    .argument('[edition...]', 'editions, as 2021 (default: the newest)')
    .option('--format <format>', 'pretty, json, sarif or github', 'pretty')
    .option('--all', 'every edition')
    .option('--strict', 'warnings count as well, and every cited figure must be approved')
    .option('--fix', 'write every mend that needs no person into the files, and say which')
    .option('--report <folder>', 'folder of report.yaml', 'report')
    .option('--no-config', NO_CONFIG)
    .addHelpText(
      'after',
      '\nWhat is known only when pages are printed, as a table too wide for them, build says.',
    )
    .action(async (editions: string[], options) => {
      const { runCheckCommand } = await import('./commands/check.ts')
      code = await runCheckCommand(editions, options)
    })
  program
    .command('init')
    .description('start a project with a small sample report, or make a report from ordinary Markdown')
    .argument('[folder]', 'folder of the project (default: this one); with --from, of the report')
    .option('--organisation <name>', 'who reports')
    .option('--locale <tags>', 'languages, as en,zh-Hans; with --from, the main one', list)
    .option('--edition <year>', 'year of the first edition (default: the last one)')
    .option('--framework <names>', 'of gri, esrs', list)
    .option('--brand <colour>', 'as #0d4f63')
    .option('--from <folder>', 'folder of Markdown, as of a site or a handbook')
    .addHelpText('after', '\nOn a terminal it asks for what the flags do not say.')
    // It names all that is wrong at once, these too.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (folder: string | undefined, options, command: Command) => {
      const { runInit } = await import('./commands/init.ts')
      code = await runInit(folder, options, command.args)
    })
  program
    .command('figures')
    .description('the registry: values, sources, derivations, and every place that cites them')
    .argument('[id]', 'one figure, as rd-spend (default: all)')
    .option(
      '--edition <id>',
      'as this edition sees and cites them (default: as the newest sees them; a table has what all cite)',
    )
    .option('--format <format>', 'table, json, csv or xlsx', 'table')
    .option('--output <file>', 'write to a file')
    .option('--report <folder>', 'folder of report.yaml', 'report')
    .option('--no-config', NO_CONFIG)
    .option('--out <folder>', 'folder of the last build, for page numbers', 'build')
    .action(async (id: string | undefined, options) => {
      const { runFigures } = await import('./commands/figures.ts')
      code = await runFigures(id, options)
    })
  program
    .command('schema')
    .description('JSON Schemas of the YAML files, and snippets of the directives, for editors')
    .argument('[name]', 'print one, as metrics (default: list them)')
    .option('--write', 'write all of them, with settings of VS Code that use them')
    .option('--report <folder>', 'folder of report.yaml', 'report')
    .action(async (name: string | undefined, options) => {
      const { runSchema } = await import('./commands/schema.ts')
      code = await runSchema(name, options)
    })
  program
    .command('new')
    .description('make next year’s edition from this one’s')
    .argument('<edition>', 'edition to make, as 2022')
    .option('--from <edition>', 'edition to make it from (default: the newest)')
    .option('--published <day>', 'day of publication, as 2023-05-16 (default: that of the old one, later)')
    .option('--yes', 'ask nothing')
    .option('--report <folder>', 'folder of report.yaml', 'report')
    .action(async (edition: string, options) => {
      const { runNew } = await import('./commands/new.ts')
      code = await runNew(edition, options)
    })
  program
    .command('review')
    .description('what is left to do in an edition: figures, passages taken over, targets')
    .argument('[edition]', 'edition, as 2022 (default: the newest)')
    .option('--accept <places>', 'passages that still hold, as en/01-letter.md:9', list)
    .option('--format <format>', 'pretty or json', 'pretty')
    .option('--report <folder>', 'folder of report.yaml', 'report')
    .action(async (edition: string | undefined, options) => {
      const { runReview } = await import('./commands/review.ts')
      code = await runReview(edition, options)
    })
  program
    .command('diff')
    .description('what differs between two editions, two languages of one, or two revisions of git')
    .argument('<before>', 'as 2030, 2030/en, HEAD~1:2030 or v1:2030/en')
    .argument('<after>', 'likewise')
    .option('--format <format>', 'pretty, json or html', 'pretty')
    .option('--locale <tag>', 'one language (default: all that both have)')
    .option('--pdf', 'the printed pages as well: which face each other, and where they differ')
    .option('--output <file>', 'write to a file')
    .option('--report <folder>', 'folder of report.yaml', 'report')
    .option('--out <folder>', 'folder of the last build, for page numbers', 'build')
    .action(async (before: string, after: string, options) => {
      const { runDiff } = await import('./commands/diff.ts')
      code = await runDiff(before, after, options)
    })
  program
    .command('lock')
    .description('freeze the figures of an edition as it publishes them')
    .argument('<edition>', 'edition, as 2021')
    .option('--force', 'write a lock anew where it says something else')
    .option('--report <folder>', 'folder of report.yaml', 'report')
    .action(async (edition: string, options) => {
      const { runLock } = await import('./commands/lock.ts')
      code = await runLock(edition, options)
    })
  program
    .command('accept')
    .description('note that chapters are translated from their source as it is now')
    .argument('[chapter...]', 'chapters, as letter')
    .option('--all', 'every chapter')
    .option('--locale <tags>', 'languages, as en (default: all but the first)', list)
    .option('--edition <id>', 'edition, as 2021 (default: the newest)')
    .option('--report <folder>', 'folder of report.yaml', 'report')
    .action(async (chapters: string[], options) => {
      const { runAccept } = await import('./commands/accept.ts')
      code = await runAccept(chapters, options)
    })
  for (const command of program.commands)
    command.option('--lang <language>', 'language of messages, en or zh-Hans (default: that of LANG)')
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
  return (await fullFolder([out, tmpdir(), cacheFolder()])) ?? fewFiles() ?? error
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
