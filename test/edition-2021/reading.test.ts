/** Reading the web edition: with the keyboard only, from a server and from a folder, over a slow connection. */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, HTTPRequest, Page } from 'puppeteer'
import { describe, expect, test } from 'vitest'
import { withBrowser } from '../../src/stages/5-print/browser/browser.ts'
import { builtEdition } from '../support/built-edition.ts'
import { serving } from '../support/serve.ts'

const built = await builtEdition()

const WAYS = ['http', 'file'] as const
const LOCALES = ['zh-Hans', 'en']
const pagesOf = (locale: string) =>
  readdirSync(join(built, locale, 'web'))
    .filter(name => name.endsWith('.html'))
    .map(name => name.replace('.html', ''))

/** Opens a browser, and returns the address of the edition. */
function reading(
  way: (typeof WAYS)[number],
  use: (browser: Browser, base: string) => Promise<void>,
): Promise<void> {
  const folder = built
  return way === 'file'
    ? withBrowser(browser => use(browser, pathToFileURL(folder).href))
    : serving(folder, base => withBrowser(browser => use(browser, base), { reach: 'loopback' }))
}

interface Watched {
  page: Page
  requests: string[]
  trouble: string[]
}

async function watched(browser: Browser, size = { width: 1440, height: 900 }): Promise<Watched> {
  const page = await browser.newPage()
  await page.setViewport(size)
  const requests: string[] = []
  const trouble: string[] = []
  page.on('request', (request: HTTPRequest) => requests.push(request.url()))
  page.on('requestfailed', request => trouble.push(`failed ${request.url()}`))
  page.on('pageerror', error => trouble.push(String(error)))
  // Violations of the content policy are logged to the console.
  page.on('console', message => {
    if (message.type() === 'error') trouble.push(message.text())
  })
  return { page, requests, trouble }
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: e } = document
    return e instanceof HTMLElement ? `${e.tagName.toLowerCase()} ${e.innerText.trim().slice(0, 40)}` : ''
  })

describe.each(WAYS)('over %s', way => {
  test('with the keyboard only: searches in Chinese, opens a result, changes theme and language', async () => {
    await reading(way, async (browser, base) => {
      const { page, requests, trouble } = await watched(browser)
      await page.goto(`${base}/zh-Hans/web/index.html`)
      // The page is hidden and ignores keys until its fonts are loaded.
      await page.waitForSelector('html:not([data-fonts])')

      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('a 跳到正文')
      const seen: string[] = []
      for (let i = 0; i < 8 && !seen.at(-1)?.includes('搜索'); i++) {
        await page.keyboard.press('Tab')
        seen.push(await focused(page))
      }
      expect(seen.at(-1)).toBe('button 搜索')
      await page.keyboard.press('Enter')
      await page.keyboard.type('急救')
      await page.waitForSelector('dialog.search[open] .found a')
      expect(await page.$eval('.search .count', e => e.textContent)).toMatch(/^\d+条结果$/)
      const marks = await page.$$eval('.found mark', all => all.map(mark => mark.textContent))
      expect(new Set(marks)).toEqual(new Set(['急救']))

      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.matches('.found li:first-child a'))).toBe(true)
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      const id = decodeURIComponent(new URL(page.url()).hash.slice(1))
      await page.waitForFunction(
        name => {
          const { top = -1 } = document.getElementById(name)?.getBoundingClientRect() ?? {}
          return top >= 0 && top < innerHeight
        },
        {},
        id,
      )

      const ground = () => page.$eval('html', html => getComputedStyle(html).backgroundColor)
      const light = await ground()
      await page.focus('button.theme')
      await page.keyboard.press('Space')
      expect(await ground()).not.toBe(light)

      await page.focus('.bar a[hreflang=en]')
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      expect(page.url()).toContain('/en/web/')
      expect(new URL(page.url()).hash).not.toBe('')
      expect(await ground()).not.toBe(light)

      expect(requests.filter(url => !url.startsWith(base))).toEqual([])
      expect(trouble).toEqual([])
    })
  })

  test('the tab key reaches every link and button of a page in order', async () => {
    await reading(way, async (browser, base) => {
      const { page } = await watched(browser)
      for (const name of ['society', 'performance']) {
        await page.goto(`${base}/en/web/${name}.html`)
        const wanted = await page.evaluate(async () => {
          await document.fonts.ready
          // Frames that do not scroll are no longer focusable by now.
          for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame)
          const all = [
            ...document.querySelectorAll<HTMLElement>('a[href],button,summary,input,[tabindex="0"]'),
          ]
          return all
            .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('dialog'))
            .map((e, i) => e.setAttribute('data-n', String(i))).length
        })
        const reached: number[] = []
        for (let i = 0; i < wanted + 3 && reached.at(-1) !== wanted - 1; i++) {
          await page.keyboard.press('Tab')
          reached.push(
            await page.evaluate(() => Number(document.activeElement?.getAttribute('data-n') ?? -1)),
          )
        }
        expect(reached).toEqual(Array.from({ length: wanted }, (_, i) => i))
        expect(wanted).toBeGreaterThan(20)
      }
    })
  })
})

