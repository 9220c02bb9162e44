/** Measures how much time and size finishing adds to the PDF that Chromium prints. */
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { readReport } from '#perennial/plugins/read-report.js'
import { reportInEdition } from '#perennial/stages/1-read/report-in-edition.js'
import { printDocument } from '#perennial/stages/4-book/print-document.js'
import { openTemplate } from '#perennial/stages/4-book/template.js'
import { withBrowser } from '#perennial/stages/5-print/browser/browser.js'
import { printBook } from '#perennial/stages/5-print/print-book.js'
import { finishPdf } from '#perennial/stages/6-pdf/finish-pdf.js'
import { composeBook, frameOf } from '#perennial/stages/compose.js'

export interface Finishing {
  /** Medians in milliseconds: all of printing, its last tagged print, and finishing. */
  printing: number
  print: number
  finish: number
  rawBytes: number
  finishedBytes: number
}

const ROUNDS = 3

/** Returns the sums over all languages. */
export async function timeFinishing(reportFolder: string, work: string): Promise<Finishing> {
  const read = await readReport(reportFolder)
  const edition = 'config' in read ? read.editions.get('2030') : undefined
  if (!('config' in read) || !edition) throw new Error('the synthetic report is not readable')
  const report = reportInEdition(read, edition)
  const template = openTemplate(report.config.template, report.root, report.templates)
  const sum: Finishing = { printing: 0, print: 0, finish: 0, rawBytes: 0, finishedBytes: 0 }
  await withBrowser(async browser => {
    for (const locale of report.config.locales) {
      const frame = frameOf({ report, edition, template }, locale)
      const { book } = await composeBook(frame, 'print')
      const document = printDocument(book, template, frame.labels)
      const printings: number[] = []
      const prints: number[] = []
      const finishes: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        let since = performance.now()
        const begin = since
        const printed = await printBook(document, browser, {
          workFolder: await mkdtemp(join(work, `finish-${locale}-`)),
          // The time between two passes is that of one tagged print and of filling in the page numbers.
          onPass: pass => {
            const now = performance.now()
            if (pass > 1) prints.push(now - since)
            since = now
          },
        })
        const start = performance.now()
        printings.push(start - begin)
        const finished = await finishPdf(printed.pdf, {
          title: book.title,
          author: 'Acme',
          creator: 'Perennial',
          lang: locale,
          date: new Date(0),
          outline: document.outline,
          sheet: document.sheet,
          labels: printed.pagination.labels,
          linkTitles: new Map(),
          html: document.html,
        })
        finishes.push(performance.now() - start)
        if (round > 0) continue
        sum.rawBytes += printed.pdf.length
        sum.finishedBytes += finished.bytes.length
      }
      sum.printing += median(printings)
      sum.print += median(prints)
      sum.finish += median(finishes)
    }
  })
  return sum
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
