/** Repeats the caption of a table on each of its pages. */
import type { JSHandle, Page } from 'puppeteer'
import { openCaptionIntoHead } from '../caption-into-head.ts'
import type { PageRuler } from './page-ruler.ts'

export async function keepCaptions(page: Page, ruler: JSHandle<PageRuler>): Promise<void> {
  const captions = await openCaptionIntoHead(page)
  await page.evaluate(
    (pages, captionIntoHead) => {
      /** Minimum rows below a table's header at a page's end; with fewer, the table starts on the next page. */
      const MIN_ROWS = 2
      /** The first of the headings directly before the table, which move to the next page together with it. */
      const withHeadings = (table: Element): Element => {
        let from = table
        while (from.previousElementSibling?.matches('h1, h2, h3, h4, h5, h6, .of-heading'))
          from = from.previousElementSibling
        return from
      }
      for (const section of pages.sections()) {
        const laid = pages.lay(section)
        for (const table of section.querySelectorAll('table')) {
          const parts = laid.spans(table)
          const head = table.tHead
          if (parts.length < 2 || !head) continue
          captionIntoHead(table)
          const rows = [...(table.tBodies[0]?.rows ?? [])]
          const first = laid.spans(head)[0]?.page
          const begins = laid.spans(rows[MIN_ROWS - 1] ?? head)[0]?.page
          if (first !== undefined && begins !== undefined && begins > first)
            withHeadings(table).classList.add('starts-page')
        }
        laid.release()
      }
    },
    ruler,
    captions,
  )
  await captions.dispose()
}
