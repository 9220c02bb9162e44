/** A browser: found, started without a network, watched while it works, and gone afterwards whatever happens. */
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'puppeteer'
import { fullFolder } from '../../../base/machine-limits.ts'
import { MissingPart } from '../../../base/missing-part.ts'
import { makeTemporaryFolder } from '../../../base/temporary-folder.ts'
import { withPath } from '../../../base/with-path.ts'
import { BrowserLost, type Loss } from './browser-lost.ts'
import { findBrowser } from './find-browser.ts'
import { type StartedBrowser, type StartOptions, startBrowser } from './start-browser.ts'
import { browserPatience, watchBrowser } from './watch-browser.ts'

export interface BrowserOptions {
  signal?: AbortSignal
  env?: NodeJS.ProcessEnv
  /** What pages may ask for beside files. Only what was built, and is looked at, may reach servers of this machine. */
  reach?: 'nothing' | 'loopback'
}

export interface OpenBrowser {
  browser: Browser
  /** Rejects with `BrowserLost`; never resolves. */
  lost: Promise<never>
  close(): Promise<void>
}

/** Milliseconds that a browser gets to end in order, and work to end after its browser was lost. */
const GRACE = 5000

/** Milliseconds after which a browser that reported an error of its own, and is still there, is taken to be alive. */
const SETTLING = 500

/** Start a browser, hand it to `use`, and stop it. Rejects with `BrowserLost` when it went away. */
export async function withBrowser<T>(
  use: (browser: Browser) => Promise<T>,
  options: BrowserOptions = {},
): Promise<T> {
  const open = await openBrowser(options)
  try {
    return await workOn(open, use)
  } catch (error) {
    // A browser that was stopped fails in many words: what happened is that the user stopped it.
    options.signal?.throwIfAborted()
    throw error
  } finally {
    await open.close()
  }
}

/** The caller closes it. An aborted signal stops it at once. */
export async function openBrowser({
  signal,
  env = process.env,
  reach = 'nothing',
}: BrowserOptions = {}): Promise<OpenBrowser> {
  signal?.throwIfAborted()
  const profile = await makeTemporaryFolder('profile')
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 3 })
  const patience = browserPatience(env)
  let started: StartedBrowser
  try {
    started = await start({ profile, env, reach, patience })
  } catch (error) {
    await removeProfile()
    throw withPath(error as NodeJS.ErrnoException, profile)
  }
  const { browser, pid, kill } = started
  let loss: Loss = 'ended'
  const unwatch = watchBrowser(browser, pid, patience, () => {
    loss = 'silent'
    kill()
  })
  const lost = new Promise<never>((_, reject) => {
    browser.once('disconnected', () => reject(new BrowserLost(loss)))
  })
  lost.catch(() => undefined)
  const close = async () => {
    unwatch()
    signal?.removeEventListener('abort', kill)
    const closed = browser.close().catch(() => undefined)
    await Promise.race([closed, wait(GRACE, undefined, { ref: false })])
    // Processes of it may be left, or stopped.
    kill()
    await removeProfile()
  }
  if (signal?.aborted) {
    kill()
    await close()
    throw signal.reason
  }
  signal?.addEventListener('abort', kill)
  return { browser, lost, close }
}

/** Rejects with `BrowserLost` in the place of the many errors that a lost browser leads to, and of promises that never end. */
export async function workOn<T>(
  { browser, lost }: OpenBrowser,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  const working = work(browser)
  try {
    return await Promise.race([working, lost])
  } catch (error) {
    // Before its files are removed, which makes room again.
    const full = await fullFolder([tmpdir()])
    if (full) throw full
    if (error instanceof BrowserLost && browser.connected)
      // Calls of a browser that was ended fail a moment before it counts as gone, and the next page must not be opened in it.
      await Promise.race([lost.catch(() => undefined), wait(SETTLING, undefined, { ref: false })])
    if (browser.connected) throw error
    // It removes its files before anybody begins again.
    await Promise.race([working.catch(() => undefined), wait(GRACE, undefined, { ref: false })])
    return lost
  }
}

/** If the unpacked browser does not start, it is compared byte by byte: sizes and times do not show all damage. */
async function start(options: StartOptions): Promise<StartedBrowser> {
  const program = await findBrowser(options.env)
  try {
    return await startBrowser(program, options)
  } catch (error) {
    if (program.fonts === undefined || !(error instanceof MissingPart)) throw error
    const { mtimeMs } = await stat(program.path)
    const again = await findBrowser(options.env, { thorough: true })
    if ((await stat(again.path)).mtimeMs === mtimeMs) throw error
    return startBrowser(again, options)
  }
}
