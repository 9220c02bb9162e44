/**
 * Makes the caption of a table the first row of its head, so that it stays with the table and is repeated on every page.
 *
 * If a table's head is repeated, Chromium may leave the caption alone at the foot of a page (seen in 143).
 */
import type { JSHandle, Page } from 'puppeteer'

/** A function that lives in the browser; steps receive it as an argument. */
export type CaptionIntoHead = (table: HTMLTableElement) => void

export async function openCaptionIntoHead(page: Page): Promise<JSHandle<CaptionIntoHead>> {
  return page.evaluateHandle(
    (): CaptionIntoHead =>
      ({ caption, tHead }) => {
        if (!caption || !tHead) return
        const cell = document.createElement('th')
        cell.colSpan = [...(tHead.rows[0]?.cells ?? [])].reduce((sum, { colSpan }) => sum + colSpan, 0) || 1
        // Tagged as a caption again by src/stages/4-book/print-tags.ts.
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
