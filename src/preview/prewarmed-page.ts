/** A browser of which the next page is opened ahead: a page takes a tenth of a second, and a chapter is printed in three. */
import type { Browser, Page } from 'puppeteer'

export type OpenPages = Pick<Browser, 'newPage'>

export function pageAhead(browser: Browser): OpenPages {
  let next: Promise<Page> | undefined
  return {
    newPage: async () => {
      const taken = next
      next = undefined
      const page = await (taken ?? browser.newPage())
      page.once('close', () => {
        next ??= browser.newPage()
        // Who takes it hears why there is none.
        next.catch(() => undefined)
      })
      return page
    },
  }
}
