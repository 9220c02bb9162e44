/**
 * A table that stands on one page repeats no head.
 *
 * Where a head may be repeated, Chromium leaves the caption before it alone on the page on which the table did not fit
 * (seen in 143, in print and not in columns). Last of all steps: a table may have moved before, and be broken by then.
 */
import type { JSHandle, Page } from 'puppeteer'
import type { PageRuler } from './page-ruler.ts'

export async function keepTablesWhole(page: Page, ruler: JSHandle<PageRuler>): Promise<void> {
  await page.evaluate(pages => {
    for (const section of pages.sections()) {
      const laid = pages.lay(section)
      for (const table of section.querySelectorAll('table'))
        if (table.tHead && laid.spans(table).length === 1) {
          table.tHead.style.display = 'table-row-group'
          // A head that is not repeated may be parted from its rows, and so the table may be no longer.
          table.style.breakInside = 'avoid'
        }
      laid.release()
    }
  }, ruler)
}
