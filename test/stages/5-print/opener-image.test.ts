/** An opener with an image is a page of its own in print and a hero on the web, readable over any image. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import { readReport } from '../../../src/plugins/read-report.ts'
import { PAPER_NAMES } from '../../../src/stages/1-read/paper-sizes.ts'
import { reportInEdition } from '../../../src/stages/1-read/report-in-edition.ts'
import { printDocument } from '../../../src/stages/4-book/print-document.ts'
import { openTemplate } from '../../../src/stages/4-book/template.ts'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { printBook } from '../../../src/stages/5-print/print-book.ts'
import { composeBooks } from '../../../src/stages/compose.ts'
import { buildReport } from '../../support/build.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { openPdf, outlineOf, taggedText } from '../../support/pdf.ts'
import { copyOfPlainAcme } from '../../support/plain-covers.ts'
import { plainPng } from '../../support/png.ts'
import { run } from '../../support/run.ts'

const FRONT = (title: string) =>
  `---\ntitle: ${title}\npart: main\nsummary: A long summary, which says in some words what the chapter is about.\nopener: { image: images/white.png, alt: Snow }\n---\n\n## First\n\nText.\n\n## Second\n\nText.\n`

async function withOpener(): Promise<string> {
  const report = await copyOfPlainAcme()
  await mkdir(join(report, '2030', 'images'), { recursive: true })
  await writeFile(join(report, '2030', 'images', 'white.png'), plainPng(600, 800, [255, 255, 255]))
  for (const locale of ['en', 'zh-Hans'])
    await writeFile(
      join(report, '2030', locale, '04-snow.md'),
      FRONT(
        locale === 'en'
          ? 'A title of many words that runs over three lines of the page'
          : '一个很长很长的标题占了页面上的好几行字',
      ),
    )
  return report
}

test('is a page before the chapter with alternative text, and a hero on the web', async () => {
  const report = await withOpener()
  const built = await buildReport(report)
  const pdf = await openPdf(join(built, 'en', 'report.pdf'))
  const chapter = (await outlineOf(pdf)).find(item => item.title.includes('A title of many words'))
  const first = (await outlineOf(pdf)).filter(item => item.title.endsWith('First'))[0]
  expect(first?.page).toBe((chapter?.page ?? 0) + 1)
  const tree = JSON.stringify(await (await pdf.getPage(chapter?.page ?? 1)).getStructTree())
  expect(tree).toContain('"alt":"Snow"')
  expect((await taggedText(pdf)).text).toContain('A long summary')
  const web = await readFile(join(built, 'en', 'web', 'snow.html'), 'utf8')
  expect(web).toMatch(/<div class="opening full"><img src="assets\/[\w.]+" alt="Snow"/)
})

test('missing alternative text or a missing image is one located problem', async () => {
  const report = await withOpener()
  const chapter = join(report, '2030', 'en', '04-snow.md')
  const text = await readFile(chapter, 'utf8')
  for (const [from, to, words] of [
    [', alt: Snow', '', 'expected `art`, `none`, or `{ image: images/x.jpg, alt: a description }`'],
    ['white.png', 'black.png', 'Missing image `images/black.png`'],
  ] as const) {
    await writeFile(chapter, text.replace(from, to))
    const { code, stderr } = await run([
      'build',
      '--locale',
      'en',
      '--report',
      report,
      '--out',
      await temporaryFolder(),
    ])
    expect(code).toBe(1)
    expect(stderr.match(/04-snow\.md:5:\d+/g)).toHaveLength(1)
    expect(stderr).toContain(words)
  }
})

test('over a white image all text has a contrast of 4.5 on every paper', async () => {
  const read = await readReport(await withOpener())
  if (!('config' in read)) throw new Error('unreadable')
  const edition = read.editions.get('2030')
  if (!edition) throw new Error('no edition')
  const template = openTemplate('default', read.root)
  await withBrowser(async browser => {
    for (const paper of PAPER_NAMES) {
      const config = { ...read.config, print: { paper, marks: false } }
      const report = reportInEdition({ ...read, config }, edition)
      for (const { locale, book } of await composeBooks({ report, edition, template }, 'print')) {
        await printBook(printDocument(book, template, template.labels(locale)), browser, {
          workFolder: await temporaryFolder(),
          beforePrint: async page => {
            const pairs = await contrasts(page)
            expect(pairs.length).toBeGreaterThan(5)
            for (const { text, ratio } of pairs)
              expect(ratio, `${paper} ${locale} ${text}`).toBeGreaterThan(4.5)
          },
        })
      }
    }
  })
})

/** Returns the contrast (WCAG 2) of each text on the opener with the lightest pixel of its background. */
async function contrasts(page: Page): Promise<{ text: string; ratio: number }[]> {
  const words = await page.evaluate(() => {
    const section = document.querySelector('.pictured') as HTMLElement
    const origin = section.getBoundingClientRect()
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
    const found: { text: string; color: number[]; rects: number[][] }[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (!node.textContent?.trim() || !node.parentElement) continue
      context.fillStyle = getComputedStyle(node.parentElement).color
      context.fillRect(0, 0, 1, 1)
      const range = document.createRange()
      range.selectNodeContents(node)
      found.push({
        text: node.textContent,
        color: [...context.getImageData(0, 0, 1, 1).data],
        rects: [...range.getClientRects()].map(r => [r.x - origin.x, r.y - origin.y, r.width, r.height]),
      })
    }
    const style = document.createElement('style')
    style.textContent =
      '.pictured, .pictured * { color: transparent !important; border-color: transparent !important }'
    document.head.append(style)
    return found
  })
  const section = await page.$('.pictured')
  const shot = await section?.screenshot({ encoding: 'base64' })
  const lightest = await page.evaluate(
    async (data, rects) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d') as CanvasRenderingContext2D
      context.drawImage(image, 0, 0)
      const luminance = (r: number, g: number, b: number) => {
        const linear = (c: number) => (c <= 10.31475 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4)
        return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
      }
      return rects.map(({ color, rects }) => {
        let most = 0
        for (const [x = 0, y = 0, w = 0, h = 0] of rects) {
          const { data } = context.getImageData(x, y, Math.max(1, w), Math.max(1, h))
          for (let i = 0; i < data.length; i += 4)
            most = Math.max(most, luminance(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0))
        }
        return (luminance(color[0] ?? 0, color[1] ?? 0, color[2] ?? 0) + 0.05) / (most + 0.05)
      })
    },
    shot ?? '',
    words,
  )
  return words.map(({ text }, i) => ({ text, ratio: lightest[i] ?? 0 }))
}
