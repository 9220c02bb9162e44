/** All lines of a task-list item are aligned after the box, in print and on the web, in English and Chinese. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { buildReport } from '../../support/build.ts'
import { layOut } from '../../support/lay-out.ts'
import { openPdf, taggedText } from '../../support/pdf.ts'
import { copyOfPlainAcme } from '../../support/plain-covers.ts'

const LONG = {
  en: 'A task whose words go over more than one line, since it says at length and with care what is to be done, by whom, and until when it is to be done.',
  'zh-Hans':
    '这一项任务的说明文字较长，会排成两行以上，因为它仔细地写明了要做什么、由谁来做、在什么时候之前完成，以及完成之后由谁来检查并且记录结果，还写明了记录保存在哪里。',
}
const tasks = (words: string) =>
  `- [ ] ${words}\n- [x] ${words}\n  - [ ] ${words}\n    - [x] ${words}\n- ${words}\n\n1. [ ] ${words}\n2. [x] ${words}\n\nLoose:\n\n- [ ] ${words}\n\n- [x] ${words}\n\n  ${words}\n`

async function report(): Promise<string> {
  const root = await copyOfPlainAcme()
  for (const [locale, words] of Object.entries(LONG))
    await writeFile(
      join(root, '2030', locale, '04-tasks.md'),
      `---\ntitle: ${locale === 'en' ? 'Tasks' : '任务'}\npart: main\n---\n\n${tasks(words)}`,
    )
  return root
}

/** Measures for each item how far its lines begin from its first word, and from its box. */
const edges = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('li.task-list-item, .contains-task-list > li')].map(item => {
      const text = [...item.querySelectorAll(':scope > p')].concat(item)[0] as Element
      const range = document.createRange()
      const words = [...text.childNodes].filter(
        node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      const rects = words.flatMap(node => {
        range.selectNodeContents(node)
        return [...range.getClientRects()].filter(({ width }) => width > 1)
      })
      const box = item.querySelector(':scope > :is(input, svg)')?.getBoundingClientRect()
      const lefts = rects.map(({ left }) => left)
      return {
        lines: rects.length,
        spread: Math.max(...lefts) - Math.min(...lefts),
        gap: box ? Math.min(...lefts) - box.right : undefined,
        off: box
          ? Math.abs((box.top + box.bottom) / 2 - ((rects[0]?.top ?? 0) + (rects[0]?.bottom ?? 0)) / 2)
          : 0,
      }
    }),
  )

function expectHanging(items: Awaited<ReturnType<typeof edges>>): void {
  expect(items).toHaveLength(9)
  for (const { lines, spread, gap, off } of items) {
    expect(lines).toBeGreaterThan(1)
    expect(spread).toBeLessThan(1)
    if (gap !== undefined) expect(gap).toBeGreaterThan(1)
    expect(off).toBeLessThan(5)
  }
  expect(items.filter(({ gap }) => gap !== undefined)).toHaveLength(8)
}

test.each(['en', 'zh-Hans'])('printed, %s', async locale => {
  await layOut(await report(), async page => expectHanging(await edges(page)), locale)
})

test('on the web, and for assistive technology', async () => {
  const built = await buildReport(await report())
  await withBrowser(async browser => {
    const page = await browser.newPage()
    for (const locale of ['en', 'zh-Hans'])
      for (const width of [390, 1280]) {
        await page.setViewport({ width, height: 900 })
        await page.goto(pathToFileURL(join(built, locale, 'web', 'tasks.html')).href)
        expectHanging(await edges(page))
      }
  })
  const { text } = await taggedText(await openPdf(join(built, 'en', 'report.pdf')))
  expect(text).toContain('A task whose words')
})
