/**
 * The recipe: source → markdown → html → book → web | print → finish. Values pass from stage to stage here and in
 * compose.ts, its first half, and nowhere else.
 */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LimitFunction } from 'p-limit'
import type { Browser } from 'puppeteer'
import type { VFile } from 'vfile'
import { assemble } from './book/assemble.ts'
import { printDocument } from './book/print-document.ts'
import { openTemplate, type Template } from './book/template.ts'
import type { Book, PrintDocument } from './book/types.ts'
import { figureApproved } from './check/rules/figure-approved.ts'
import { reportNoChapters } from './choose.ts'
import { compose } from './compose.ts'
import { hasErrors, hasWarnings, problem } from './diagnostics.ts'
import { finishPdf } from './finish/finish-pdf.ts'
import { makeImages } from './images/make-images.ts'
import { printImages } from './images/print-images.ts'
import type { ImageJob } from './images/types.ts'
import { webPictures } from './images/web-pictures.ts'
import { withImages } from './images/with-images.ts'
import { type Format, outputOf } from './output/formats.ts'
import { concerns, type Hashes, inputsOf, picturesOf } from './output/inputs.ts'
import { keepFormats, keepLanguage, lostFormats } from './output/keep.ts'
import {
  type BuiltLocale,
  type Manifest,
  manifest,
  type Output,
  type OutputRecord,
  pageMapOf,
  readManifest,
} from './output/manifest.ts'
import { publicationDate } from './output/publication-date.ts'
import { problemsOf, type SaidProblem } from './output/said-problems.ts'
import { ownSettings } from './output/settings.ts'
import { publish, stagingFolder, workFolder } from './output/swap-folder.ts'
import { checkCharacters } from './print/check-characters.ts'
import { checkContrast } from './print/check-contrast.ts'
import { checkFonts } from './print/check-fonts.ts'
import { checkWidths } from './print/check-widths.ts'
import { reportTags } from './print/report-tags.ts'
import type { Edition, Locale, PrintConfig, Report } from './source/types.ts'
import type { OtherLanguage } from './web/navigation.ts'
import { type Site, site } from './web/site.ts'
import { writeSite } from './web/write-site.ts'

export type { Format }

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
  /** Build also what is up to date. */
  force?: boolean
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
  /** `unchanged`: it lay there already, made from the same. */
  outputs: (Output & { unchanged?: boolean })[]
  /** What was taken away and not built again: the other format, made from what is no longer there. */
  lost: string[]
  ok: boolean
}

interface Prepared {
  locale: Locale
  kept: readonly Format[]
  print: { book: Book; document: PrintDocument; images: ImageJob[] } | undefined
  web: { book: Book; site: Site; images: ImageJob[] } | undefined
}

/** What the editions of one run share. */
export interface House {
  /** One for all; it starts when it is first asked for. */
  browser(): Promise<Browser>
  /** Printing waits here for its turn. */
  turn: LimitFunction
}

export interface LocaleJob {
  locale: Locale
  formats: readonly Format[]
  /** Formats that stay as they are beside these. */
  kept: readonly Format[]
}

/** What is built of an edition. */
export interface EditionJob {
  edition: Edition
  /** As the edition sees it. */
  report: Report
  locales: readonly LocaleJob[]
  /** One language's problem does not stop the others. */
  apart: boolean
  /** Hashes of the template's files. */
  template: Hashes
}

