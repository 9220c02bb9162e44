/** `perennial check`: writes problems to stdout, in the chosen format. */

import { relative, resolve } from 'node:path'
import { paintFor } from '../../base/terminal-text/paint.ts'
import { print } from '../../base/terminal-text/print.ts'
import { fixReport, needsPerson } from '../../check/fix.ts'
import { runCheck } from '../../check/run-check.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import { message, oneOf } from '../../problems/messages/message.ts'
import { flatProblems } from '../../problems/reporters/flat-problems.ts'
import { githubAnnotations } from '../../problems/reporters/github.ts'
import { formatProblems } from '../../problems/reporters/pretty.ts'
import { sarif } from '../../problems/reporters/sarif.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { CHECK_FORMATS } from '../formats.ts'
import { formatFixes } from '../terminal/fix-summary.ts'
import { toReview } from '../terminal/to-review.ts'

export interface CheckFlags {
  format: string
  all?: boolean
  strict?: boolean
  fix?: boolean
  report: string
  config: boolean
  lang?: string
}

export async function runCheckCommand(editions: readonly string[], flags: CheckFlags): Promise<number> {
  if (!CHECK_FORMATS.some(known => known === flags.format))
    throw new WrongUse(message('call/format', { format: flags.format, known: oneOf(CHECK_FORMATS) }))
  const folder = resolve(flags.report)
  const base = relative(process.cwd(), folder)
  const strict = flags.strict ?? false
  const options = { report: folder, editions, all: flags.all ?? false, strict, config: flags.config }
  const t = await commandTranslator(flags.lang)
  const { files, fixed } = flags.fix
    ? await fixReport(options)
    : { files: await runCheck(options), fixed: undefined }
  const problems = flatProblems(files, base, t)
  // Standard output contains only problems, because a program may read it.
  if (fixed) print(process.stderr, formatFixes(fixed, problems.filter(needsPerson).length, base, t))
  const { stdout, env } = process
  const reader = { t, paint: paintFor(stdout, env), columns: stdout.columns }
  const output = {
    pretty: () => formatProblems(files, base, reader) || `${t('problems/none')}\n`,
    json: () => `${JSON.stringify(problems, null, 2)}\n`,
    sarif: () => sarif(problems),
    github: () => githubAnnotations(problems),
  }[flags.format as 'pretty']
  process.stdout.write(output())
  if (flags.format === 'pretty') print(process.stdout, toReview(files, flags.report, t))
  return problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning')) ? 1 : 0
}
