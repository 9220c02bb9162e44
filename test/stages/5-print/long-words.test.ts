/** Long words of German, Finnish and Dutch, addresses and ids never overlap other text, on any paper or screen. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { measureWidths } from '../../../src/stages/5-print/measure-width.ts'
import { buildReport } from '../../support/build.ts'
import { layOut } from '../../support/lay-out.ts'
import { LONG_WORDS, longWordsReport } from '../../support/long-words.ts'
import { overlaps } from '../../support/overlaps.ts'

test.each(
  LONG_WORDS.flatMap(words =>
    (words.language === 'de' ? ['a4', 'letter', 'screen'] : ['a4']).map(paper => ({ ...words, paper })),
  ),
)('printed, $language on $paper', async ({ language, words, paper }) => {
  await layOut(await longWordsReport({ language, words }, paper), async (page, document) => {
    expect(await measureWidths(page, document.sheet)).toEqual([])
    expect(await overlaps(page)).toEqual([])
  })
})

test.each([LONG_WORDS[0], LONG_WORDS[3]].flatMap(words => (words ? [words] : [])))(
  'on a phone and a desk, $language',
  async words => {
    const report = await longWordsReport(words)
    const built = await buildReport(report, '--format', 'web')
    const folder = join(built, words.language, 'web')
    await withBrowser(async browser => {
      const page = await browser.newPage()
      for (const width of [390, 1280])
        for (const name of ['index', 'words', 'data']) {
          await page.setViewport({ width, height: 900 })
          await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${width}`).toBe(
            width,
          )
          expect(await overlaps(page), `${name} ${width}`).toEqual([])
        }
      expect(await page.evaluate(() => document.body.textContent)).not.toMatch(/[\u00ad\u200b]/)
    })
    expect(await readFile(join(folder, 'search.json'), 'utf8').catch(() => '')).not.toMatch(/[\u00ad\u200b]/)
  },
)
