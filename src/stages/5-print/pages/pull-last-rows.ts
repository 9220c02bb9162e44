/**
 * Avoids a last page with only a few rows of a table, by reducing the height of the table's rows if that saves the page.
 *
 * It sets the property that also fills last pages (`--fill`), to less than 1.
 */
import type { JSHandle, Page } from 'puppeteer'
import type { PageRuler } from './page-ruler.ts'

export async function pullLastRows(page: Page, ruler: JSHandle<PageRuler>): Promise<void> {
  await page.evaluate(pages => {
    /** A page that is filled more than this is not worth saving. */
    const MAX_USED = 0.3
    const STEPS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7]
    for (const section of pages.sections()) {
      const laid = pages.lay(section)
      const blocks = [...section.querySelectorAll<HTMLElement>(':scope > .text > *, :scope > .flat > *')]
      const ends = () => blocks.flatMap(block => laid.spans(block).slice(-1))
      const lastPage = () => Math.max(...ends().map(({ page }) => page), 0)
      const last = lastPage()
      const used = Math.max(
        ...ends()
          .filter(({ page }) => page === last)
          .map(({ bottom }) => bottom),
        0,
      )
      const table = blocks.findLast(block => block.tagName === 'TABLE')
      const spans = table ? laid.spans(table) : []
      if (table && last > 0 && used < MAX_USED * laid.height && spans[0]?.page === last - 1) {
        const step = STEPS.find(fill => {
          table.style.setProperty('--fill', String(fill))
          return lastPage() < last
        })
        if (step === undefined) table.style.removeProperty('--fill')
      }
      laid.release()
    }
  }, ruler)
}
