/** Starts `perennial dev` for a copy of Acme, and opens it in a real browser, for the tests of one file. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'puppeteer'
import { withBrowser } from '../../src/stages/5-print/browser/browser.ts'
import { acme } from './folder.ts'
import { plainCovers } from './plain-covers.ts'
import { cli } from './run.ts'

export interface OpenPreview {
  report: string
  url: string
  browser: Browser
  dev: ChildProcess
  /** Calls of the editor, as lines of `file line`. */
  opened(): Promise<string>
  /** Opens another tab with the preview. */
  tab(headers?: Record<string, string>): Promise<Page>
  close(): Promise<void>
}

/** `spoil` may change the report before the preview opens it. */
export async function openPreview(
  spoil: (report: string) => Promise<void> = async () => {},
  args: readonly string[] = [],
): Promise<OpenPreview> {
  const folder = await mkdtemp(join(tmpdir(), 'perennial-preview-test-'))
  const report = join(folder, 'report')
  await cp(acme, report, { recursive: true })
  await plainCovers(report)
  await spoil(report)
  // An editor that logs its arguments.
  const editor = join(folder, 'editor.mjs')
  await writeFile(
    editor,
    `import { appendFileSync } from 'node:fs'\nappendFileSync(${JSON.stringify(join(folder, 'opened.txt'))}, process.argv.slice(2).join(' ') + '\\n')\n`,
  )
  const dev = spawn(process.execPath, [cli, 'dev', '--report', report, ...args], {
    env: {
      ...process.env,
      PERENNIAL_EDITOR: `${process.execPath} ${editor} {file} {line}`,
      LC_ALL: 'C.UTF-8',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    dev.stdout?.on('data', data => resolve(String(data).trim()))
    dev.once('exit', code => reject(new Error(`dev ended with ${code}`)))
  })
  let stop = () => {}
  let ended: Promise<void> = Promise.resolve()
  const browser = await new Promise<Browser>((ready, failed) => {
    ended = withBrowser(
      async started => {
        ready(started)
        await new Promise<void>(resolve => {
          stop = resolve
        })
      },
      { reach: 'loopback' },
    )
    ended.catch(failed)
  })
  return {
    report,
    url,
    browser,
    dev,
    opened: () => readFile(join(folder, 'opened.txt'), 'utf8').catch(() => ''),
    tab: async headers => {
      const page = await browser.newPage()
      await page.setViewport({ width: 1500, height: 950 })
      if (headers) await page.setExtraHTTPHeaders(headers)
      await page.goto(url)
      return page
    },
    close: async () => {
      stop()
      await ended
      dev.kill('SIGTERM')
      if (dev.exitCode === null && dev.signalCode === null)
        await new Promise(resolve => dev.once('exit', resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Chooses a chapter, and waits until it is shown. */
export async function showChapter(page: Page, name: string): Promise<void> {
  await page.waitForSelector(`#chapter option[value="${name}"]`)
  await page.select('#chapter', name)
  await isShown(page, `/${name}.html`)
}

/** Waits until the frame shows the page whose address has this ending. */
export async function isShown(page: Page, ending: string): Promise<void> {
  await page.waitForFunction(
    ending => {
      const inner = document.querySelector('iframe')?.contentWindow
      return inner?.location.pathname.endsWith(ending) && inner.document.readyState === 'complete'
    },
    {},
    ending,
  )
}

export async function webFrame(page: Page): Promise<Frame> {
  const found = await (await page.$('iframe'))?.contentFrame()
  if (!found) throw new Error('no frame')
  return found
}

/** Waits until the web edition contains the text. */
export async function says(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    text =>
      document
        .querySelector('iframe')
        ?.contentDocument?.querySelector('main')
        ?.textContent?.replace(/\s+/g, ' ')
        .includes(text),
    { timeout: 30_000 },
    text,
  )
}

export const change = async (file: string, edit: (text: string) => string): Promise<void> =>
  writeFile(file, edit(await readFile(file, 'utf8')))
