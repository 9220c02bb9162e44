/**
 * Moves a table that is too wide for its page to a landscape page, if it fits there.
 *
 * Runs in the page before anything is measured. Only the browser knows how wide a table is, and a page of another size must be a
 * section of its own: the section is split in three, before the table, the table with its headings, and after it. Tables that
 * are separated only by headings share landscape pages.
 *
 * Why: docs/decisions/010-landscape.md
 */
import type { Page } from 'puppeteer'
import { type Sheet, typeWidth } from '../1-read/paper-sizes.ts'

export async function turnWideTables(page: Page, { turned }: Sheet): Promise<void> {
  if (!turned) return
  await page.evaluate(
    room => {
      const SLACK = 1
      const printsNothing = (node: Element | DocumentFragment) =>
        !node.textContent?.trim() && !node.querySelector('svg, img, hr')
      /** The headings directly before the table, with empty anchors between them. */
      const headingsOver = (table: Element): Element[] => {
        const before = table.previousElementSibling
        const goesAlong =
          before &&
          !before.matches('svg, img, hr') &&
          (before.matches('h1, h2, h3, h4, h5, h6, .of-heading') || printsNothing(before))
        return goesAlong ? [...headingsOver(before), before] : []
      }
      /** Removes everything after `last` into a copy of the section with its ancestors; ids stay with the original. */
      const cutAfter = (last: Element, section: Element): DocumentFragment => {
        const range = document.createRange()
        range.setStartAfter(last)
        range.setEndAfter(section)
        const remainder = range.extractContents()
        for (const shell of remainder.querySelectorAll('*'))
          if (shell.id && document.getElementById(shell.id)) shell.removeAttribute('id')
        return remainder
      }
      /** Creates the same markup as print/landscape.html. */
      const landscapeAfter = (section: Element): Element => {
        const wide = document.createElement('section')
        wide.className = 'page landscape data-page'
        const flat = document.createElement('div')
        flat.className = 'flat'
        wide.append(flat)
        section.after(wide)
        return wide
      }
      /** Maps the remainder of a split section to the landscape page before it. */
      const cutFrom = new Map<Element, Element>()
      for (const table of document.querySelectorAll<HTMLElement>('.page:not(.landscape) table.data')) {
        const section = table.closest<HTMLElement>('.page')
        if (!section) continue
        const paper = section.getBoundingClientRect()
        const style = getComputedStyle(section)
        const box = table.getBoundingClientRect()
        // A table overflows at the end of its lines, which is the left side in right-to-left text.
        const over = Math.max(
          box.right - (paper.right - Number.parseFloat(style.paddingRight)),
          paper.left + Number.parseFloat(style.paddingLeft) - box.left,
        )
        if (over <= SLACK || box.width > room + SLACK) continue
        const notes = table.nextElementSibling?.classList.contains('table-notes')
          ? table.nextElementSibling
          : undefined
        const remainder = cutAfter(notes ?? table, section)
        const along = [...headingsOver(table), table, ...(notes ? [notes] : [])]
        for (const element of along) element.remove()
        const head = section.querySelector(':scope > .head')
        const isLeftEmpty = [...section.children].every(child => child === head || printsNothing(child))
        const wide = (isLeftEmpty && cutFrom.get(section)) || landscapeAfter(section)
        const flat = wide.querySelector('.flat')
        flat?.append(...along)
        if (isLeftEmpty) {
          if (head) {
            head.classList.add('flat-head')
            wide.prepend(head)
          }
          if (section.id) wide.id = section.id
          section.remove()
        }
        if (printsNothing(remainder)) flat?.append(...remainder.querySelectorAll('[id]'))
        else {
          if (remainder.firstElementChild) cutFrom.set(remainder.firstElementChild, wide)
          wide.after(remainder)
        }
      }
    },
    (typeWidth(turned) * 96) / 25.4,
  )
}
