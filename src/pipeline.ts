/**
 * The recipe: source → markdown → html → book → web | print → finish. Values pass from stage to stage here and in
 * compose.ts, its first half, and nowhere else.
 */

import { existsSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import type { VFile } from 'vfile'
import { assemble } from './book/assemble.ts'
import { printDocument } from './book/print-document.ts'
import { openTemplate, type Template } from './book/template.ts'
import type { Book, PrintDocument } from './book/types.ts'
import { figureApproved } from './check/rules/figure-approved.ts'
import { chosenEditions, chosenLocales, reportNoChapters } from './choose.ts'
import { compose, reportInEdition } from './compose.ts'
import { hasErrors, hasWarnings, problem } from './diagnostics.ts'
import { finishPdf } from './finish/finish-pdf.ts'
import { type BuiltLocale, manifest, previousPageMap } from './output/manifest.ts'
import { publish, stagingFolder, workFolder } from './output/swap-folder.ts'
import { checkCharacters } from './print/check-characters.ts'
import { checkContrast } from './print/check-contrast.ts'
import { checkFonts } from './print/check-fonts.ts'
import { checkWidths } from './print/check-widths.ts'
import { reportTags } from './print/report-tags.ts'
import { readReport } from './source/report.ts'
import type { Edition, Locale, PrintConfig, Report } from './source/types.ts'
import { type OtherLanguage, type Site, site } from './web/site.ts'
import { writeSite } from './web/write-site.ts'

export type Format = 'pdf' | 'web'

export interface BuildOptions {
  /** Folder of report.yaml. */
  report: string
  /** Folder that receives `<edition>/…`. */
  out: string
  /** None: the newest. */
  editions: readonly string[]
  all: boolean
  /** None: all of the report. */
  locales: readonly string[]
  formats: readonly Format[]
  strict: boolean
  /** Run the report's own perennial.config.js. Default: yes. */
  config?: boolean
  /** In the place of what report.yaml says. */
  print?: Partial<PrintConfig>
}

/** What the caller is told while it runs, and asked for: tests pass fakes. */
export interface BuildEffects {
  phase(edition: string, locale: Locale | undefined, name: string, detail?: string): void
  signal?: AbortSignal
  env: NodeJS.ProcessEnv
}

export interface BuildResult {
  files: VFile[]
  outputs: { path: string; pages?: number; bytes: number }[]
  ok: boolean
}

export async function build(options: BuildOptions, effects: BuildEffects): Promise<BuildResult> {
  effects.phase('', undefined, 'read')
  const read = await readReport(options.report, { config: options.config ?? true })
  if (!('config' in read)) return { files: read.files, outputs: [], ok: false }
  const report = { ...read, config: { ...read.config, print: { ...read.config.print, ...options.print } } }
  const files = [...report.files]
  const outputs: BuildResult['outputs'] = []
  let ok = !hasErrors(files)
  for (const edition of chosenEditions(report, options)) {
    const result = await buildEdition(edition, report, options, effects)
    files.push(...result.files)
    outputs.push(...result.outputs)
    ok &&= result.ok
  }
  return { files: [...new Set(files)], outputs, ok }
}

interface Prepared {
  locale: Locale
  print: { book: Book; document: PrintDocument } | undefined
  web: { book: Book; site: Site } | undefined
}

async function buildEdition(
  edition: Edition,
  read: Report,
  options: BuildOptions,
  effects: BuildEffects,
): Promise<BuildResult> {
  const report = reportInEdition(read, edition)
  const template = openTemplate(report.config.template, report.root, report.extensions.templates)
  const locales = chosenLocales(report, options)
  effects.phase(edition.id, undefined, 'compose')
  for (const locale of locales) reportNoChapters(edition, locale, report)
  const prepared: Prepared[] = []
  for (const locale of locales) prepared.push(await prepare(locale, edition, report, template, options))
  for (const { print } of prepared) if (print) await checkCharacters(print.book)
  if (options.strict) {
    const books = prepared.flatMap(({ locale, print, web }) => {
      const book = (print ?? web)?.book
      return book ? [{ locale, chapters: [], book }] : []
    })
    await figureApproved.check({ report, edition, locales: books })
  }
  const files = [...report.files, ...template.files.values()]
  const failed = () => hasErrors(files) || (options.strict && hasWarnings(files))
  if (failed()) return { files, outputs: [], ok: false }

  const target = join(options.out, edition.id)
  const staging = await stagingFolder(target)
  let published = false
  try {
    const buildAll = async (browser: Browser | undefined) => {
      const config = report.files.find(file => file.path === 'report.yaml')
      if (browser && config) await checkContrast(browser, template, report.config.brand, config)
      return failed()
        ? []
        : twoAtATime(prepared, item => buildLocale(item, browser, edition, target, staging, effects))
    }
    const built = options.formats.includes('pdf')
      ? await (await import('./print/browser.ts')).withBrowser(
          buildAll,
          effects.signal ? { signal: effects.signal } : {},
        )
      : await buildAll(undefined)
    if (failed()) return { files, outputs: [], ok: false }
    for (const locale of report.config.locales) await keepOther(locale, locales, target, staging)
    await writeFile(
      join(staging, 'manifest.json'),
      `${JSON.stringify(await manifest(edition, report, template, built, staging), null, 2)}\n`,
    )
    effects.phase(edition.id, undefined, 'publish')
    await publish(staging, target)
    published = true
    return {
      files,
      ok: true,
      outputs: built.flatMap(item =>
        item.outputs.map(output => ({ ...output, path: join(target, output.path) })),
      ),
    }
  } finally {
    if (!published) await rm(staging, { recursive: true, force: true })
  }
}

/** Two languages side by side: each tab of the browser takes one core, and a 500-page tab takes a gigabyte. */
async function twoAtATime<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = [...items.entries()]
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1])
  }
  await Promise.all([worker(), worker()])
  return results
}

