/** `perennial figures`: the registry as a table; one figure with its history, derivation, source and citations; the data book. */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { openTemplate } from '../book/template.ts'
import { chosenEditions, WrongUse } from '../choose.ts'
import { composeBooks } from '../compose.ts'
import { type DataRow, dataRows, placesOf } from '../data-book/collect.ts'
import { describeFigure, listFigures } from '../data-book/describe.ts'
import { csv, tableOf, xlsx } from '../data-book/table.ts'
import { hasErrors } from '../diagnostics.ts'
import type { Language } from '../figures/locales/language.ts'
import type { Registry } from '../figures/types.ts'
import { messageLanguage, sayIn } from '../messages/translate.ts'
import type { Manifest } from '../output/manifest.ts'
import { reportInEdition } from '../report-in-edition.ts'
import { callOf } from '../reporting/call.ts'
import { readReport } from '../source/report.ts'
import type { Locale } from '../source/types.ts'
import { suggest } from '../suggest.ts'
import { showProblems } from './show-problems.ts'
import { writeOutput } from './write-output.ts'

interface Flags {
  edition?: string
  format: string
  output?: string
  report: string
  config: boolean
  lang?: string
  out: string
}

export async function runFigures(id: string | undefined, flags: Flags): Promise<number> {
  if (!['table', 'json', 'csv', 'xlsx'].includes(flags.format))
    throw new WrongUse(`Unexpected format \`${flags.format}\`, expected table, json, csv or xlsx`)
  if (flags.format === 'xlsx' && !flags.output)
    throw new WrongUse('Unexpected xlsx without a file, expected `--output figures.xlsx`')
  const folder = resolve(flags.report)
  const read = await readReport(folder, { config: flags.config })
  if (!('config' in read)) return refused(read.files, folder, flags.lang)
  const [edition] = chosenEditions(read, { editions: flags.edition ? [flags.edition] : [], all: false })
  if (!edition) return refused(read.files, folder, flags.lang)
  const report = reportInEdition(read, edition)
  const { registry } = report
  const template = openTemplate(report.config.template, report.root, report.extensions.templates)
  const books = (await composeBooks(edition, report, template, 'print')).map(({ book }) => book)
  if (hasErrors(read.files)) showProblems(read.files, folder, flags.lang)
  if (id !== undefined && !registry.metrics.has(id))
    throw new WrongUse(`Unexpected metric \`${id}\`. ${suggest(id, registry.metrics.keys()).note}`)
  const languages = report.config.locales.map(report.languages)
  const built = await pageMapsOf(join(resolve(flags.out), edition.id))
  const places = placesOf(books, (locale, anchor) => built[locale]?.[anchor])
  const unprinted = report.config.locales.filter(locale => Object.keys(built[locale] ?? {}).length === 0)
  // A list of all figures shows no places.
  const isShown = flags.format !== 'table' || id !== undefined
  if (isShown && unprinted.length > 0) process.stderr.write(noPages(unprinted, edition.id, flags))
  const rows = dataRows(registry, languages, places).filter(row => id === undefined || row.metric === id)
  await print(rows, id, registry, languages, flags)
  return 0
}

async function print(
  rows: readonly DataRow[],
  id: string | undefined,
  registry: Registry,
  languages: readonly Language[],
  { format, output }: Flags,
): Promise<void> {
  const metric = id === undefined ? undefined : registry.metrics.get(id)
  const locales = languages.map(({ tag }) => tag)
  const table = () => tableOf(rows, locales)
  const made = {
    table: () => (metric ? describeFigure(metric, rows, registry, languages) : listFigures(rows, locales)),
    json: () => `${JSON.stringify(rows, null, 2)}\n`,
    csv: () => csv(table()),
    xlsx: () => xlsx(table()),
  }[format as 'table']
  const result = await made()
  if (output) await writeOutput(output, result)
  else process.stdout.write(result)
}

/** By language, from the manifest of the last build, if there is one. */
async function pageMapsOf(folder: string): Promise<Readonly<Record<Locale, Record<string, number>>>> {
  try {
    const { locales } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
    return Object.fromEntries(Object.entries(locales).map(([locale, { pageMap }]) => [locale, pageMap]))
  } catch {
    // Not built yet.
    return {}
  }
}

/** Said beside the result: a column of places without pages looks as if it were whole. */
function noPages(locales: readonly Locale[], edition: string, { out, report, lang }: Flags): string {
  const say = sayIn(messageLanguage(lang, process.env))
  const call = callOf(['build', edition], { report, out })
  return `${say(`No page numbers for ${locales.join(', ')}: ${join(out, edition)} has no PDF. To print it: ${call}`)}\n`
}

function refused(files: readonly VFile[], folder: string, lang: string | undefined): number {
  showProblems(files, folder, lang)
  return 1
}
