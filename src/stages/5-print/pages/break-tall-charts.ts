/**
 * Lets a chart that is higher than a page with its table break between the two, or in the table, so that nothing is cut. A table
 * that is on another page than the chart's title gets the title as its caption.
 */
import type { JSHandle, Page } from 'puppeteer'
import type { PageRuler } from './page-ruler.ts'

export async function breakTallCharts(page: Page, ruler: JSHandle<PageRuler>): Promise<void> {
  await page.evaluate(pages => {
    for (const section of pages.sections()) {
      const charts = [...section.querySelectorAll('figure.chart')].map(chart => ({
        chart,
        height: chart.getBoundingClientRect().height,
      }))
      if (charts.length === 0) continue
      const laid = pages.lay(section)
      for (const { chart, height } of charts) if (height > laid.height) chart.classList.add('tall')
      laid.release()
      const tall = [...section.querySelectorAll('figure.chart.tall')]
      if (tall.length === 0) continue
      const broken = pages.lay(section)
      for (const chart of tall) {
        const title = chart.querySelector('figcaption')
        if (!title) continue
        const first = broken.spans(title)[0]?.page
        for (const table of chart.querySelectorAll<HTMLTableElement>('table.chart-data')) {
          if (table.caption || broken.spans(table).every(({ page }) => page === first)) continue
          const words = title.cloneNode(true) as Element
          for (const named of words.querySelectorAll('[id]')) named.removeAttribute('id')
          table.createCaption().append(...words.childNodes)
        }
      }
      broken.release()
    }
  }, ruler)
}