/** Everything before the browser: pure and fast. */
async function prepare(
  locale: Locale,
  edition: Edition,
  report: Report,
  template: Template,
  options: BuildOptions,
): Promise<Prepared> {
  const labels = template.labels(locale)
  const { rendered } = await compose(edition, locale, report, labels)
  const wantsPdf = options.formats.includes('pdf')
  const printBook = wantsPdf ? assemble(rendered, edition, locale, 'print', report, labels) : undefined
  const webBook = options.formats.includes('web')
    ? assemble(rendered, edition, locale, 'web', report, labels)
    : undefined
  const others: OtherLanguage[] = report.config.locales
    .filter(other => other !== locale)
    .map(other => ({
      locale: other,
      name: template.labels(other)('language'),
      slugs: new Set((edition.chapters.get(other) ?? []).map(chapter => chapter.slug)),
    }))
  return {
    locale,
    print: printBook && { book: printBook, document: printDocument(printBook, template, labels) },
    web: webBook && { book: webBook, site: site(webBook, template, labels, others, wantsPdf) },
  }
}

async function buildLocale(
  { locale, print, web }: Prepared,
  browser: Browser | undefined,
  edition: Edition,
  target: string,
  staging: string,
  effects: BuildEffects,
): Promise<BuiltLocale> {
  const folder = join(staging, locale)
  await mkdir(folder, { recursive: true })
  const built: BuiltLocale = {
    locale,
    outputs: [],
    pageMap: undefined,
    fonts: [],
    browser: undefined,
    citations: (print ?? web)?.book.citations ?? [],
  }
  if (print && browser) {
    const { printBook } = await import('./print/print-book.ts')
    const work = await workFolder(target, locale)
    try {
      const previous = await previousPageMap(target, locale)
      effects.phase(edition.id, locale, 'print')
      const printed = await printBook(print.document, browser, {
        workFolder: work,
        ...(previous ? { previous } : {}),
        beforePrint: page => checkWidths(page, print.book, print.document.sheet),
        onPass: (pass, pages) => effects.phase(edition.id, locale, 'print', `pass ${pass}, ${pages} pages`),
      })
      if (!printed.settled) reportUnsettled(print.book)
      for (const { chapter, notes } of printed.composed.notesAtEnd)
        effects.phase(
          edition.id,
          locale,
          'print',
          `${notes} notes of ${chapter} at its end, too dense for the margin`,
        )
      effects.phase(edition.id, locale, 'finish', `${printed.pageMap.pages} pages`)
      const finished = await finishPdf(printed.pdf, {
        title: `${print.book.theme} · ${print.book.title}`,
        author: edition.config.author?.[locale] ?? print.book.report.config.organisation.name[locale] ?? '',
        lang: locale,
        date: publicationDate(edition, effects.env),
        outline: print.document.outline,
        sheet: print.document.sheet,
        labels: printed.pagination.labels,
        linkTitles: new Map([...print.book.anchors.values()].map(anchor => [anchor.id, anchor.title])),
        creator: 'Perennial',
      })
      checkFonts(finished, print.book)
      reportTags(finished, print.book)
      built.fonts = finished.fonts
      built.pageMap = printed.pageMap
      built.browser = await browser.version()
      await writeFile(join(folder, 'report.pdf'), finished.bytes)
      built.outputs.push({
        path: `${locale}/report.pdf`,
        pages: printed.pageMap.pages,
        bytes: finished.bytes.length,
      })
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  if (web) {
    effects.phase(edition.id, locale, 'web', `${web.site.pages.size} pages`)
    const bytes = await writeSite(web.site, locale, join(folder, 'web'))
    built.outputs.push({ path: `${locale}/web/index.html`, pages: web.site.pages.size, bytes })
  }
  return built
}

/** Numbers that move pages that move numbers: no page number of such a document can be trusted. */
function reportUnsettled({ report, locale, edition }: Book): void {
  const file = report.files.find(({ path }) => path === `${edition.folder}/edition.yaml`) ?? report.files[0]
  if (file)
    problem(file, 'pages-settle', `Unexpected page numbers that still move after four passes (${locale})`, {
      note: 'A style of the template lets a page number change the length of a line: give numbers a fixed width.',
    })
}

/** `SOURCE_DATE_EPOCH` as in reproducible-builds.org, else the day of publication: never the clock. */
function publicationDate(edition: Edition, env: NodeJS.ProcessEnv): Date {
  const epoch = env['SOURCE_DATE_EPOCH']
  return epoch && /^\d+$/.test(epoch)
    ? new Date(Number(epoch) * 1000)
    : new Date(`${edition.config.published}T00:00:00Z`)
}

/** A build of one language leaves the others as they are. */
async function keepOther(
  locale: Locale,
  built: readonly Locale[],
  target: string,
  staging: string,
): Promise<void> {
  const old = join(target, locale)
  if (!built.includes(locale) && existsSync(old)) await cp(old, join(staging, locale), { recursive: true })
}
