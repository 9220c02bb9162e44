/** The live preview in a real browser, while files are edited, broken, fixed, added, renamed and deleted. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import type { HTTPRequest, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  change,
  isShown,
  type OpenPreview,
  openPreview,
  says as saysOn,
  showChapter,
  webFrame,
} from '../support/preview.ts'
import { root } from '../support/run.ts'

let preview: OpenPreview
let report: string
let page: Page
const chapter = () => join(report, '2030/en/02-iron.md')
const POLL = { timeout: 20_000 }
const opened = () => preview.opened()
const show = (name: string) => showChapter(page, name)
const says = (text: string) => saysOn(page, text)
const frame = () => webFrame(page)

beforeAll(async () => {
  preview = await openPreview()
  report = preview.report
  page = await preview.tab()
  await show('iron')
})

afterAll(() => preview?.close())

const shown = () => page.evaluate(() => Number(document.documentElement.dataset['shown'] ?? 0))

describe('a saved chapter', () => {
  test('changes in place, without reloading or scrolling', async () => {
    const inside = await frame()
    await inside.evaluate(() => {
      Object.assign(window, { sameDocument: true })
      window.scrollTo({ top: 700, behavior: 'instant' })
    })
    // Wait for fonts, because late ones move the text and the browser scrolls.
    await inside.evaluate(() => document.fonts.ready.then(() => true))
    await new Promise(resolve => setTimeout(resolve, 500))
    const words = await inside.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('main [data-line]')].find(
          one => one.getBoundingClientRect().top > 100 && one.textContent?.trim(),
        )?.textContent ?? '',
    )
    const top = () =>
      inside.evaluate(
        words =>
          [...document.querySelectorAll('main [data-line]')]
            .find(one => one.textContent === words)
            ?.getBoundingClientRect().top ?? Number.NaN,
        words,
      )
    const before = await top()
    const scrolled = await inside.evaluate(() => window.scrollY)
    // Words change, and a paragraph is inserted above the visible text.
    await change(chapter(), text =>
      text.replace('Prose keeps its colons', 'Prose keeps all colons\n\nA paragraph is new. '),
    )
    await says('A paragraph is new.')
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(await inside.evaluate(() => 'sameDocument' in window)).toBe(true)
    expect(await inside.evaluate(() => window.scrollY)).toBeGreaterThan(scrolled + 10)
    expect(Math.abs((await top()) - before)).toBeLessThan(2)
    await change(chapter(), text => text.replace('\n\nA paragraph is new. ', ''))
    await says('Prose keeps all colons')
    await page.waitForFunction(
      () =>
        !document.querySelector('iframe')?.contentDocument?.body.textContent?.includes('A paragraph is new'),
    )
    expect(Math.abs((await top()) - before)).toBeLessThan(2)
  })

  test('by a temporary file and a rename counts once', async () => {
    // The recheck of a previous save may still be pending.
    await new Promise(resolve => setTimeout(resolve, 500))
    const before = await shown()
    const text = (await readFile(chapter(), 'utf8')).replace('keeps all colons', 'keeps its colons')
    const fresh = join(report, '2030/en/.02-iron.md.tmp')
    await writeFile(fresh, text)
    await rename(fresh, chapter())
    await says('Prose keeps its colons')
    await new Promise(resolve => setTimeout(resolve, 500))
    expect((await shown()) - before).toBe(1)
  })

  test('is printed by itself, with the page numbers of the whole book', async () => {
    const folios = () => page.$$eval('#pages figcaption', all => all.map(one => one.textContent))
    await page.waitForSelector('#pages canvas', { timeout: 60_000 })
    await page.waitForFunction(
      () =>
        document.querySelectorAll('#pages canvas').length > 2 &&
        document.querySelectorAll('#pages figcaption')[1]?.textContent === '2',
      {
        timeout: 60_000,
      },
    )
    const before = await folios()
    expect(before.slice(0, 2)).toEqual(['', '2'])
    await change(chapter(), text => `${text}\nOne more paragraph about iron.\n`)
    await page.waitForFunction(
      () => document.querySelector('#pages-state')?.textContent?.startsWith('chapter printed'),
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
  test('keeps its last good view and reports the problem, which one click fixes', async () => {
    await change(chapter(), text => `${text}\nWe made :metric[anvilz] of them.\n`)
    await page.waitForSelector('#stale.on')
    await says('One more paragraph about iron.')
    await page.waitForSelector('#problems li.error button.mend')
    expect(await page.$eval('#problems li.error', one => one.textContent)).toContain('Unknown metric anvilz')
    await page.click('#problems li.error button.mend')
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
    // Find and click in one step, because the panel is redrawn after each check.
    await page.evaluate(() => {
      for (const row of document.querySelectorAll<HTMLElement>('#problems li'))
        if (row.textContent?.includes('1234567')) row.querySelector<HTMLElement>('.open')?.click()
    })
    await expect.poll(opened, POLL).toContain(`${chapter()} ${line}\n`)
    await change(chapter(), text => text.replace('\nA typed 1234567 stands here.\n', ''))
  })
})

describe('a click', () => {
  test('on a paragraph opens its file and line in the editor', async () => {
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

  test('on a value shows the record of its metric and its citations', async () => {
    const inside = await frame()
    await inside.evaluate(() => document.querySelector<HTMLElement>('[data-metric="rd-spend"]')?.click())
    await page.waitForSelector('dialog[open] table')
    const text = await page.$eval('dialog', one => (one.textContent ?? '').replace(/\s+/g, ' '))
    expect(text).toContain('R&D spend')
    expect(text).toContain('CNY 2.59 billion')
    expect(text).toContain('2030/zh-Hans/02-iron.md')
    expect(await page.$eval('dialog tr[aria-current] th', one => one.textContent)).toBe('2030')
    await page.click('dialog form button')
  })
})

describe('other files', () => {
  test('a corrected value reaches the page', async () => {
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
    // Its page no longer exists, so the start page is shown.
    await isShown(page, '/index.html')
    await show('lead')
    // Another language is chosen, and the chapter is deleted while that page loads.
    const release = await held(page, '/zh-Hans/web/index.html')
    await page.select('#locale', 'zh-Hans')
    await rm(file('04-lead.md'))
    await expect.poll(names, POLL).not.toContain('lead')
    await new Promise(resolve => setTimeout(resolve, 500))
    await release()
    await isShown(page, '/zh-Hans/web/index.html')
    await new Promise(resolve => setTimeout(resolve, 500))
    await isShown(page, '/zh-Hans/web/index.html')
    await page.select('#locale', 'en')
    await isShown(page, '/en/web/index.html')
    await show('iron')
  })
})

/** Delays answers to addresses with this ending until they are released. */
async function held(page: Page, ending: string): Promise<() => Promise<void>> {
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  await page.setRequestInterception(true)
  const hold = (call: HTTPRequest) => {
    const isHeld = call.url().endsWith(ending)
    void (isHeld ? released : Promise.resolve()).then(() => call.continue()).catch(() => undefined)
  }
  page.on('request', hold)
  return async () => {
    release()
    await page.waitForFunction(() => true)
    page.off('request', hold)
    await page.setRequestInterception(false)
  }
}

describe('other pages cannot', () => {
  const ask = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(preview.url)
      const call = request({ host: '127.0.0.1', port, path, ...options }, response => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      call.on('error', reject)
      call.end(options.method ? '{}' : undefined)
    })
  const own = () => new URL(preview.url).pathname

  test('read without the token, or by another name of this machine', async () => {
    expect(await ask(own())).toBe(200)
    expect(await ask('/')).toBe(404)
    expect(await ask(`/${'0'.repeat(32)}/api/state`)).toBe(404)
    expect(await ask(`${own()}api/state`, { headers: { host: 'evil.example' } })).toBe(404)
  })

  test('write, or open files outside the report', async () => {
    const headers = { 'content-type': 'application/json' }
    expect(await ask(`${own()}api/fix`, { method: 'POST', headers })).toBe(403)
    expect(
      await ask(`${own()}api/fix`, {
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
