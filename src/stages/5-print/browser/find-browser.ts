/**
 * Finds the browser that prints.
 *
 * Why: docs/decisions/031-no-install-step.md
 */
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { message } from '../../../problems/messages/message.ts'
import { MissingPart } from '../../../problems/missing-part.ts'
import { type BrowserProgram, embeddedChromium } from './embedded-chromium.ts'

/**
 * Tries `PERENNIAL_BROWSER`, the embedded shell, Puppeteer's own Chrome, and an installed Chrome or Chromium, in this order.
 * `thorough` checks every byte of the shell, after it did not start.
 */
export async function findBrowser(
  env: NodeJS.ProcessEnv,
  options: { thorough?: boolean } = {},
): Promise<BrowserProgram> {
  const named = env['PERENNIAL_BROWSER']
  if (named) {
    refuseNoProgram(named)
    return { path: named, env: {}, shell: /headless[-_]shell/.test(named) }
  }
  const embedded = await embeddedChromium(options)
  if (embedded) {
    if (!mayRun(embedded.path))
      throw new MissingPart(
        message('browser/noexec', { folder: dirname(embedded.path) }),
        message('browser/noexec-remedy'),
      )
    return embedded
  }
  const path = [...(await puppeteerBrowsers(env)), ...INSTALLED].find(candidate => existsSync(candidate))
  if (path) return { path, env: {}, shell: false }
  throw new MissingPart(
    message('browser/missing'),
    message('system/run', { command: 'npx puppeteer browsers install chrome' }),
  )
}

function refuseNoProgram(named: string): void {
  const remedy = message('browser/name-or-unset')
  const stats = statSync(named, { throwIfNoEntry: false })
  if (!stats) throw new MissingPart(message('browser/no-such-file', { path: named }), remedy)
  if (!stats.isFile()) throw new MissingPart(message('browser/no-file', { path: named }), remedy)
  if (!mayRun(named)) throw new MissingPart(message('browser/may-not-run', { path: named }), remedy)
}

/** Asks the system, because the file's mode is not enough: a file system may forbid running programs. */
function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Returns the browsers that `npx puppeteer browsers install chrome` installed, the newest first. */
async function puppeteerBrowsers(env: NodeJS.ProcessEnv): Promise<string[]> {
  const { getInstalledBrowsers } = await import('@puppeteer/browsers')
  const cacheDir = env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer')
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => [])
  return installed
    .filter(({ browser }) => browser === 'chrome')
    .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))
    .map(({ executablePath }) => executablePath)
}
