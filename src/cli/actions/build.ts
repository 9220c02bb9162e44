/** `perennial build`: progress and problems on stderr, a table of what was built on stdout. */

import { join, relative, resolve } from 'node:path'
import { columns } from '../../base/terminal-text/columns.ts'
import { print } from '../../base/terminal-text/print.ts'
import { build } from '../../build/build.ts'
import { FORMATS, isFormat } from '../../build/output/formats.ts'
import type { BuildOptions, BuildResult } from '../../build/types.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import { message, oneOf } from '../../problems/messages/message.ts'
import type { Translate } from '../../problems/messages/render.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { isPaper, PAPER_NAMES } from '../../stages/1-read/paper-sizes.ts'
import { droppedLine } from '../terminal/dropped-outputs.ts'
import { hasMoreInCheck, lastLine } from '../terminal/last-line.ts'
import { progress } from '../terminal/progress.ts'
import { showProblems } from './show-problems.ts'
import { untilStopped } from './until-stopped.ts'

export interface BuildFlags {
  locale?: string[]
  format?: string[]
  all?: boolean
  strict?: boolean
  force?: boolean
  paper?: string
  marks?: boolean
  report: string
  config: boolean
  lang?: string
  out: string
}

export async function runBuild(editions: readonly string[], flags: BuildFlags): Promise<number> {
  const wrong = flags.format?.find(format => !isFormat(format))
  if (wrong !== undefined)
    throw new WrongUse(message('call/format', { format: wrong, known: oneOf(FORMATS) }))
  const { paper } = flags
  if (paper !== undefined && !isPaper(paper))
    throw new WrongUse(message('call/paper', { paper, known: oneOf(PAPER_NAMES) }))
  const options: BuildOptions = {
    report: resolve(flags.report),
    out: resolve(flags.out),
    editions,
    all: flags.all ?? false,
    locales: flags.locale ?? [],
    formats: flags.format?.filter(isFormat) ?? FORMATS,
    strict: flags.strict ?? false,
    config: flags.config,
    force: flags.force ?? false,
    print: { ...(paper ? { paper } : {}), ...(flags.marks ? { marks: true } : {}) },
  }
  const t = await commandTranslator(flags.lang)
  const shown = progress(process.stderr, { t })
  try {
    const result = await untilStopped(signal =>
      build(options, { phase: shown.phase, signal, env: process.env }),
    )
    shown.end()
    showProblems(result.files, options.report, t)
    const { report, out } = flags
    const { all, locales } = options
    print(process.stderr, droppedLine(result.lost, { editions, all, locales, report, out }, process.cwd(), t))
    const call = { editions, all, config: flags.config, report: flags.report }
    const last = lastLine(result, call, t)
    const open = flags.all ? `\n${editionListLine(options.out, t)}` : ''
    if (result.outputs.length > 0) print(process.stdout, `${table(result, t)}${open}\n${last}\n`)
    // Standard output is only for the list of outputs.
    else if (hasMoreInCheck(result)) print(process.stderr, `${last}\n`)
    return result.ok ? 0 : 1
  } finally {
    shown.end()
  }
}

function table(result: BuildResult, t: Translate): string {
  const rows = result.outputs.map(({ path, pages, bytes, unchanged }) => [
    relative(process.cwd(), path),
    String(pages ?? ''),
    size(bytes),
    unchanged ? t('build/unchanged') : '',
  ])
  const head = [t('build/column-file'), t('build/column-pages'), t('build/column-size'), '']
  return columns([head, ...rows], { right: [1, 2] })
}

/** With several editions, the page that links to all of them is where to begin. */
function editionListLine(out: string, t: Translate): string {
  return t('build/open', { path: relative(process.cwd(), join(out, 'index.html')) })
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
