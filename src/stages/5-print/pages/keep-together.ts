/**
 * Keeps introductory lines with the next block: a bold paragraph that serves as a heading, and a line ending in a colon before a
 * list, a table or a figure.
 */
import type { Page } from 'puppeteer'

export async function keepTogether(page: Page): Promise<void> {
  await page.evaluate(() => {
    const MAX_HEADING_LENGTH = 80
    const bareText = (node: Node | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, '')
    for (const paragraph of document.querySelectorAll<HTMLElement>('.page p')) {
      const next = paragraph.nextElementSibling
      if (!next) continue
      const text = bareText(paragraph)
      const strong = [...paragraph.querySelectorAll(':scope > strong')].map(bareText).join('')
      const isHeading = text.length > 0 && text.length <= MAX_HEADING_LENGTH && strong === text
      if (isHeading || (/[:：]$/.test(text) && next.matches('ul, ol, table, figure, pre, blockquote')))
        paragraph.style.breakAfter = 'avoid'
    }
    // A list with one short item before a figure serves as its title.
    for (const list of document.querySelectorAll<HTMLElement>('.page ul, .page ol')) {
      const next = list.nextElementSibling
      if (
        list.children.length === 1 &&
        bareText(list).length <= MAX_HEADING_LENGTH &&
        next?.matches('figure, table')
      )
        list.style.breakAfter = 'avoid'
    }
  })
}
