import { Option } from 'commander'
import type { CheckFlags } from '../actions/check.ts'
import { type CliCommand, defineCommand } from '../define-command.ts'
import { configOption, formatOption, reportOption } from '../options.ts'

export const checkCommand: CliCommand = defineCommand<[editions: string[]], CheckFlags>({
  name: 'check',
  description: 'look for mistakes, without a browser',
  arguments: [['[edition...]', 'editions, as 2021 (default: the newest)']],
  options: {
    format: formatOption('pretty, json, sarif or github', 'pretty'),
    all: new Option('--all', 'every edition'),
    strict: new Option('--strict', 'warnings count as well, and every cited figure must be approved'),
    fix: new Option('--fix', 'apply every fix that needs no decision, and list them'),
    report: reportOption,
    config: configOption,
  },
  helpAfter: 'What is known only when pages are printed, as a table too wide for them, build says.',
  run: async ({ arguments: [editions], flags }) =>
    (await import('../actions/check.ts')).runCheckCommand(editions, flags),
})
