/** Acme on a phone: every tool of the bar is visible, and a scrolling table shows where it continues. */
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { copyOfAcme, temporaryFolder } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

async function built(): Promise<string> {
  const report = await copyOfAcme()
  const config = join(report, 'report.yaml')
  const text = await readFile(config, 'utf8')
  await writeFile(config, text.replace('{ en: Acme,', '{ en: Acme Ironworks and Foundries,'))
  for (const locale of ['en', 'zh-Hans'])
    await appendFile(
      join(report, '2030', locale, '02-iron.md'),
      '\n\n::table{#years title="Years" metrics="rd-spend anvils" periods=3 change}\n',
    )
  const out = join(await temporaryFolder(), 'build')
  const { code, stderr } = await run(['build', '--report', report, '--out', out])
  expect(code, stderr).toBe(0)
  return out
}

/** Returns the parts of the bar that are invisible or covered. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.bar nav > :is(a, button)')]
      .filter(tool => {
        const { left, right, top, bottom } = tool.getBoundingClientRect()
        const middle = (top + bottom) / 2
        const isSeen = (x: number) => tool.contains(document.elementFromPoint(x, middle))
        return left < 0 || right > innerWidth || !isSeen(left + 2) || !isSeen(right - 2)
      })
      .map(tool => tool.textContent ?? ''),
  )

test('the bar and tables, from 320 to 430 pixels, light and dark', async () => {
  const out = await built()
  await withBrowser(async browser => {
    for (const locale of ['en', 'zh-Hans']) {
      const page = await browser.newPage()
      for (const width of [320, 390, 430]) {
        await page.setViewport({ width, height: 800 })
        await page.goto(pathToFileURL(join(out, '2030', locale, 'web', 'iron.html')).href)
        for (const theme of ['light', 'dark']) {
          await page.evaluate(name => {
            document.documentElement.dataset['theme'] = name
          }, theme)
          expect(await cutOff(page), `${locale} ${width} ${theme}`).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        }
      }
      await page.setViewport({ width: 320, height: 800 })
      const frame = (name: string) => page.waitForSelector(`.scroll.${name}:has(#years)`)
      // It continues at its end, then on both sides, then only at its start.
      await frame('more:not(.past)')
      const scroll = (to: number) =>
        page.$eval(
          '.scroll:has(#years)',
          (element, to) => {
            element.scrollLeft = to
          },
          to,
        )
      await scroll(10)
      await frame('more.past')
      await scroll(9999)
      await frame('past:not(.more)')
      // The shadow is drawn over the table, but lets clicks through.
      await scroll(0)
      await frame('more')
      const shade = await page.$eval('.scroll:has(#years)', element => {
        const { position, pointerEvents, backgroundImage } = getComputedStyle(element, '::after')
        return { position, pointerEvents, isDrawn: backgroundImage !== 'none' }
      })
      expect(shade).toEqual({ position: 'sticky', pointerEvents: 'none', isDrawn: true })
      expect(await page.$eval('.scroll:has(#years)', element => (element as HTMLElement).tabIndex)).toBe(0)
      await page.setViewport({ width: 1440, height: 800 })
      await frame('scroll:not(.more):not(.over)')
      await page.close()
    }
  })
})
