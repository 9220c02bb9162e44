/** Shares one browser for a whole run: it starts for the first page, and again if it is lost. */
import type { Browser } from 'puppeteer'
import { message } from '../../../problems/messages/message.ts'
import { MissingPart } from '../../../problems/missing-part.ts'
import type { BrowserOptions, OpenBrowser } from './browser.ts'
import { BrowserLost } from './browser-lost.ts'
import { browserPatience } from './watch-browser.ts'

/**
 * Passes the browser to `work`, which is called again with a new browser if the first one is lost. It must be safe to call twice,
 * so it must not leave files or state that break the second call.
 */
export type UseBrowser = <T>(work: (browser: Browser) => Promise<T>) => Promise<T>

/** Starts no browser if nothing is printed. */
export async function withBrowserOnDemand<T>(
  run: (use: UseBrowser) => Promise<T>,
  options: BrowserOptions = {},
): Promise<T> {
  const { signal, env = process.env } = options
  let current: Promise<OpenBrowser> | undefined
  /** Number of callers that use each browser. */
  const users = new Map<OpenBrowser, number>()
  /** Later calls get a new browser; the lost one is closed by its last user. */
  const retire = (lost: Promise<OpenBrowser>) => {
    if (current === lost) current = undefined
  }
  const attempt = async <R>(work: (browser: Browser) => Promise<R>): Promise<R> => {
    const { openBrowser, workOn } = await import('./browser.ts')
    const before = await current?.catch(() => {
      // Try again for the next page, because the cause may be gone by then.
      current = undefined
    })
    // Several callers may get here at once; the first one replaces a lost browser.
    if (before && !before.browser.connected && (await current) === before) {
      current = undefined
      await before.close()
    }
    current ??= openBrowser(options)
    const opening = current
    const open = await opening
    users.set(open, (users.get(open) ?? 0) + 1)
    try {
      return await workOn(open, work)
    } catch (error) {
      // After a crash, the processes that the next page would use may be gone too.
      if (error instanceof BrowserLost) retire(opening)
      throw error
    } finally {
      users.set(open, (users.get(open) ?? 1) - 1)
      if (opening !== current && users.get(open) === 0) await open.close()
    }
  }
  const use: UseBrowser = async work => {
    try {
      return await attempt(work)
    } catch (error) {
      signal?.throwIfAborted()
      if (!(error instanceof BrowserLost)) throw error
    }
    try {
      return await attempt(work)
    } catch (error) {
      signal?.throwIfAborted()
      throw error instanceof BrowserLost ? lostTwice(error, browserPatience(env)) : error
    }
  }
  try {
    return await run(use)
  } catch (error) {
    // A stopped browser fails with many different errors; report only that the user stopped it.
    signal?.throwIfAborted()
    throw error
  } finally {
    await (await current?.catch(() => undefined))?.close()
  }
}

function lostTwice(cause: BrowserLost, patience: number): MissingPart {
  const id = `browser/${cause.loss}` as const
  const text = id === 'browser/silent' ? message(id, { patience }) : message(id)
  return new MissingPart(text, message(`browser/${cause.loss}-remedy`), { cause })
}