describe('search', () => {
  const search = async (page: Page, words: string): Promise<string[]> => {
    await page.$eval(
      '#search-words',
      (input, value) => {
        ;(input as HTMLInputElement).value = value
        input.dispatchEvent(new Event('input'))
      },
      words,
    )
    return page.$$eval('.found .where', all => all.map(e => e.textContent ?? ''))
  }

  test('finds figures, tables, parts of words, wide letters and similar words; reports if there is no result', async () => {
    await reading('file', async (browser, base) => {
      const { page } = await watched(browser)
      await page.goto(`${base}/zh-Hans/web/users.html`)
      await page.keyboard.down('Control')
      await page.keyboard.press('k')
      await page.keyboard.up('Control')
      await page.waitForSelector('dialog[open]')
      await page.waitForFunction(() => 'perennialIndex' in globalThis)
      expect((await search(page, '同心圆'))[0]).toMatch(/^图1-1/)
      expect((await search(page, '三年绩效'))[0]).toMatch(/^表/)
      expect(await search(page, '２０２１')).toEqual(await search(page, '2021'))
      // The term itself is not in the report, but most of its pairs of characters are.
      expect(await search(page, '小程序的开发者们')).not.toEqual([])
      expect(await search(page, '鳄鱼')).toEqual([])
      expect(await page.$eval('.count', e => e.textContent)).toBe('没有找到。')
      const fonts = await page.evaluate(async () => {
        await document.fonts.ready
        return [...document.fonts].filter(face => /Found/.test(face.family)).map(face => face.status)
      })
      expect(fonts).toEqual(['loaded'])

      await page.keyboard.press('Escape')
      expect(await page.$('dialog[open]')).toBeNull()
    })
  })

  test('in English finds words by their beginnings, in any form', async () => {
    await reading('file', async (browser, base) => {
      const { page } = await watched(browser)
      await page.goto(`${base}/en/web/index.html`)
      await page.click('button.find')
      await page.waitForFunction(() => 'perennialIndex' in globalThis)
      expect(await search(page, 'donat')).not.toEqual([])
      // No word begins with it, but `tCO₂e` contains it.
      expect((await search(page, 'CO2e')).length).toBeGreaterThan(0)
      expect(await search(page, 'crocodile')).toEqual([])
    })
  })
})

describe('on a small screen', () => {
  const small = { width: 390, height: 844 }

  test('a note opens at the bottom of the screen by touch or key, and closes again', async () => {
    await reading('file', async (browser, base) => {
      const { page, trouble } = await watched(browser, small)
      await page.goto(`${base}/zh-Hans/web/users.html`)
      const shown = () => page.$eval('.note', note => note.checkVisibility())
      expect(await shown()).toBe(false)
      await page.click('.noteref a')
      expect(await shown()).toBe(true)
      await page.waitForSelector('.noteref a[aria-expanded=true]')
      const { left, right, bottom } = await page.$eval('.note', note => note.getBoundingClientRect().toJSON())
      expect([left, right, bottom]).toEqual([0, 390, 844])
      await page.keyboard.press('Escape')
      expect(await shown()).toBe(false)
      await page.focus('.noteref a')
      await page.keyboard.press('Space')
      expect(await shown()).toBe(true)
      // The address of a note opens it.
      await page.goto(`${base}/zh-Hans/web/users.html#users-n2`)
      await page.reload()
      expect(await page.$eval('#users-n2', note => note.matches(':popover-open'))).toBe(true)
      expect(trouble).toEqual([])
    })
  })

  test('a note is below its paragraph without scripts and on paper', async () => {
    await reading('file', async (browser, base) => {
      const { page } = await watched(browser, small)
      await page.goto(`${base}/en/web/users.html`)
      await page.emulateMediaType('print')
      expect(await page.$$eval('.note', notes => notes.every(note => note.checkVisibility()))).toBe(true)
      expect(await page.$$eval('.bar,.chap,.copy', all => all.some(e => e.checkVisibility()))).toBe(false)
      await page.setJavaScriptEnabled(false)
      await page.emulateMediaType('screen')
      await page.reload()
      expect(await page.$$eval('.note', notes => notes.every(note => note.checkVisibility()))).toBe(true)
    })
  })

  test('a table scrolls under its first column and its title', async () => {
    await reading('file', async (browser, base) => {
      const { page } = await watched(browser, small)
      await page.goto(`${base}/en/web/performance.html`)
      await page.waitForSelector('.scroll.over[tabindex="0"] .comparatives')
      const lefts = () =>
        page.$eval('.scroll.over', frame =>
          ['tbody th[scope=row]', '.stay', 'td.r'].map(name =>
            Math.round(frame.querySelector(name)?.getBoundingClientRect().left ?? -1),
          ),
        )
      const [head, title, cell = 0] = await lefts()
      await page.$eval('.scroll.over', frame => {
        frame.scrollLeft = 120
      })
      const [head2, title2, cell2] = await lefts()
      expect([head2, title2]).toEqual([head, title])
      expect(cell2).toBeLessThan(cell)
      expect(await page.$eval('.stay', e => e.getBoundingClientRect().right)).toBeLessThanOrEqual(390)
    })
  })
})

