/**
 * The caption of a table as the first row of its head: it stays with the table and is repeated on every page.
 *
 * Chromium leaves a caption alone at a page's foot when the head of the table is repeated (seen in 143).
 */
import type { JSHandle, Page } from 'puppeteer'

/** Lives in the browser; passes take it as an argument. */
export type CaptionIntoHead = (table: HTMLTableElement) => void

export async function openCaptionIntoHead(page: Page): Promise<JSHandle<CaptionIntoHead>> {
  return page.evaluateHandle(
    (): CaptionIntoHead =>
      ({ caption, tHead }) => {
        if (!caption || !tHead) return
        const cell = document.createElement('th')
        cell.colSpan = [...(tHead.rows[0]?.cells ?? [])].reduce((sum, { colSpan }) => sum + colSpan, 0) || 1
        // Still the table's caption in the tags (src/stages/4-book/print-tags.ts).
        cell.setAttribute('role', 'figure')
        cell.setAttribute('aria-label', 'tag:Caption')
        cell.append(...caption.childNodes)
        const row = document.createElement('tr')
        row.className = 'cap'
        row.append(cell)
        tHead.prepend(row)
        caption.remove()
      },
  )
}