/** Build some languages of an edition and publish them together. */
export async function buildEdition(
  { edition, report, locales, apart, template: templateHashes }: EditionJob,
  options: BuildOptions,
  effects: BuildEffects,
  house: House,
): Promise<BuildResult> {
  const known = new Set(report.files.flatMap(file => file.messages))
  const template = openTemplate(report.config.template, report.root, report.extensions.templates)
  effects.phase(edition.id, undefined, 'compose')
  const prepared: Prepared[] = []
  for (const job of locales) {
    reportNoChapters(edition, job.locale, report)
    const item = await prepare(job, edition, report, template)
    if (item.print) await checkCharacters(item.print.book)
    const book = (item.print ?? item.web)?.book
    if (options.strict && book)
      await figureApproved.check({
        report,
        edition,
        locales: [{ locale: job.locale, chapters: [], book }],
      })
    prepared.push(item)
  }
  const filesOf = (locale: Locale) => [
    ...report.files.filter(({ path }) => concerns(path, edition, locale, report)),
    ...template.files.values(),
  ]
  const failed = (locale: Locale) =>
    hasErrors(filesOf(locale)) || (options.strict && hasWarnings(filesOf(locale)))
  const good = () => {
    const without = prepared.filter(({ locale }) => !failed(locale))
    return apart || without.length === prepared.length ? without : []
  }
  const files = [...new Set(locales.flatMap(({ locale }) => filesOf(locale)))]
  const config = report.files.find(file => file.path === 'report.yaml')
  if (config && good().some(({ print }) => print))
    await checkContrast(await house.browser(), template, report.config.brand, config)
  if (good().length === 0) return { files, outputs: [], lost: [], ok: false }

  const jobs = good().flatMap(({ print, web }) => [...(print?.images ?? []), ...(web?.images ?? [])])
  if (jobs.length > 0) effects.phase(edition.id, undefined, 'images', `${jobs.length} sizes`)
  const images = await makeImages(jobs)
  if (good().length === 0) return { files, outputs: [], lost: [], ok: false }

  const target = join(options.out, edition.id)
  const last = await readManifest(target)
  const staging = await stagingFolder(target)
  let published = false
  try {
    // Nobody may still write into the folder when it is taken away.
    const settled = await Promise.allSettled(
      good().map(item =>
        house.turn(async () =>
          buildLocale(
            item,
            images,
            await (item.print && house.browser()),
            edition,
            target,
            staging,
            last,
            effects,
          ),
        ),
      ),
    )
    const broken = settled.find(result => result.status === 'rejected')
    if (broken) throw broken.reason
    const built: BuiltLocale[] = []
    for (const { locale } of good()) {
      const result = settled.find(one => one.status === 'fulfilled' && one.value.locale === locale)
      if (result?.status !== 'fulfilled') continue
      const { value: printed } = result
      const pictures = picturesOf(filesOf(locale), report.root)
      const inputs = await inputsOf(edition, locale, report, templateHashes, pictures)
      const problems = problemsOf(filesOf(locale), known)
      const outputs = await recordsOf(printed, edition, report, options, effects, problems)
      await keepFormats(locale, printed.kept, target, staging)
      built.push({ ...printed, outputs, inputs, pictures })
    }
    if (built.length === 0) return { files, outputs: [], lost: [], ok: false }
    for (const locale of report.config.locales)
      if (!built.some(item => item.locale === locale)) await keepLanguage(locale, target, staging)
    await writeFile(
      join(staging, 'manifest.json'),
      `${JSON.stringify(await manifest(edition, report, built, staging, last), null, 2)}\n`,
    )
    const lost = built.flatMap(({ locale }) => lostFormats(locale, target, staging))
    effects.phase(edition.id, undefined, 'publish')
    await publish(staging, target)
    published = true
    return {
      files,
      ok: built.length === locales.length,
      outputs: built.flatMap(item =>
        item.outputs.map(({ path, pages, bytes }) => ({
          path: join(target, path),
          ...(pages ? { pages } : {}),
          bytes,
        })),
      ),
      lost: lost.map(path => join(target, path)),
    }
  } finally {
    if (!published) await rm(staging, { recursive: true, force: true })
  }
}

/** What was made, with how it was made. */
async function recordsOf(
  { outputs, kept }: Printed,
  edition: Edition,
  report: Report,
  { strict }: BuildOptions,
  { env }: BuildEffects,
  problems: readonly SaidProblem[],
): Promise<OutputRecord[]> {
  const linksPdf = kept.includes('pdf') || outputs.some(({ format }) => format === 'pdf')
  const records: OutputRecord[] = []
  for (const { format, ...output } of outputs) {
    const settings = await ownSettings(format, { edition, report, linksPdf, env })
    records.push({ ...output, settings, strict, problems })
  }
  return records
}

/** Everything before the browser: pure and fast. */
async function prepare(
  { locale, formats, kept }: LocaleJob,
  edition: Edition,
  report: Report,
  template: Template,
): Promise<Prepared> {
  const labels = template.labels(locale)
  const { rendered } = await compose(edition, locale, report, labels)
  const wantsPdf = formats.includes('pdf')
  const printBook = wantsPdf ? assemble(rendered, edition, locale, 'print', report, labels) : undefined
  const webBook = formats.includes('web')
    ? assemble(rendered, edition, locale, 'web', report, labels)
    : undefined
  const others: OtherLanguage[] = report.config.locales
    .filter(other => other !== locale)
    .map(other => ({
      locale: other,
      name: template.labels(other)('language'),
      slugs: new Set((edition.chapters.get(other) ?? []).map(chapter => chapter.slug)),
    }))
  // Before the site, which is made of the pages with their pictures.
  const webImages = webBook ? webPictures(webBook) : []
  const document = printBook && printDocument(printBook, template, labels)
  return {
    locale,
    kept,
    print: printBook &&
      document && { book: printBook, document, images: printImages(printBook, document.sheet) },
    web: webBook && {
      book: webBook,
      site: site(webBook, template, labels, others, wantsPdf || kept.includes('pdf')),
      images: webImages,
    },
  }
}

interface Printed extends Omit<BuiltLocale, 'inputs' | 'pictures' | 'outputs'> {
  outputs: (Output & { format: Format })[]
}

async function buildLocale(
  { locale, kept, print, web }: Prepared,
  images: ReadonlyMap<ImageJob, string>,
  browser: Browser | undefined,
  edition: Edition,
  target: string,
  staging: string,
  last: Manifest | undefined,
  effects: BuildEffects,
): Promise<Printed> {
  const folder = join(staging, locale)
  // What a language that failed wrote before must not be published.
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const built: Printed = {
    locale,
    kept,
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
      const previous = pageMapOf(last?.locales[locale])
      effects.phase(edition.id, locale, 'print')
      const printed = await printBook(withImages(print.document, print.images, images), browser, {
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
        format: 'pdf',
        path: outputOf(locale, 'pdf'),
        pages: printed.pageMap.pages,
        bytes: finished.bytes.length,
      })
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  if (web) {
    effects.phase(edition.id, locale, 'web', `${web.site.pages.size} pages`)
    const bytes = await writeSite(
      withImages(web.site, web.images, images),
      web.book.language,
      join(folder, 'web'),
    )
    built.outputs.push({ format: 'web', path: outputOf(locale, 'web'), pages: web.site.pages.size, bytes })
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
