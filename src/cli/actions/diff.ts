/** `perennial diff`: compares two editions, languages or Git revisions, as text, JSON or an HTML page. */

import { relative, resolve } from 'node:path'
import { wantsColour } from '../../base/terminal-text/paint.ts'
import { print } from '../../base/terminal-text/print.ts'
import { diff } from '../../editions/diff/diff.ts'
import { plainDiff } from '../../editions/diff/plain.ts'
import { prettyDiff } from '../../editions/diff/pretty.ts'
import { NotPrinted, type Printing } from '../../editions/diff/printed.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import { message, oneOf } from '../../problems/messages/message.ts'
import type { Translate } from '../../problems/messages/render.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { DIFF_FORMATS } from '../formats.ts'
import { progress } from '../terminal/progress.ts'
import { showProblems } from './show-problems.ts'
import { untilStopped } from './until-stopped.ts'
import { writeOutput } from './write-output.ts'

export interface DiffFlags {
  format: string
  locale?: string
  output?: string
  pdf?: boolean
  lang?: string
  report: string
  out: string
}

export async function runDiff(before: string, after: string, flags: DiffFlags): Promise<number> {
  const { format, output, locale } = flags
  if (!DIFF_FORMATS.some(known => known === format))
    throw new WrongUse(message('call/format', { format, known: oneOf(DIFF_FORMATS) }))
  const t = await commandTranslator(flags.lang)
  const sides = { report: resolve(flags.report), out: resolve(flags.out), before, after, locale }
  try {
    const diffs = await diff({
      ...sides,
      ...(flags.pdf ? { pages: { printing: printing(t), pictures: format === 'html' } } : {}),
    })
    const colour = output === undefined && wantsColour(process.stdout, process.env)
    const render = {
      pretty: () => prettyDiff(diffs, { colour, t }),
      json: () => `${JSON.stringify(plainDiff(diffs), null, 2)}\n`,
      html: async () => (await import('../../editions/diff/page.ts')).diffPage(diffs, t),
    }[format as 'pretty']
    await write(await render(), output)
    return 0
  } catch (error) {
    if (!(error instanceof NotPrinted)) throw error
    // The message names the revision, because the paths of the problems do not.
    print(process.stderr, `${t(error.text)}\n`)
    showProblems(error.files, sides.report, t)
    return 1
  }
}

/** Builds what is missing, with the same progress as `perennial build`. */
const printing = (t: Translate): Printing => ({
  env: process.env,
  async build(options) {
    const { build } = await import('../../build/build.ts')
    const shown = progress(process.stderr, { t })
    try {
      return await untilStopped(signal => build(options, { phase: shown.phase, signal, env: process.env }))
    } finally {
      shown.end()
    }
  },
})

async function write(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) print(process.stdout, text)
  else {
    await writeOutput(output, text)
    print(process.stderr, `${relative(process.cwd(), resolve(output))}\n`)
  }
}
