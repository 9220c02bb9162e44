/** A chart that is higher than a page with its table breaks between the two, or in the table: nothing is cut. */
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
    }
  }, ruler)
}
