/**
 * A table too wide for the page gets a landscape page of its own, when it fits there.
 *
 * It runs in the page before anything is measured. Only the browser knows how wide a table is, and a page of another size
 * must be a section of its own: the section is cut in three, before the table, the table, and after it.
 */
import type { Page } from 'puppeteer'
import { type Sheet, typeWidth } from '../source/sheet.ts'
import { openCaptionIntoHead } from './caption-into-head.ts'

/** Room for a caption and notes beside a table that stands on one page, in millimetres. */
const SPARE = 17

export async function turnWideTables(page: Page, { turned }: Sheet): Promise<void> {
  if (!turned) return
  const room = { width: typeWidth(turned), height: turned.height - turned.head - turned.foot - SPARE }
  const captions = await openCaptionIntoHead(page)
  await page.evaluate(
    (room, captionIntoHead) => {
      const MM = 96 / 25.4
      const SLACK = 1
      const LANDSCAPE = room.width * MM
      const SHORT = room.height * MM
      for (const table of document.querySelectorAll<HTMLTableElement>('.page:not(.landscape) table.data')) {
        const section = table.closest<HTMLElement>('.page')
        if (!section) continue
        const paper = section.getBoundingClientRect()
        const style = getComputedStyle(section)
        const box = table.getBoundingClientRect()
        // A table grows to the end of its lines, which may be the left.
        const over = Math.max(
          box.right - (paper.right - Number.parseFloat(style.paddingRight)),
          paper.left + Number.parseFloat(style.paddingLeft) - box.left,
        )
        if (over <= SLACK || box.width > LANDSCAPE + SLACK) continue
        const notes = table.nextElementSibling?.classList.contains('table-notes')
          ? table.nextElementSibling
          : undefined
        const last = notes ?? table
        // What follows goes into a copy of the section, with copies of all between; ids stay with the first.
        const range = document.createRange()
        range.setStartAfter(last)
        range.setEndAfter(section)
        const rest = range.extractContents()
        for (const shell of rest.querySelectorAll('*')) {
          if (shell.id && document.getElementById(shell.id)) shell.removeAttribute('id')
        }
        const wide = document.createElement('section')
        wide.className = 'page landscape flat'
        // A short table repeats no head.
        if (box.height < SHORT) wide.classList.add('short')
        else captionIntoHead(table)
        wide.append(table, ...(notes ? [notes] : []))
        section.after(wide)
        if (rest.textContent?.trim() || rest.querySelector('svg, img')) wide.after(rest)
      }
    },
    room,
    captions,
  )
  await captions.dispose()
}
