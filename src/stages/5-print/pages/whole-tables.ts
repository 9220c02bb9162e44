/**
 * Keeps a table that fits on one page together, without a repeatable head.
 *
 * If a head may be repeated, Chromium can leave the caption alone on a page on which the table did not fit (seen in 143, in print
 * but not in columns). This must be the last step, because earlier ones move tables, which may then break across pages.
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
          // Without a repeatable head, Chromium may break a table between its head and its rows.
          table.style.breakInside = 'avoid'
        }
      laid.release()
    }
  }, ruler)
}
