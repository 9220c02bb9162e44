/** Opens a page for one piece of work and closes it afterwards. */
import type { Page } from 'puppeteer'
import { BrowserLost } from './browser-lost.ts'

/** True for an error of the browser itself. Pages are generated, so no mistake of a user causes one. */
const isOfBrowser = (error: unknown): boolean =>
  error instanceof Error &&
  /^(?:Protocol error|net::ERR_|Navigating frame|Attempted to use detached|Execution context|Target closed|Session closed|Requesting main frame too early)/.test(
    error.message,
  )

/** Rejects with `BrowserLost` if the page crashes, because Puppeteer would then wait forever. */
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
    // A renderer that ends is often reported by the pending call before the page reports the crash.
    if (isOfBrowser(error)) throw new BrowserLost('crashed', { cause: error })
    throw error
  } finally {
    // Not awaited: closing needs no result.
    void page.close().catch(() => undefined)
  }
}
