/** The web edition in a real browser, opened from a file as a reader would. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../../src/stages/5-print/browser/browser.ts'
import { builtEdition } from '../support/built-edition.ts'

const built = await builtEdition()

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const PAGES = [
  'index',
  'letter',
  'glance',
  'strategy',
  'users',
  'industry',
  'society',
  'commitments',
  'performance',
  'about',
  'gri',
]
const LOCALES = ['zh-Hans', 'en']
const EVERY = LOCALES.flatMap(locale => PAGES.map(page => [locale, page] as const))

let browser: Browser
/** Shows the pages one after another, because each new tab starts a process. */
let tab: Page
/** Errors of the page in the tab. */
let errors: string[] = []
let release: () => void
let ended: Promise<void>
beforeAll(async () => {
  await new Promise<void>((ready, failed) => {
    ended = withBrowser(
      started =>
        new Promise<void>(resolve => {
          browser = started
          release = resolve
          ready()
        }),
    ).catch(failed)
  })
  tab = await browser.newPage()
  tab.on('pageerror', error => errors.push(String(error)))
  tab.on('requestfailed', request => errors.push(request.url()))
})
afterAll(async () => {
  release()
  await ended
})

const address = (locale: string, page: string) =>
  pathToFileURL(join(built, locale, 'web', `${page}.html`)).href

async function load(page: Page, locale: string, name: string, width: number): Promise<void> {
  await page.setViewport({ width, height: 900 })
  await page.goto(address(locale, name))
  await page.evaluate(async () => {
    await document.fonts.ready
  })
}

/** Returns the tab with this page, which is not loaded again if it is there already. */
async function show(locale: string, name: string, width = 1440): Promise<Page> {
  if (tab.url() === address(locale, name) && tab.viewport()?.width === width) return tab
  errors = []
  await load(tab, locale, name, width)
  return tab
}

/** Returns a tab of its own. */
async function open(locale: string, name: string, width = 1440): Promise<Page & AsyncDisposable> {
  const page = await browser.newPage()
  await load(page, locale, name, width)
  return Object.assign(page, { [Symbol.asyncDispose]: () => page.close() })
}

describe.each(EVERY)('%s/%s', (locale, name) => {
  test.each([390, 1440])(
    'fits into %s pixels, light and dark, without a violation that axe finds',
    async width => {
      const page = await show(locale, name, width)
      await page.evaluate(axe)
      for (const theme of ['light', 'dark']) {
        const result = await page.evaluate(async theme => {
          document.documentElement.dataset['theme'] = theme
          const { axe } = globalThis as unknown as {
            axe: {
              run(
                o: object,
              ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
            }
          }
          const { violations } = await axe.run({ preload: false, resultTypes: ['violations'] })
          return {
            over: document.documentElement.scrollWidth - innerWidth,
            violations: violations.map(
              ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)} ${nodes[0]?.failureSummary ?? ''}`,
            ),
          }
        }, theme)
        expect(result, theme).toEqual({ over: 0, violations: [] })
      }
      expect(errors).toEqual([])
    },
  )

  test('has a title, a language, a description and one `h1`', async () => {
    const page = await show(locale, name)
    const found = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      description: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
      headings: document.querySelectorAll('h1').length,
      empty: [...document.querySelectorAll('h1,h2,h3,a')].filter(e => !e.textContent?.trim()).length,
      slots: document.querySelectorAll('slot,[data-file],[data-when]').length,
    }))
    expect(found).toMatchObject({ lang: locale, headings: 1, empty: 0, slots: 0 })
    expect(found.title.length).toBeGreaterThan(8)
    expect(found.description.length).toBeGreaterThan(8)
  })

  test('every link has a relative address that exists', async () => {
    const page = await show(locale, name)
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a[href],link[href],img[src],script[src]')].map(
        e => e.getAttribute('href') ?? e.getAttribute('src') ?? '',
      ),
    )
    for (const link of new Set(links)) {
      if (/^https?:/.test(link)) continue
      expect(link).not.toMatch(/^(\/|file:)/)
      const url = new URL(link, address(locale, name))
      const text = await readFile(new URL(url.href.split('#')[0] ?? ''), 'utf8')
      const id = decodeURIComponent(url.hash.slice(1))
      if (id) expect(text, link).toContain(`id="${id}"`)
    }
  })

  test('a link leads to the same chapter in the other language', async () => {
    const page = await show(locale, name)
    const other = locale === 'en' ? 'zh-Hans' : 'en'
    await Promise.all([page.waitForNavigation(), page.click(`a[hreflang="${other}"]`)])
    expect(page.url()).toBe(address(other, name))
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(other)
  })
})

describe.each(LOCALES)('%s', locale => {
  test('links lead through all chapters from the start page', async () => {
    await using page = await open(locale, 'index')
    for (const name of PAGES.slice(1)) {
      await Promise.all([page.waitForNavigation(), page.click('a[rel=next]')])
      expect(page.url()).toBe(address(locale, name))
      expect(await page.$eval('.chap a[aria-current=page]', a => a.getAttribute('href'))).toBe(`${name}.html`)
    }
    expect(await page.$('a[rel=next]')).toBeNull()
  })

  test('is readable without scripts', async () => {
    const page = await browser.newPage()
    await page.setJavaScriptEnabled(false)
    await page.goto(address(locale, 'society'))
    const text = await page.$eval('main', main => main.textContent ?? '')
    expect(text).toContain(locale === 'en' ? 'Youxiqiao' : '油溪桥')
    const dead = await page.$$eval('button', all => all.filter(one => one.checkVisibility()).length)
    expect(dead).toBe(0)
    await page.close()
  })

  test('sets every character in a bundled font', async () => {
    await using page = await open(locale, 'society')
    const session = await page.createCDPSession()
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument', { depth: -1 })
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'main' })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts.filter(font => !font.isCustomFont)).toEqual([])
  })

  test('the reader’s choice of dark or light applies to the next page', async () => {
    await using page = await open(locale, 'users')
    const ground = () => page.$eval('html', html => getComputedStyle(html).backgroundColor)
    const light = await ground()
    await page.click('button.theme')
    const dark = await ground()
    expect(dark).not.toBe(light)
    await page.goto(address(locale, 'industry'))
    expect(await ground()).toBe(dark)
    await page.click('button.theme')
    expect(await ground()).toBe(light)
  })

  test('notes are beside the text on a wide screen and below it on a narrow one', async () => {
    const place = async (width: number) => {
      await using page = await open(locale, 'users', width)
      return await page.$eval('.note', note => {
        const own = note.getBoundingClientRect()
        const text = note.closest('p')?.getBoundingClientRect()
        return own.left >= (text?.right ?? 0) - 1
      })
    }
    expect(await place(1500)).toBe(true)
    expect(await place(390)).toBe(false)
  })

  test('links to the PDF', async () => {
    await using page = await open(locale, 'index')
    const href = await page.$eval('a.pdf', a => a.getAttribute('href') ?? '')
    const pdf = await readFile(new URL(href, address(locale, 'index')))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
