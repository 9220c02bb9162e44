/**
 * Fills the last page of a section a little more, by increasing the leading of letters and the height of rows in lists and tables.
 *
 * A style sheet declares what may grow by using `var(--fill)`, which is normally 1. Only blocks that are completely on the last
 * page grow, so that no other page changes.
 */
import type { JSHandle, Page } from 'puppeteer'
import type { PageRuler } from './page-ruler.ts'

export async function fillLastPages(page: Page, ruler: JSHandle<PageRuler>): Promise<void> {
  await page.evaluate(pages => {
    /** A page with less content looks like the end of a text, and stays as it is. */
    const MIN_FILLED = 0.3
    const FULL = 0.94
    const MAX_FILL = 1.6
    const STEPS = 5
    for (const section of pages.sections()) {
      const laid = pages.lay(section)
      const blocks = [...section.querySelectorAll<HTMLElement>(':scope > .text > *, :scope > .flat > *')]
      const pageOf = (block: Element) => laid.spans(block).at(-1)?.page ?? -1
      const last = Math.max(...blocks.map(pageOf), -1)
      const bottom = () =>
        Math.max(
          ...blocks.flatMap(block =>
            laid
              .spans(block)
              .map(span => (span.page > last ? Infinity : span.page === last ? span.bottom : 0)),
          ),
          0,
        ) / laid.height
      const whole = blocks.filter(block => {
        const spans = laid.spans(block)
        return spans.length === 1 && spans[0]?.page === last
      })
      const used = bottom()
      if (used >= MIN_FILLED && used < FULL - 0.04) {
        const set = (fill: number) => {
          for (const block of whole) block.style.setProperty('--fill', fill.toFixed(3))
        }
        let [low, high] = [1, MAX_FILL]
        for (let step = 0; step < STEPS; step++) {
          const middle = (low + high) / 2
          set(middle)
          if (bottom() <= FULL) low = middle
          else high = middle
        }
        set(low)
      }
      laid.release()
    }
  }, ruler)
}
