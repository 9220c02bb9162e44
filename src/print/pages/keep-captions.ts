/**
 * A table that goes over pages carries its title along.
 *
 * Chromium leaves a caption alone at a page's foot when the head of the table is repeated
 * (seen in 143). As the first row of the head it stays with its table and is repeated on every page.
 */
import type { JSHandle, Page } from 'puppeteer'
import type { PageRuler } from './page-ruler.ts'

export async function keepCaptions(page: Page, ruler: JSHandle<PageRuler>): Promise<void> {
  await page.evaluate(pages => {
    /** A head with fewer rows than this at a page's foot is no start of a table. */
    const FIRST_ROWS = 2
    /** The first of the headings that stand directly before: they go to the next page together. */
    const withHeadings = (table: Element): Element => {
      let from = table
      while (/^H[1-6]$/.test(from.previousElementSibling?.tagName ?? ''))
        from = from.previousElementSibling ?? from
      return from
    }
    for (const section of pages.sections()) {
      const laid = pages.lay(section)
      for (const table of section.querySelectorAll('table')) {
        const parts = laid.spans(table)
        const head = table.tHead
        if (parts.length < 2 || !head) continue
        const { caption } = table
        if (caption) {
          const cell = document.createElement('th')
          cell.colSpan = [...(head.rows[0]?.cells ?? [])].reduce((sum, { colSpan }) => sum + colSpan, 0) || 1
          // Still the table's caption in the tags (src/book/print-tags.ts).
          cell.setAttribute('role', 'figure')
          cell.setAttribute('aria-label', 'tag:Caption')
          cell.append(...caption.childNodes)
          const row = document.createElement('tr')
          row.className = 'cap'
          row.append(cell)
          head.prepend(row)
          caption.remove()
        }
        const rows = [...(table.tBodies[0]?.rows ?? [])]
        const first = laid.spans(head)[0]?.page
        const begins = laid.spans(rows[FIRST_ROWS - 1] ?? head)[0]?.page
        if (first !== undefined && begins !== undefined && begins > first)
          withHeadings(table).classList.add('starts-page')
      }
      laid.release()
    }
  }, ruler)
}
