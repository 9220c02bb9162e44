/** The live preview as an editor has it: a real browser is open while files are edited, broken, mended, added, renamed and deleted. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../../src/print/browser.ts'
import { acme } from '../support/folder.ts'
import { cli, root } from '../support/run.ts'

let folder: string
let report: string
let dev: ChildProcess
let url: string
let page: Page
let done: () => void
const chapter = () => join(report, '2030/en/02-iron.md')
const POLL = { timeout: 20_000 }
const opened = () => readFile(join(folder, 'opened.txt'), 'utf8').catch(() => '')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perennial-preview-test-'))
  report = join(folder, 'report')
  await cp(acme, report, { recursive: true })
  // An editor that writes down what it is asked to open.
  const editor = join(folder, 'editor.mjs')
  await writeFile(
    editor,
    `import { appendFileSync } from 'node:fs'\nappendFileSync(${JSON.stringify(join(folder, 'opened.txt'))}, process.argv.slice(2).join(' ') + '\\n')\n`,
  )
  dev = spawn(process.execPath, [cli, 'dev', '--report', report], {
    env: { ...process.env, PERENNIAL_EDITOR: `${process.execPath} ${editor} {file} {line}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  url = await new Promise((resolve, reject) => {
    dev.stdout?.on('data', data => resolve(String(data).trim()))
    dev.once('exit', code => reject(new Error(`dev ended with ${code}`)))
  })
  const browser = await new Promise<Browser>(ready => {
    void withBrowser(
      async one => {
        const finished = new Promise<void>(resolve => {
          done = resolve
        })
        ready(one)
        await finished
      },
      { reach: 'loopback' },
    )
  })
  page = await browser.newPage()
  await page.setViewport({ width: 1500, height: 950 })
  await page.goto(url)
  await page.waitForFunction(() => document.querySelectorAll('#chapter option').length > 1)
  await show('iron')
})

afterAll(async () => {
  done?.()
  dev.kill('SIGTERM')
  if (dev.exitCode === null) await new Promise(resolve => dev.once('exit', resolve))
  await rm(folder, { recursive: true, force: true })
})

async function show(name: string): Promise<void> {
  await page.select('#chapter', name)
  await page.waitForFunction(
    name => {
      const inner = document.querySelector('iframe')?.contentWindow
      return inner?.location.pathname.endsWith(`/${name}.html`) && inner.document.readyState === 'complete'
    },
    {},
    name,
  )
}

async function frame(): Promise<Frame> {
  const found = await (await page.$('iframe'))?.contentFrame()
  if (!found) throw new Error('no frame')
  return found
}

/** Waits until the web edition says it. */
async function says(text: string): Promise<void> {
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

const change = async (file: string, edit: (text: string) => string) =>
  writeFile(file, edit(await readFile(file, 'utf8')))
const shown = () => page.evaluate(() => Number(document.documentElement.dataset['shown'] ?? 0))

describe('a saved chapter', () => {
  test('changes in place: no reload, and the page stays where it was scrolled to', async () => {
    const inside = await frame()
    await inside.evaluate(() => {
      Object.assign(window, { sameDocument: true })
      window.scrollTo({ top: 400, behavior: 'instant' })
    })
    // Fonts that arrive late move the text, and the browser keeps what is in view.
    await inside.evaluate(() => document.fonts.ready.then(() => true))
    await new Promise(resolve => setTimeout(resolve, 500))
    const before = await inside.evaluate(() => window.scrollY)
    expect(before).toBeGreaterThan(100)
    await change(chapter(), text => text.replace('Prose keeps its colons', 'Prose keeps all colons'))
    await says('Prose keeps all colons')
    // Fonts are cut anew for the new words, and the browser keeps what is in view while lines move.
    expect(await inside.evaluate(() => 'sameDocument' in window)).toBe(true)
    expect(Math.abs((await inside.evaluate(() => window.scrollY)) - before)).toBeLessThan(200)
  })

  test('by a temporary file and a rename counts once', async () => {
    const before = await shown()
    const text = (await readFile(chapter(), 'utf8')).replace('keeps all colons', 'keeps its colons')
    const fresh = join(report, '2030/en/.02-iron.md.tmp')
    await writeFile(fresh, text)
    await rename(fresh, chapter())
    await says('Prose keeps its colons')
    await new Promise(resolve => setTimeout(resolve, 500))
    expect((await shown()) - before).toBe(1)
  })

  test('is printed alone, with the page numbers that it has in the whole', async () => {
    const folios = () => page.$$eval('#pages figcaption', all => all.map(one => one.textContent))
    await page.waitForSelector('#pages canvas', { timeout: 60_000 })
    await page.waitForFunction(() => document.querySelectorAll('#pages canvas').length > 2, {
      timeout: 60_000,
    })
    const before = await folios()
    expect(before.slice(0, 2)).toEqual(['', '2'])
    await change(chapter(), text => `${text}\nOne more paragraph about iron.\n`)
    await page.waitForFunction(
      () => document.querySelector('#state')?.textContent?.startsWith('the chapter printed'),
      {
        timeout: 60_000,
      },
    )
    await says('One more paragraph about iron.')
    expect((await folios()).slice(0, 2)).toEqual(['', '2'])
    const inked = await page.$eval('#pages canvas', canvas => {
      const { width, height } = canvas as HTMLCanvasElement
      const data =
        (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
      return data.some(value => value < 200)
    })
    expect(inked).toBe(true)
  })
})

describe('a broken chapter', () => {
  test('keeps its last good view and says what is wrong; the mend is one click', async () => {
    await change(chapter(), text => `${text}\nWe made :metric[anvilz] of them.\n`)
    await page.waitForSelector('#stale.on')
    await says('One more paragraph about iron.')
    await page.waitForSelector('#problems li.error button')
    expect(await page.$eval('#problems li.error', one => one.textContent)).toContain(
      'Unexpected metric `anvilz`',
    )
    await page.click('#problems li.error button')
    await says('We made 36.84 million anvils of them.')
    await page.waitForFunction(() => !document.querySelector('#stale.on'))
    expect(await readFile(chapter(), 'utf8')).toContain(':metric[anvils] of them')
  })

  test('with front matter that cannot be read, too', async () => {
    await change(chapter(), text => text.replace(/^---\n/, '--\n'))
    await page.waitForSelector('#stale.on')
    await says('One more paragraph about iron.')
    await change(chapter(), text => text.replace(/^--\n/, '---\n'))
    await page.waitForFunction(() => !document.querySelector('#stale.on'))
  })

  test('a click on a problem opens its line', async () => {
    await change(chapter(), text => `${text}\nA typed 1234567 stands here.\n`)
    await page.waitForFunction(() => document.querySelector('#problems')?.textContent?.includes('1234567'), {
      timeout: 60_000,
    })
    const lines = (await readFile(chapter(), 'utf8')).split('\n')
    const line = lines.findIndex(one => one.includes('1234567')) + 1
    // Found and clicked in one step: the panel is drawn anew whenever something is checked.
    await page.evaluate(() => {
      for (const row of document.querySelectorAll<HTMLElement>('#problems li'))
        if (row.textContent?.includes('1234567')) row.click()
    })
    await expect.poll(opened, POLL).toContain(`${chapter()} ${line}\n`)
    await change(chapter(), text => text.replace('\nA typed 1234567 stands here.\n', ''))
  })
})

describe('a click', () => {
  test('on a paragraph calls the editor with its file and line', async () => {
    const inside = await frame()
    const lines = (await readFile(chapter(), 'utf8')).split('\n')
    const line = lines.findIndex(one => one.includes('One more paragraph about iron.')) + 1
    await inside.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main p')]
        .find(one => one.textContent?.includes('One more paragraph'))
        ?.click(),
    )
    await expect.poll(opened, POLL).toContain(`${chapter()} ${line}\n`)
  })

  test('on a figure shows its record, and where it is cited', async () => {
    const inside = await frame()
    await inside.evaluate(() => document.querySelector<HTMLElement>('[data-metric="rd-spend"]')?.click())
    await page.waitForSelector('dialog[open] table')
    const text = await page.$eval('dialog', one => (one.textContent ?? '').replace(/\s+/g, ' '))
    expect(text).toContain('R&D spend')
    expect(text).toContain('CNY 2.59 billion')
    expect(text).toContain('2030/zh-Hans/02-iron.md')
    await page.click('dialog form button')
  })
})

describe('other files', () => {
  test('a corrected figure reaches the page', async () => {
    await change(join(report, 'metrics/acme.yaml'), text => text.replace('36.84 million', '37.01 million'))
    await says('37.01 million anvils')
  })

  test('a registry that cannot be read keeps the last good view', async () => {
    const file = join(report, 'metrics/acme.yaml')
    await change(file, text => `${text}\nbroken: [\n`)
    await page.waitForFunction(() => document.querySelector('#problems')?.textContent?.includes('acme.yaml'))
    await says('37.01 million anvils')
    await change(file, text => text.replace('\nbroken: [\n', ''))
    await page.waitForFunction(() => !document.querySelector('#problems')?.textContent?.includes('acme.yaml'))
  })

  test('styles of the template', async () => {
    await mkdir(join(report, 'templates/default'), { recursive: true })
    const css = await readFile(join(root, 'templates/default/web.css'), 'utf8')
    await writeFile(join(report, 'templates/default/web.css'), `${css}\nmain{outline:3px solid rgb(1, 2, 3)}`)
    await page.waitForFunction(() => {
      const inner = document.querySelector('iframe')?.contentDocument?.querySelector('main')
      return inner && getComputedStyle(inner).outlineColor === 'rgb(1, 2, 3)'
    })
  })

  test('a chapter that is added, renamed and deleted', async () => {
    const names = () =>
      page.$$eval('#chapter option', all => all.map(one => (one as HTMLOptionElement).value))
    const file = (name: string) => join(report, '2030/en', name)
    await writeFile(file('04-tin.md'), '---\ntitle: Tin\npart: main\n---\n\nTin is soft.\n')
    await expect.poll(names, POLL).toContain('tin')
    await show('tin')
    await says('Tin is soft.')
    await rename(file('04-tin.md'), file('04-lead.md'))
    await expect.poll(names, POLL).toContain('lead')
    expect(await names()).not.toContain('tin')
    // Its page is gone: the start page takes its place.
    await page.waitForFunction(() =>
      document.querySelector('iframe')?.contentWindow?.location.pathname.endsWith('/index.html'),
    )
    await rm(file('04-lead.md'))
    await expect.poll(names, POLL).not.toContain('lead')
  })
})

describe('nobody else', () => {
  const ask = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(url)
      const call = request({ host: '127.0.0.1', port, path, ...options }, response => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      call.on('error', reject)
      call.end(options.method ? '{}' : undefined)
    })
  const own = () => new URL(url).pathname

  test('reads without the token, or by another name of this machine', async () => {
    expect(await ask(own())).toBe(200)
    expect(await ask('/')).toBe(404)
    expect(await ask(`/${'0'.repeat(32)}/api/state`)).toBe(404)
    expect(await ask(`${own()}api/state`, { headers: { host: 'evil.example' } })).toBe(404)
  })

  test('writes from another page, or opens files outside the report', async () => {
    const headers = { 'content-type': 'application/json' }
    expect(await ask(`${own()}api/mend`, { method: 'POST', headers })).toBe(403)
    expect(
      await ask(`${own()}api/mend`, {
        method: 'POST',
        headers: { ...headers, origin: 'https://evil.example' },
      }),
    ).toBe(403)
    const status = await page.evaluate(async () => {
      const body = JSON.stringify({ path: '../../etc/passwd' })
      return (await fetch('api/open', { method: 'POST', body })).status
    })
    expect(status).toBe(400)
  })
})
