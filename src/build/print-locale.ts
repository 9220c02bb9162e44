/** Prints and finishes report.pdf in one language, and returns its page map. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import type { ImageJob } from '../images/types.ts'
import { withImages } from '../images/with-images.ts'
import { problem } from '../problems/diagnostics.ts'
import { message } from '../problems/messages/message.ts'
import type { Message } from '../problems/messages/types.ts'
import type { Book } from '../stages/4-book/types.ts'
import { checkWidths } from '../stages/5-print/check-widths.ts'
import type { PrintedBook } from '../stages/5-print/print-book.ts'
import { checkFonts } from '../stages/6-pdf/check-fonts.ts'
import { type FinishedPdf, finishPdf } from '../stages/6-pdf/finish-pdf.ts'
import { reportTags } from '../stages/6-pdf/tags/report-tags.ts'
import { outputOf } from './output/formats.ts'
import { pageMapOf } from './output/manifest.ts'
import { publicationDate } from './output/publication-date.ts'
import { workFolder } from './output/swap-folder.ts'
import type { BuildEffects, Place, Prepared, StagedLocale } from './types.ts'

type ToPrint = NonNullable<Prepared['pdf']>

/** Writes `<locale>/report.pdf` into the staging folder. */
export async function printLocale(
  print: ToPrint,
  images: ReadonlyMap<ImageJob, string>,
  browser: Browser,
  place: Place,
  effects: BuildEffects,
): Promise<Pick<StagedLocale, 'outputs' | 'pageMap' | 'fonts' | 'browser'>> {
  const { locale } = print.book
  const printed = await printedBook(print, images, browser, place, effects)
  if (!printed.settled) reportUnsettled(print.book)
  const { pages } = printed.pageMap
  effects.phase(place.edition.id, locale, message('build/finish'), message('build/pages', { count: pages }))
  const finished = await finishedPdf(print, printed, effects)
  checkFonts(finished, print.book, print.document.ownAssets)
  reportTags(finished, print.book)
  const path = outputOf(locale, 'pdf')
  await writeFile(join(place.staging, path), finished.bytes)
  return {
    outputs: [{ format: 'pdf', path, pages, bytes: finished.bytes.length }],
    pageMap: printed.pageMap,
    fonts: finished.fonts,
    browser: await browser.version(),
  }
}

async function printedBook(
  { book, document, images: jobs }: ToPrint,
  images: ReadonlyMap<ImageJob, string>,
  browser: Browser,
  { edition, target, last }: Place,
  effects: BuildEffects,
): Promise<PrintedBook> {
  const { printBook } = await import('../stages/5-print/print-book.ts')
  const { locale } = book
  const previous = pageMapOf(last?.locales[locale])
  const work = await workFolder(target, locale)
  try {
    const phase = (detail?: Message) => effects.phase(edition.id, locale, message('build/print'), detail)
    phase()
    const printed = await printBook(withImages(document, jobs, images), browser, {
      workFolder: work,
      ...(previous ? { previous } : {}),
      beforePrint: page => checkWidths(page, book, document.sheet),
      onPass: (pass, count) =>
        phase(message('build/pass', { pass, pages: message('build/pages', { count }) })),
    })
    for (const { chapter, notes } of printed.composed.notesAtEnd)
      phase(message('build/notes-at-end', { count: notes, chapter }))
    return printed
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function finishedPdf(
  { book, document }: ToPrint,
  { pdf, pagination }: PrintedBook,
  { env }: BuildEffects,
): Promise<FinishedPdf> {
  const { edition, locale, report } = book
  return finishPdf(pdf, {
    title: `${book.theme} · ${book.title}`,
    author: edition.config.author?.[locale] ?? report.config.organisation.name[locale] ?? '',
    lang: locale,
    date: publicationDate(edition, env),
    outline: document.outline,
    sheet: document.sheet,
    labels: pagination.labels,
    linkTitles: new Map([...book.anchors.values()].map(anchor => [anchor.id, anchor.title])),
    creator: 'Perennial',
    html: document.html,
  })
}

/** Page numbers that change the length of a line move pages, which changes page numbers again: none of them can be trusted. */
function reportUnsettled({ report, locale, edition }: Book): void {
  const file = report.files.find(({ path }) => path === `${edition.folder}/edition.yaml`) ?? report.files[0]
  if (file) problem(file, 'pages-settle', { locale })
}
