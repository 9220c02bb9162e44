/** Opens a browser without network access, watches it while it works, and always removes its processes and files afterwards. */
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'puppeteer'
import { makeTemporaryFolder } from '../../../base/temporary-folder.ts'
import { withPath } from '../../../base/with-path.ts'
import { findFullDisk } from '../../../problems/machine-limits.ts'
import { MissingPart } from '../../../problems/missing-part.ts'
import { BrowserLost, type Loss } from './browser-lost.ts'
import { findBrowser } from './find-browser.ts'
import { type StartedBrowser, type StartOptions, startBrowser } from './start-browser.ts'
import { browserPatience, watchBrowser } from './watch-browser.ts'

export interface BrowserOptions {
  signal?: AbortSignal
  env?: NodeJS.ProcessEnv
  /** Besides files, which servers pages may load from: none, or those on this machine (only for viewing what was built). */
  reach?: 'nothing' | 'loopback'
}

export interface OpenBrowser {
  browser: Browser
  /** Rejects with `BrowserLost` when the browser goes away; never resolves. */
  lost: Promise<never>
  close(): Promise<void>
}

/** Milliseconds that a browser has to close, and that work has to end after its browser was lost. */
const GRACE = 5000

/** Milliseconds after an error of the browser until it is considered alive if it is still connected. */
const SETTLING = 500

/** Starts a browser, passes it to `use` and closes it. Rejects with `BrowserLost` if the browser goes away. */
export async function withBrowser<T>(
  use: (browser: Browser) => Promise<T>,
  options: BrowserOptions = {},
): Promise<T> {
  const open = await openBrowser(options)
  try {
    return await workOn(open, use)
  } catch (error) {
    // A stopped browser fails with many different errors; report only that the user stopped it.
    options.signal?.throwIfAborted()
    throw error
  } finally {
    await open.close()
  }
}

/** The caller must close the browser. Aborting the signal kills it. */
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
    // Some of its processes may still run or be stopped.
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

/** Rejects with `BrowserLost` instead of the many errors that follow the loss of a browser, and of promises that never settle. */
export async function workOn<T>(
  { browser, lost }: OpenBrowser,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  const working = work(browser)
  try {
    return await Promise.race([working, lost])
  } catch (error) {
    // Check before the browser's files are removed, because that frees space.
    const full = await findFullDisk([tmpdir()])
    if (full) throw full
    // Calls fail with various errors a moment before an ended browser counts as disconnected; open no further page in it.
    if (browser.connected)
      await Promise.race([lost.catch(() => undefined), wait(SETTLING, undefined, { ref: false })])
    if (browser.connected) throw error
    // Let the work remove its files before it is started again.
    await Promise.race([working.catch(() => undefined), wait(GRACE, undefined, { ref: false })])
    return lost
  }
}

/** If an unpacked browser does not start, checks it byte by byte, because sizes and times do not reveal all damage. */
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
