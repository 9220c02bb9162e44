/** The preview's own page: languages, accessibility, several tabs, and failures. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseLanguage } from '../../src/preview/translations.ts'
import { change, isShown, type OpenPreview, openPreview, says, showChapter } from '../support/preview.ts'
import { run } from '../support/run.ts'

let preview: OpenPreview
const LONG = { timeout: 60_000 }
const file = (path: string) => join(preview.report, path)
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, one => (one.textContent ?? '').replace(/\s+/g, ' '))
const counts = (page: Page, text: string) =>
  page.waitForFunction(text => document.querySelector('#counts')?.textContent?.includes(text), LONG, text)

beforeAll(async () => {
  preview = await openPreview()
})
afterAll(() => preview?.close())

describe('the language of the page', () => {
  test('is the chosen one, that of the environment, or the browser’s', () => {
    expect(chooseLanguage(undefined, { LANG: 'en_US.UTF-8' }, 'zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh-Hans')
    expect(chooseLanguage(undefined, { LANG: 'zh_CN.UTF-8' }, 'en-US,en;q=0.9')).toBe('zh-Hans')
    expect(chooseLanguage('en', { LANG: 'zh_CN.UTF-8' }, 'zh-CN')).toBe('en')
    expect(chooseLanguage(undefined, {}, 'de,zh;q=0.5')).toBe('zh-Hans')
    expect(chooseLanguage(undefined, {}, 'de,zh;q=0.5,en;q=0.7')).toBe('en')
    expect(chooseLanguage(undefined, {}, undefined)).toBe('en')
  })

  test('may be Chinese, including problems', async () => {
    await change(file('2030/en/02-iron.md'), text => `${text}\nWe made :metric[anvilz] of them.\n`)
    const page = await preview.tab({ 'Accept-Language': 'zh-CN,zh;q=0.9' })
    await counts(page, '个错误')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans')
    expect(await textOf(page, '.segments')).toBe('并排网页页面')
    expect(await textOf(page, '#problems li.error')).toContain('不认识的指标')
    expect(await textOf(page, '#problems li.error .mend')).toBe('改为 anvils')
    await page.click('#problems li.error button.mend')
    await page.waitForFunction(() => !document.querySelector('#problems li.error'), LONG)
    await change(file('2030/en/02-iron.md'), text => text.replace('\nWe made :metric[anvils] of them.\n', ''))
    await page.close()
  })
})

describe('the page is accessible', () => {
  test.each(['light', 'dark'])(
    '%s, with problems and a record, without a violation that axe finds',
    async theme => {
      await change(
        file('2030/en/02-iron.md'),
        text => `${text}\nWe made :metric[anvilz].\n\n:::figure{#x src=images/forge.svg}\nX\n:::\n`,
      )
      const page = await preview.tab()
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
      await showChapter(page, 'iron')
      await page.waitForSelector('#problems li.error input', LONG)
      await page.waitForSelector('#pages canvas', LONG)
      expect(await violations(page)).toEqual([])
      await page.$eval('iframe', frame =>
        (frame as HTMLIFrameElement).contentDocument
          ?.querySelector<HTMLElement>('[data-metric="rd-spend"]')
          ?.click(),
      )
      await page.waitForSelector('dialog[open] table')
      expect(await violations(page)).toEqual([])
      await change(file('2030/en/02-iron.md'), text =>
        text.slice(0, text.indexOf('\nWe made :metric[anvilz]')),
      )
      await page.close()
    },
  )

  test('with the keyboard: the panel closes and opens, the pages are enlarged', async () => {
    const page = await preview.tab()
    await page.waitForSelector('#chapter option')
    const isOpen = () => page.$eval('#problems', one => !(one as HTMLElement).hidden)
    await page.focus('#problems-toggle')
    await page.keyboard.press('Enter')
    expect(await isOpen()).toBe(false)
    await page.keyboard.press('Enter')
    expect(await isOpen()).toBe(true)
    await page.focus('#larger')
    await page.keyboard.press('Enter')
    expect(await textOf(page, '#factor')).toBe('150 %')
    await page.close()
  })
})

/** Checks only the shell: the report in its frame has tests of its own. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run({ preload: false, iframes: false })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}

test('two tabs with different chapters both show their pages', async () => {
  const one = await preview.tab()
  await showChapter(one, 'iron')
  await one.waitForSelector('#pages[data-version]', LONG)
  const other = await preview.tab()
  await showChapter(other, 'letter')
  await other.waitForSelector('#pages[data-version]', LONG)
  const version = (page: Page) =>
    page.$eval('#pages', pages => Number((pages as HTMLElement).dataset['version'] ?? -1))
  const before = [await version(one), await version(other)]
  await change(file('2030/en/02-iron.md'), text => `${text}\nSeen in two tabs.\n`)
  await one.bringToFront()
  await says(one, 'Seen in two tabs.')
  await expect.poll(() => version(one), LONG).toBeGreaterThan(before[0] ?? 0)
  await other.bringToFront()
  await expect.poll(() => version(other), LONG).toBeGreaterThan(before[1] ?? 0)
  await one.close()
  await other.close()
})

test('an edition that cannot be read keeps the last good view, until it can', async () => {
  const page = await preview.tab()
  await showChapter(page, 'iron')
  const yaml = file('2030/edition.yaml')
  const good = await readFile(yaml, 'utf8')
  await writeFile(yaml, good.replace('period:', 'periode:'))
  await page.waitForFunction(
    () => document.querySelector('#problems')?.textContent?.includes('edition.yaml'),
    LONG,
  )
  await says(page, 'Seen in two tabs.')
  await writeFile(yaml, good)
  await page.waitForFunction(
    () => !document.querySelector('#problems')?.textContent?.includes('edition.yaml'),
    LONG,
  )
  await page.close()
})

test('a second edition can be chosen, with its own pages', async () => {
  const page = await preview.tab()
  await showChapter(page, 'iron')
  await page.waitForSelector('#pages canvas', LONG)
  expect((await run(['new', '2031', '--yes', '--report', preview.report])).code).toBe(0)
  await page.waitForSelector('#edition option[value="2031"]', LONG)
  await page.select('#edition', '2031')
  await isShown(page, '/en/web/index.html')
  await showChapter(page, 'iron')
  await page.waitForFunction(
    () => document.querySelector('#pages-state')?.textContent?.startsWith('report printed'),
    LONG,
  )
  await page.waitForSelector('#pages canvas', LONG)
  await change(file('2031/en/02-iron.md'), text => `${text}\nOnly in 2031.\n`)
  await says(page, 'Only in 2031.')
  await page.close()
})

test('a tab whose server has ended says what to do', async () => {
  const other = await openPreview()
  try {
    const page = await other.tab()
    await page.waitForSelector('#chapter option')
    other.dev.kill('SIGTERM')
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('#ended')?.hidden)
    expect(await textOf(page, '#ended')).toContain('Start it again')
  } finally {
    await other.close()
  }
})

test('a report that is broken from the start is shown once it is fixed', async () => {
  const other = await openPreview(report =>
    change(join(report, 'report.yaml'), text => text.replace('organisation:', 'organisations:')),
  )
  try {
    const page = await other.tab()
    await page.waitForFunction(() =>
      document.querySelector('#problems')?.textContent?.includes('report.yaml'),
    )
    expect(await page.$eval('#unread', one => (one as HTMLElement).hidden)).toBe(false)
    const yaml = join(other.report, 'report.yaml')
    const text = (await readFile(yaml, 'utf8')).replace('organisations:', 'organisation:')
    await writeFile(`${yaml}.tmp`, text)
    await rename(`${yaml}.tmp`, yaml)
    await page.waitForSelector('#chapter option[value="iron"]')
    await showChapter(page, 'iron')
    await says(page, 'Prose keeps its colons')
    expect(await page.$eval('#unread', one => (one as HTMLElement).hidden)).toBe(true)
  } finally {
    await other.close()
  }
})
