/** A page for the time of one piece of work. */
import type { Page } from 'puppeteer'
import { BrowserLost } from './browser-lost.ts'

/** Rejects with `BrowserLost` when the page crashes: it would answer nothing, ever. */
export async function withPage<T>(opened: Promise<Page>, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await opened
  const crashed = new Promise<never>((_, reject) => {
    page.once('error', () => reject(new BrowserLost('crashed')))
  })
  try {
    return await Promise.race([crashed, use(page)])
  } finally {
    // The browser does it by itself: nobody waits for it.
    void page.close().catch(() => undefined)
  }
}