test('the rail marks the visible section', async () => {
  await reading('file', async (browser, base) => {
    const { page } = await watched(browser)
    await page.goto(`${base}/zh-Hans/web/society.html`)
    for (const n of [2, 4]) {
      await page.evaluate(id => {
        document.documentElement.style.scrollBehavior = 'auto'
        document.getElementById(id)?.scrollIntoView()
      }, `society-${n}`)
      await page.waitForSelector(`.chap a[href="#society-${n}"][aria-current=true]`)
    }
    expect(await page.$$eval('.chap [aria-current=true]', all => all.length)).toBe(1)
  })
})

test('every heading, figure, table and note has a link to itself', async () => {
  await reading('file', async (browser, base) => {
    const { page } = await watched(browser)
    for (const locale of LOCALES)
      for (const name of pagesOf(locale)) {
        await page.goto(`${base}/${locale}/web/${name}.html`)
        const without = await page.$$eval('main :is(h2,h3,h4,figure,.numbered,.note)[id]', all =>
          all.filter(e => !e.querySelector(`a.self[href="#${e.id}"]`)).map(e => e.id),
        )
        expect(without, name).toEqual([])
      }
  })
})

test('a chart is copied with its title, data, source and address', async () => {
  await reading('http', async (browser, base) => {
    const { page } = await watched(browser)
    await browser
      .defaultBrowserContext()
      .overridePermissions(base, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write'])
    await page.goto(`${base}/en/web/performance.html`)
    await page.bringToFront()
    await page.click('#chart-rd button.copy')
    await page.waitForFunction(() => document.querySelector('.said .words')?.textContent)
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
    expect(lines[0]).toBe('Figure 1: R&D spend of 2021 far exceeds that of 2019')
    expect(lines.some(line => line.includes('\t51.88'))).toBe(true)
    expect(lines.at(-2)).toMatch(/^Source: /)
    expect(lines.at(-1)).toBe(`${base}/en/web/performance.html#chart-rd`)
  })
})

/** Largest size of a chapter in bytes, without images and inline drawings. */
const MOST = 150_000

describe.each(LOCALES)('%s', locale => {
  // On a busy machine a page may be painted before one of its fonts is loaded.
  test(`each page comes in less than ${MOST / 1000} kB, without a shift, from its own server only`, {
    retry: 2,
  }, async () => {
    await serving(built, base =>
      withBrowser(
        async browser => {
          for (const name of pagesOf(locale)) {
            const context = await browser.createBrowserContext()
            const page = await context.newPage()
            await page.setViewport({ width: 1440, height: 900 })
            await page.evaluateOnNewDocument(() => {
              const shifts: number[] = []
              Object.assign(globalThis, { shifts })
              new PerformanceObserver(list => {
                for (const entry of list.getEntries())
                  shifts.push((entry as unknown as { value: number }).value)
              }).observe({ type: 'layout-shift', buffered: true })
            })
            const requests: string[] = []
            page.on('request', request => requests.push(request.url()))
            await page.goto(`${base}/${locale}/web/${name}.html`, { waitUntil: 'networkidle0' })
            const { bytes, shifts, lost } = await page.evaluate(() => ({
              bytes: [
                ...performance.getEntriesByType('navigation'),
                ...performance.getEntriesByType('resource'),
              ]
                .map(entry => entry as PerformanceResourceTiming)
                .filter(({ name }) => !/\.(svg|jpe?g|png|webp|avif|gif)$/.test(name))
                .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
              shifts: (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
              lost: [...document.fonts].filter(face => face.status === 'error').length,
            }))
            const html = await readFile(join(built, locale, 'web', `${name}.html`), 'utf8')
            const { gzipSync } = await import('node:zlib')
            const drawings = gzipSync(html).length - gzipSync(html.replace(/<svg[\s\S]*?<\/svg>/g, '')).length
            expect(bytes - drawings, name).toBeLessThan(MOST)
            expect(bytes, name).toBeGreaterThan(20_000)
            expect(shifts, name).toBeLessThan(0.01)
            expect(lost, name).toBe(0)
            expect(requests.filter(url => !url.startsWith(base))).toEqual([])
            await context.close()
          }
        },
        { reach: 'loopback' },
      ),
    )
  })
})
