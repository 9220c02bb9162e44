/** `perennial figures`: shows the registry as a table, one metric with its history, derivation, sources and citations, or the data book. */

import { join, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { print } from '../../base/terminal-text/print.ts'
import { type DataRow, dataRows } from '../../editions/data-book/collect.ts'
import { describeMetric, listValues } from '../../editions/data-book/describe.ts'
import { csv, tableOf, xlsx } from '../../editions/data-book/table.ts'
import { readReport } from '../../plugins/read-report.ts'
import { hasErrors } from '../../problems/diagnostics.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import { listed, message, oneOf } from '../../problems/messages/message.ts'
import type { Translate } from '../../problems/messages/render.ts'
import { suggest } from '../../problems/suggest.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import type { Language } from '../../registry/locales/language.ts'
import type { Registry } from '../../registry/types.ts'
import { chooseEditions } from '../../stages/1-read/choose-editions.ts'
import { reportInEdition } from '../../stages/1-read/report-in-edition.ts'
import type { Edition, Locale } from '../../stages/1-read/types.ts'
import { FIGURES_FORMATS } from '../formats.ts'
import { formatCommand } from '../terminal/command-line.ts'
import { type CitedPlaces, citedPlaces, joinPlaces } from './cited-places.ts'
import { showProblems } from './show-problems.ts'
import { writeOutput } from './write-output.ts'

export interface FiguresFlags {
  edition?: string
  format: string
  output?: string
  report: string
  config: boolean
  lang?: string
  out: string
}

export async function runFigures(id: string | undefined, flags: FiguresFlags): Promise<number> {
  if (!FIGURES_FORMATS.some(known => known === flags.format))
    throw new WrongUse(message('call/format', { format: flags.format, known: oneOf(FIGURES_FORMATS) }))
  if (flags.format === 'xlsx' && !flags.output) throw new WrongUse(message('call/xlsx-without-output'))
  const t = await commandTranslator(flags.lang)
  const folder = resolve(flags.report)
  const read = await readReport(folder, { config: flags.config })
  if (!('config' in read)) return refuse(read.files, folder, t)
  const [edition] = chooseEditions(read, { editions: flags.edition ? [flags.edition] : [], all: false })
  if (!edition) return refuse(read.files, folder, t)
  const report = reportInEdition(read, edition)
  const { registry } = report
  const isUnread = id !== undefined && (registry.broken.has(id) || registry.broken.has('*'))
  if (isUnread && !registry.metrics.has(id)) return refuse(read.files, folder, t)
  if (id !== undefined && !registry.metrics.has(id))
    throw new WrongUse(
      message('call/metric', { metric: id, suggestion: suggest(id, registry.metrics.keys()).note }),
    )
  const languages = report.config.locales.map(report.languages)
  // The data book belongs to one edition; a person who looks up a metric wants every place that cites it.
  const isTable = flags.format === 'table'
  const editions = isTable && !flags.edition ? [...read.editions.values()] : [edition]
  const cited: CitedPlaces[] = []
  for (const cites of editions) cited.push(await citedPlaces(cites, read, resolve(flags.out)))
  if (hasErrors(read.files)) print(process.stderr, incomplete(editions, flags, t))
  const rows = dataRows(registry, languages, joinPlaces(cited)).filter(
    row => id === undefined || row.metric === id,
  )
  // The list of all metrics shows no places.
  const isShown = ({ places }: CitedPlaces) =>
    !isTable || (id !== undefined && [...places.keys()].some(key => key.startsWith(`${id}@`)))
  for (const shown of cited.filter(isShown))
    if (shown.unprinted.length > 0) print(process.stderr, noPages(shown.unprinted, shown.edition, flags, t))
  await printRows(rows, id, registry, languages, flags, t)
  return 0
}

async function printRows(
  rows: readonly DataRow[],
  id: string | undefined,
  registry: Registry,
  languages: readonly Language[],
  { format, output }: FiguresFlags,
  t: Translate,
): Promise<void> {
  const metric = id === undefined ? undefined : registry.metrics.get(id)
  const locales = languages.map(({ tag }) => tag)
  const table = () => tableOf(rows, locales)
  const render = {
    table: () =>
      metric ? describeMetric(metric, rows, registry, languages, t) : listValues(rows, locales, t),
    json: () => `${JSON.stringify(rows, null, 2)}\n`,
    csv: () => csv(table()),
    xlsx: () => xlsx(table(), t),
  }[format as 'table']
  const result = await render()
  if (output) await writeOutput(output, result)
  else if (typeof result === 'string' && process.stdout.isTTY) print(process.stdout, result)
  else process.stdout.write(result)
}

/** Warns that the output may be incomplete because files could not be read; `perennial check` lists their problems. */
function incomplete(editions: readonly Edition[], { report }: FiguresFlags, t: Translate): string {
  const call = formatCommand(['check', ...editions.map(({ id }) => id)], { report })
  return `${t('figures/incomplete', { call })}\n`
}

/** Warns that page numbers are missing, because the column of places looks complete without them. */
function noPages(
  locales: readonly Locale[],
  edition: string,
  { out, report }: FiguresFlags,
  t: Translate,
): string {
  const call = formatCommand(['build', edition], { report, out })
  return `${t('figures/no-pages', { locales: listed(locales), folder: join(out, edition), call })}\n`
}

function refuse(files: readonly VFile[], folder: string, t: Translate): number {
  showProblems(files, folder, t)
  return 1
}
