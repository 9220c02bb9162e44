/** A browser for the time of one build: found, started without a network, and gone afterwards whatever happens. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { MissingPart } from '../missing-part.ts'
import { type BrowserProgram, embeddedChromium } from './embedded-chromium.ts'

export interface BrowserOptions {
  signal?: AbortSignal
  env?: NodeJS.ProcessEnv
  /** What pages may ask for beside files. Only what was built, and is looked at, may reach servers of this machine. */
  reach?: 'nothing' | 'loopback'
}

/** Start a browser, hand it to `use`, and stop it. An aborted signal stops it at once. */
export async function withBrowser<T>(
  use: (browser: Browser) => Promise<T>,
  { signal, env = process.env, reach = 'nothing' }: BrowserOptions = {},
): Promise<T> {
  signal?.throwIfAborted()
  const program = await findBrowser(env)
  const profile = await mkdtemp(join(tmpdir(), 'perennial-profile-'))
  let browser: Browser | undefined
  const stop = () => browser?.process()?.kill('SIGKILL')
  try {
    browser = await launch(program, profile, env, reach)
    signal?.addEventListener('abort', stop)
    signal?.throwIfAborted()
    return await use(browser)
  } catch (error) {
    // A browser that was stopped fails in many words: what happened is that the user stopped it.
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    await browser?.close().catch(stop)
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** `PERENNIAL_BROWSER`, the shell that comes with npm, Puppeteer's own Chrome, an installed Chrome or Chromium. */
export async function findBrowser(env: NodeJS.ProcessEnv): Promise<BrowserProgram> {
  const named = env['PERENNIAL_BROWSER']
  if (named) {
    if (existsSync(named)) return { path: named, env: {}, shell: /headless[-_]shell/.test(named) }
    throw new MissingPart(
      `PERENNIAL_BROWSER names ${named}, and there is no such program`,
      'Name a Chrome or Chromium, or unset PERENNIAL_BROWSER.',
    )
  }
  const embedded = await embeddedChromium()
  if (embedded) return embedded
  const found = [...(await puppeteersOwn(env)), ...INSTALLED].find(path => existsSync(path))
  if (found) return { path: found, env: {}, shell: false }
  throw new MissingPart('there is no browser to print with', 'Run: npx puppeteer browsers install chrome')
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

/** Where Puppeteer puts what `npx puppeteer browsers install chrome` fetches; the newest first. */
async function puppeteersOwn(env: NodeJS.ProcessEnv): Promise<string[]> {
  const { getInstalledBrowsers } = await import('@puppeteer/browsers')
  const cacheDir = env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer')
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => [])
  return installed
    .filter(({ browser }) => browser === 'chrome')
    .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))
    .map(({ executablePath }) => executablePath)
}

async function launch(
  program: BrowserProgram,
  profile: string,
  env: NodeJS.ProcessEnv,
  reach: NonNullable<BrowserOptions['reach']>,
): Promise<Browser> {
  // Not at the top: a build that has nothing to do only asks which browser there is.
  const { default: puppeteer } = await import('puppeteer')
  const asRoot = process.getuid?.() === 0
  try {
    return await puppeteer.launch({
      executablePath: program.path,
      headless: program.shell ? 'shell' : true,
      // A pipe closes with this process, even when it is killed: no stray browser.
      pipe: true,
      userDataDir: profile,
      protocolTimeout: 0,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // What it leaves when it is killed goes with the profile.
      env: { ...env, ...program.env, TMPDIR: profile, TZ: 'UTC', LANG: 'C.UTF-8' },
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        // Without it the shell breaks lines by hinted widths, which differ from machine to machine.
        '--font-render-hinting=none',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        `--host-resolver-rules=MAP * ~NOTFOUND${reach === 'loopback' ? ', EXCLUDE 127.0.0.1' : ''}`,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    })
  } catch (error) {
    throw startProblem(error as Error, program.path)
  }
}

/** Chromium's own words help nobody: say what is missing and how to mend it. */
function startProblem({ message }: Error, path: string): Error {
  if (/No usable sandbox|namespace|setuid_sandbox/i.test(message))
    return new MissingPart(
      'the browser may not start its sandbox: this system forbids user namespaces',
      'Allow them: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 (or kernel.unprivileged_userns_clone=1)',
    )
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(message)?.[1]
  if (library)
    return new MissingPart(
      `the browser at ${path} lacks the library ${library}`,
      'Name a working Chrome or Chromium: PERENNIAL_BROWSER=/usr/bin/chromium',
    )
  return new MissingPart(
    `the browser at ${path} does not start: ${message.split('\n')[0]}`,
    'Name a working Chrome or Chromium: PERENNIAL_BROWSER=/usr/bin/chromium',
    { cause: message },
  )
}
