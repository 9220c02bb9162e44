/** Composes and lays out the first language of an edition for print; `look` receives the page directly before it is printed. */
import type { Page } from 'puppeteer'
import { readReport } from '../../src/plugins/read-report.ts'
import { reportInEdition } from '../../src/stages/1-read/report-in-edition.ts'
import { printDocument } from '../../src/stages/4-book/print-document.ts'
import { openTemplate } from '../../src/stages/4-book/template.ts'
import type { PrintDocument } from '../../src/stages/4-book/types.ts'
import { withBrowser } from '../../src/stages/5-print/browser/browser.ts'
import { type PrintedBook, printBook } from '../../src/stages/5-print/print-book.ts'
import { composeBooks } from '../../src/stages/compose.ts'
import { temporaryFolder } from './folder.ts'

export async function layOut(
  root: string,
  look: (page: Page, document: PrintDocument) => Promise<void>,
  locale?: string,
): Promise<PrintedBook> {
  const read = await readReport(root)
  if (!('config' in read)) throw new Error('unreadable')
  const edition = read.editions.get('2030')
  if (!edition) throw new Error('no edition')
  const template = openTemplate(read.config.template, read.root)
  const books = await composeBooks({ report: reportInEdition(read, edition), edition, template }, 'print')
  const composed = books.find(book => !locale || book.locale === locale)
  if (!composed) throw new Error('no book')
  const document = printDocument(composed.book, template, template.labels(composed.locale))
  return withBrowser(async browser =>
    printBook(document, browser, {
      workFolder: await temporaryFolder(),
      beforePrint: page => look(page, document),
    }),
  )
}
