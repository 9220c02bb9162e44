/** A caption becomes the first row of the head, as wide as the table. */
import { expect, test } from 'vitest'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { openCaptionIntoHead } from '../../../src/stages/5-print/caption-into-head.ts'

test('it spans every column, even if a cell of the head spans several', async () => {
  const head = await withBrowser(async browser => {
    const page = await browser.newPage()
    await page.setContent(
      `<table><caption>Anvils <b>made</b></caption>
      <thead><tr><th>Kind</th><th colspan="3">Years</th></tr><tr><th></th><th>2028</th><th>2029</th><th>2030</th></tr></thead>
      <tbody><tr><td>Iron</td><td>1</td><td>2</td><td>3</td></tr></tbody></table><table id="bare"></table>`,
    )
    const move = await openCaptionIntoHead(page)
    return page.evaluate(move => {
      for (const table of document.querySelectorAll('table')) move(table)
      const [row] = document.querySelector('thead')?.rows ?? []
      const [cell] = row?.cells ?? []
      return {
        row: row?.className,
        width: cell?.colSpan,
        text: cell?.innerHTML,
        tag: cell?.getAttribute('aria-label'),
        captions: document.querySelectorAll('caption').length,
      }
    }, move)
  })
  expect(head).toEqual({
    row: 'cap',
    width: 4,
    text: 'Anvils <b>made</b>',
    tag: 'tag:Caption',
    captions: 0,
  })
})
