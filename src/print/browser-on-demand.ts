/** One browser for a whole run, started when the first page wants it: a run that prints nothing starts none. */
import type { Browser } from 'puppeteer'
import type { BrowserOptions } from './browser.ts'

export async function withBrowserOnDemand<T>(
  use: (browser: () => Promise<Browser>) => Promise<T>,
  options: BrowserOptions = {},
): Promise<T> {
  let started: Promise<Browser> | undefined
  let running: Promise<void> | undefined
  let stop = () => {}
  const start = async () => {
    const { withBrowser } = await import('./browser.ts')
    return new Promise<Browser>((resolve, reject) => {
      running = withBrowser(
        browser =>
          new Promise<void>(done => {
            stop = done
            resolve(browser)
          }),
        options,
      )
      running.catch(reject)
    })
  }
  try {
    return await use(() => {
      started ??= start()
      return started
    })
  } catch (error) {
    // A browser that was stopped fails in many words: what happened is that the user stopped it.
    options.signal?.throwIfAborted()
    throw error
  } finally {
    await started?.catch(() => undefined)
    stop()
    await running?.catch(() => undefined)
  }
}
