/** `perennial build`: progress and problems on stderr, a table of what was built on stdout. */
import { relative, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { build } from '../build.ts'
import { WrongUse } from '../choose.ts'
import { severityOf } from '../diagnostics.ts'
import { messageLanguage, sayIn } from '../messages/translate.ts'
import type { BuildOptions, BuildResult, Format } from '../pipeline.ts'
import { formatProblems } from '../reporting/problems.ts'
import { progress } from '../reporting/progress.ts'
import { isPaper, PAPER_NAMES } from '../source/sheet.ts'

interface Flags {
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

export async function runBuild(editions: readonly string[], flags: Flags): Promise<number> {
  const formats = flags.format ?? ['pdf', 'web']
  const wrong = formats.find(format => format !== 'pdf' && format !== 'web')
  if (wrong !== undefined) throw new WrongUse(`Unexpected format \`${wrong}\`, expected pdf or web`)
  const { paper } = flags
  if (paper !== undefined && !isPaper(paper))
    throw new WrongUse(`Unexpected paper \`${paper}\`, expected ${PAPER_NAMES.join(', ')}`)
  const options: BuildOptions = {
    report: resolve(flags.report),
    out: resolve(flags.out),
    editions,
    all: flags.all ?? false,
    locales: flags.locale ?? [],
    formats: formats as Format[],
    strict: flags.strict ?? false,
    config: flags.config,
    force: flags.force ?? false,
    print: { ...(paper ? { paper } : {}), ...(flags.marks ? { marks: true } : {}) },
  }
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  const shown = progress(process.stderr)
  try {
    const result = await build(options, { phase: shown.phase, signal: stop.signal, env: process.env })
    shown.end()
    process.stderr.write(
      formatProblems(
        result.files,
        relative(process.cwd(), options.report),
        sayIn(messageLanguage(flags.lang, process.env)),
      ),
    )
    process.stdout.write(table(result))
    return result.ok ? 0 : 1
  } finally {
    shown.end()
    process.removeListener('SIGINT', onSignal)
    process.removeListener('SIGTERM', onSignal)
  }
}

function table(result: BuildResult): string {
  if (result.outputs.length === 0) return ''
  const isProblem = (message: VFileMessage) => severityOf(message) !== 'info'
  const problems = result.files.reduce((n, file) => n + file.messages.filter(isProblem).length, 0)
  const rows = result.outputs.map(({ path, pages, bytes, unchanged }) => [
    relative(process.cwd(), path),
    String(pages ?? ''),
    size(bytes),
    unchanged ? 'unchanged' : '',
  ])
  const head = ['file', 'pages', 'size', '']
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map(row => (row[i] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 || i === 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return `${[line(head), ...rows.map(line), `${problems} problem${problems === 1 ? '' : 's'}`].join('\n')}\n`
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
