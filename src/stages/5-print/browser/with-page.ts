/** A page for the time of one piece of work. */
import type { Page } from 'puppeteer'
import { BrowserLost } from './browser-lost.ts'

/** An error of the browser itself. Pages are files of ours, so no mistake of a user leads to one. */
const isOfBrowser = (error: unknown): boolean =>
  error instanceof Error &&
  /^(?:Protocol error|net::ERR_|Navigating frame|Attempted to use detached|Execution context|Target closed|Session closed)/.test(
    error.message,
  )

/** Rejects with `BrowserLost` when the page crashes: it would answer nothing, ever. */
export async function withPage<T>(opened: Promise<Page>, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await opened.catch(error => {
    throw isOfBrowser(error) ? new BrowserLost('crashed', { cause: error }) : error
  })
  const crashed = new Promise<never>((_, reject) => {
    page.once('error', () => reject(new BrowserLost('crashed')))
  })
  try {
    return await Promise.race([crashed, use(page)])
  } catch (error) {
    // A renderer that ends is often reported by the call that it was busy with, before the page is known to have crashed.
    if (isOfBrowser(error)) throw new BrowserLost('crashed', { cause: error })
    throw error
  } finally {
    // The browser does it by itself: nobody waits for it.
    void page.close().catch(() => undefined)
  }
}
