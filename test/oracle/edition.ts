/** Composes, without a browser, an edition that shows every value of a registry in every form. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseHTML } from 'linkedom'
import { VFile } from 'vfile'
import { stringify } from 'yaml'
import { citedValues } from '../../src/editions/cited-values.ts'
import { dataRows } from '../../src/editions/data-book/collect.ts'
import { tableOf } from '../../src/editions/data-book/table.ts'
import { readReport } from '../../src/plugins/read-report.ts'
import { lockText } from '../../src/registry/lock/text.ts'
import { toLock } from '../../src/registry/lock/to-lock.ts'
import { readLock } from '../../src/stages/1-read/lock.ts'
import { reportInEdition } from '../../src/stages/1-read/report-in-edition.ts'
import type { Report } from '../../src/stages/1-read/types.ts'
import { openTemplate } from '../../src/stages/4-book/template.ts'
import type { SearchEntry } from '../../src/stages/5-web/search-index.ts'
import { site } from '../../src/stages/5-web/site.ts'
import { composeBook, frameOf } from '../../src/stages/compose.ts'
import type { Locale } from './shown.ts'
import type { RawRegistry } from './values.ts'

export const EDITION = '2030'
export const LOCALES: readonly Locale[] = ['en', 'zh-Hans']

/** Value that the pages cite; `part` as written between the braces, sorted. */
export interface Cited {
  id: string
  period: string
  part: Record<string, string>
}
export const keyOf = ({ id, period, part }: Cited): string =>
  [id, period, ...Object.entries(part).map(([name, value]) => `${name} ${value}`)].join(' ')

export interface Shows {
  cited: readonly Cited[]
  /** True if a note follows each value, whose mark could be mistaken for a digit. */
  hasNotes: boolean
  /** Metrics with a table row and a chart of their own. */
  rows: readonly string[]
  charts: readonly string[]
  /** Metrics that share one chart, in the unit of the first. */
  together: readonly string[]
  /** Metrics whose change from 2029 to 2030 is cited. */
  changes: readonly string[]
  /** Metrics with tables and charts by a dimension. */
  splits: readonly { id: string; by: string }[]
}

export async function writeEdition(root: string, registry: RawRegistry, shows: Shows): Promise<void> {
  const files: Record<string, string> = {
    'report.yaml':
      'organisation: { name: { en: Acme, zh-Hans: 顶点公司 } }\nlocales: [en, zh-Hans]\ntemplate: default\n',
    'sources.yaml': 'ledger: { title: { en: Ledger, zh-Hans: 账簿 }, status: approved }\n',
    'metrics/all.yaml': stringify(registry, { lineWidth: 0 }),
    [`${EDITION}/edition.yaml`]: `title: { en: Acme Report, zh-Hans: 顶点报告 }
theme: { en: Iron, zh-Hans: 铁 }
edition: { en: Annual report 2030, zh-Hans: 2030年度报告 }
period: "2030"
published: 2031-03-01
parts: [{ id: main, title: { en: Main, zh-Hans: 正文 } }]
`,
  }
  for (const locale of LOCALES) files[`${EDITION}/${locale}/01-all.md`] = chapter(shows)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

function chapter({ cited, hasNotes, rows, charts, together, changes, splits }: Shows): string {
  const braces = ({ period, part }: Cited) =>
    [`period=${period}`, ...Object.entries(part).map(([name, value]) => `${name}=${value}`)].join(' ')
  return [
    '---\ntitle: All\npart: main\n---',
    ...cited.map(
      one => `cite ${keyOf(one)} is :metric[${one.id}]{${braces(one)}}${hasNotes ? '[^n]' : ''} end\n\n`,
    ),
    hasNotes ? '[^n]: 9 things.\n' : '',
    ...changes.map(
      id =>
        `sign ${id} is :change[${id}]{from=2029 as=sign} end\n\nwords ${id} is :change[${id}]{from=2029} end\n`,
    ),
    ':::kpis{title="Tiles"}',
    ...cited
      .filter(({ period, part }) => period === EDITION && Object.keys(part).length === 0)
      .map(({ id }) => `- tile ${id} :metric[${id}]`),
    ':::\n',
    `::table{#rows title="Rows" periods=3 change metrics="${rows.join(', ')}"}\n`,
    ...charts.map(id => `::chart{#chart-${id} title="Chart ${id}" type=bar periods=3 metrics=${id}}\n`),
    `::chart{#together title="Together" type=grouped periods=3 metrics="${together.join(', ')}"}\n`,
    ...splits.flatMap(({ id, by }) => [
      `::table{#by-${id}-${by} title="Split ${id}" periods=2 metrics=${id} by=${by}}\n`,
      `::chart{#chart-${id}-${by} title="Chart ${id} by ${by}" type=grouped periods=2 metrics=${id} by=${by}}\n`,
    ]),
    '## Restated\n\n::restatements\n',
  ].join('\n')
}

/** Ignored here: a long number may not fit in a chart, but it is still correct. */
const LAYOUT = 'chart-text-fits'

export interface Made {
  problems: string[]
  pages: ReadonlyMap<Locale, Document>
  search: ReadonlyMap<Locale, readonly SearchEntry[]>
  /** The data book: rows as in JSON, and as cells of a sheet. */
  rows: ReturnType<typeof dataRows>
  sheet: ReturnType<typeof tableOf>
  report: Report
}

/** `locked`: composes the edition from its lock. */
export async function makeEdition(root: string, locked = false): Promise<Made> {
  const read = await readReport(root)
  if (!('config' in read)) throw new Error(read.files.flatMap(file => file.messages.map(String)).join('\n'))
  const edition = read.editions.get(EDITION)
  if (!edition) throw new Error('no edition')
  const template = openTemplate('default', root)
  let report = reportInEdition(read, edition)
  const bookOf = async (locale: Locale) =>
    (await composeBook(frameOf({ report, edition, template }, locale), 'web')).book
  if (locked) {
    const books = [await bookOf('en')]
    const text = lockText(toLock(EDITION, report.registry, citedValues(books)))
    const lock = readLock(new VFile({ path: `${EDITION}/figures.lock.yaml`, value: text }), report.languages)
    if (!lock) throw new Error('the lock cannot be read')
    report = { ...report, registry: lock.registry }
  }
  const pages = new Map<Locale, Document>()
  const search = new Map<Locale, readonly SearchEntry[]>()
  for (const locale of LOCALES) {
    const webSite = site(await bookOf(locale), template, template.labels(locale), [], false)
    pages.set(locale, parseHTML(webSite.pages.get('all')?.html ?? '').document as unknown as Document)
    const script = webSite.files.get('search.js') ?? ''
    search.set(locale, JSON.parse(script.slice(script.indexOf('=') + 1)) as SearchEntry[])
  }
  const rows = dataRows(report.registry, LOCALES.map(report.languages), new Map())
  const files = [...report.files, ...(edition.chapters.get('en') ?? []).map(({ file }) => file)]
  return {
    problems: files.flatMap(file =>
      file.messages
        .filter(({ fatal, ruleId }) => fatal && ruleId !== LAYOUT)
        .map(message => `${message} [${message.ruleId}]`),
    ),
    pages,
    search,
    rows,
    sheet: tableOf(rows, LOCALES),
    report,
  }
}
