/** `perennial figures`: shows the registry as a table, one metric with its history, derivation, sources and citations, or the data book. */

import { join, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { print } from '../../base/terminal-text/print.ts'
import { type DataRow, dataRows } from '../../editions/data-book/collect.ts'
import { describeMetric, listValues } from '../../editions/data-book/describe.ts'
import { csv, tableOf, xlsx } from '../../editions/data-book/table.ts'
import { readReport } from '../../plugins/read-report.ts'
import { hasErrors } from '../../problems/diagnostics.ts'
import { english } from '../../problems/messages/render.ts'
import { messageLanguage, sayIn } from '../../problems/messages/translate.ts'
import { suggest } from '../../problems/suggest.ts'
import type { Language } from '../../registry/locales/language.ts'
import type { Registry } from '../../registry/types.ts'
import { chooseEditions, WrongUse } from '../../stages/1-read/choose-editions.ts'
import { reportInEdition } from '../../stages/1-read/report-in-edition.ts'
import type { Edition, Locale } from '../../stages/1-read/types.ts'
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
  if (!['table', 'json', 'csv', 'xlsx'].includes(flags.format))
    throw new WrongUse(`Unexpected format \`${flags.format}\`, expected table, json, csv or xlsx`)
  if (flags.format === 'xlsx' && !flags.output)
    throw new WrongUse('Unexpected xlsx without a file, expected `--output figures.xlsx`')
  const folder = resolve(flags.report)
  const read = await readReport(folder, { config: flags.config })
  if (!('config' in read)) return refuse(read.files, folder, flags.lang)
  const [edition] = chooseEditions(read, { editions: flags.edition ? [flags.edition] : [], all: false })
  if (!edition) return refuse(read.files, folder, flags.lang)
  const report = reportInEdition(read, edition)
  const { registry } = report
  const isUnread = id !== undefined && (registry.broken.has(id) || registry.broken.has('*'))
  if (isUnread && !registry.metrics.has(id)) return refuse(read.files, folder, flags.lang)
  if (id !== undefined && !registry.metrics.has(id))
    throw new WrongUse(`Unexpected metric \`${id}\`. ${english(suggest(id, registry.metrics.keys()).note)}`)
  const languages = report.config.locales.map(report.languages)
  // The data book belongs to one edition; a person who looks up a metric wants every place that cites it.
  const isTable = flags.format === 'table'
  const editions = isTable && !flags.edition ? [...read.editions.values()] : [edition]
  const cited: CitedPlaces[] = []
  for (const cites of editions) cited.push(await citedPlaces(cites, read, resolve(flags.out)))
  if (hasErrors(read.files)) print(process.stderr, incomplete(editions, flags))
  const rows = dataRows(registry, languages, joinPlaces(cited)).filter(
    row => id === undefined || row.metric === id,
  )
  // The list of all metrics shows no places.
  const isShown = ({ places }: CitedPlaces) =>
    !isTable || (id !== undefined && [...places.keys()].some(key => key.startsWith(`${id}@`)))
  for (const shown of cited.filter(isShown))
    if (shown.unprinted.length > 0) print(process.stderr, noPages(shown.unprinted, shown.edition, flags))
  await printRows(rows, id, registry, languages, flags)
  return 0
}

async function printRows(
  rows: readonly DataRow[],
  id: string | undefined,
  registry: Registry,
  languages: readonly Language[],
  { format, output, lang }: FiguresFlags,
): Promise<void> {
  const metric = id === undefined ? undefined : registry.metrics.get(id)
  const locales = languages.map(({ tag }) => tag)
  const table = () => tableOf(rows, locales)
  const render = {
    table: () => (metric ? describeMetric(metric, rows, registry, languages) : listValues(rows, locales)),
    json: () => `${JSON.stringify(rows, null, 2)}\n`,
    csv: () => csv(table()),
    xlsx: () => xlsx(table(), sayIn(messageLanguage(lang, process.env))),
  }[format as 'table']
  const result = await render()
  if (output) await writeOutput(output, result)
  else if (typeof result === 'string' && process.stdout.isTTY) print(process.stdout, result)
  else process.stdout.write(result)
}

/** Warns that the output may be incomplete because files could not be read; `perennial check` lists their problems. */
function incomplete(editions: readonly Edition[], { report, lang }: FiguresFlags): string {
  const say = sayIn(messageLanguage(lang, process.env))
  const call = formatCommand(['check', ...editions.map(({ id }) => id)], { report })
  return `${say(`What cannot be read is missing here. To see what is wrong: ${call}`)}\n`
}

/** Warns that page numbers are missing, because the column of places looks complete without them. */
function noPages(locales: readonly Locale[], edition: string, { out, report, lang }: FiguresFlags): string {
  const say = sayIn(messageLanguage(lang, process.env))
  const call = formatCommand(['build', edition], { report, out })
  return `${say(`No page numbers for ${locales.join(', ')}: ${join(out, edition)} has no PDF. To print it: ${call}`)}\n`
}

function refuse(files: readonly VFile[], folder: string, lang: string | undefined): number {
  showProblems(files, folder, lang)
  return 1
}
