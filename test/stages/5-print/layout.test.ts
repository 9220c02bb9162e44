/** Landscape pages, columns and images of three sizes, as the browser prints them. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readReport } from '../../../src/plugins/read-report.ts'
import { reportInEdition } from '../../../src/stages/1-read/report-in-edition.ts'
import { printDocument } from '../../../src/stages/4-book/print-document.ts'
import { openTemplate } from '../../../src/stages/4-book/template.ts'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { printBook } from '../../../src/stages/5-print/print-book.ts'
import { composeBooks } from '../../../src/stages/compose.ts'
import { buildReport } from '../../support/build.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { bare, openPdf, outlineOf, textItems } from '../../support/pdf.ts'
import { copyOfPlainAcme } from '../../support/plain-covers.ts'
import { plainPng } from '../../support/png.ts'

async function reportWith(chapters: Record<string, string>): Promise<string> {
  const report = await copyOfPlainAcme()
  await writeFile(join(report, '2030', 'images', 'wide.png'), plainPng(900, 500, [90, 140, 160]))
  for (const [name, text] of Object.entries(chapters))
    for (const locale of ['en', 'zh-Hans']) {
      await mkdir(join(report, '2030', locale), { recursive: true })
      await writeFile(join(report, '2030', locale, `${name}.md`), text)
    }
  return report
}

test('landscape: a whole chapter, and a block between other blocks', async () => {
  const report = await reportWith({
    '04-block':
      '---\ntitle: Block\npart: main\n---\n\n## One\n\nBefore it.\n\n:::landscape\n## Two\n\nOn its side.\n\n::chart{title="Spend" type=bar metrics=rd-spend periods=2028..2030}\n\n:::\n\nAfter it.\n\n## Three\n\nThe end.\n',
    '05-chapter':
      '---\ntitle: Chapter on its side\npart: appendix\nlayout: landscape\n---\n\n## Four\n\nAll of it.\n',
  })
  const built = await buildReport(report, '--format', 'pdf')
  for (const locale of ['en', 'zh-Hans']) {
    const pdf = await openPdf(join(built, locale, 'report.pdf'))
    const pages = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, i) => {
        const [, , width = 0, height = 0] = (await pdf.getPage(i + 1)).view
        const text = bare((await textItems(pdf, i + 1)).map(item => item.text).join(''))
        return { turned: width > height, text }
      }),
    )
    const at = (text: string) => pages.findIndex(page => page.text.includes(bare(text)))
    expect(pages[at('On its side.')]?.turned).toBe(true)
    expect(pages[at('All of it.')]?.turned).toBe(true)
    expect(pages.filter(page => page.turned)).toHaveLength(2)
    expect(at('Before it.')).toBe(at('On its side.') - 1)
    expect(at('After it.')).toBe(at('On its side.') + 1)
    // No content is printed twice, and section numbers continue.
    const outline = (await outlineOf(pdf)).map(item => item.title)
    if (locale === 'en')
      expect(outline.slice(outline.indexOf('2 Block'))).toEqual(
        expect.arrayContaining(['2 Block', '2.1 One', '2.2 Two', '2.3 Three', 'Chapter on its side', 'Four']),
      )
    expect(pages.filter(page => page.text.includes('Theend.'))).toHaveLength(1)
  }
})

test('columns: equal height, several pages, and no heading without text below it', async () => {
  // Headings with paragraphs of many lengths, so that columns end at different places.
  const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(' ')
  const piece = (n: number) => `### Heading${n} here\n\nText${n} ${words(7 + ((n * 13) % 60))}.\n`
  const blocks = Array.from(
    { length: 6 },
    (_, b) => `:::columns\n${Array.from({ length: 5 + b }, (_, i) => piece(10 * b + i)).join('\n')}\n:::\n`,
  )
  const even = `:::columns\n${Array.from({ length: 40 }, (_, i) => `Even${i}x.`).join('\n\n')}\n:::\n`
  const report = await reportWith({
    '04-columns': `---\ntitle: Columns\npart: main\n---\n\n## One\n\n${blocks.join('\nBetween.\n\n')}\n\n## Two\n\n${even}`,
  })
  const built = await buildReport(report, '--format', 'pdf', '--locale', 'en')
  const pdf = await openPdf(join(built, 'en', 'report.pdf'))
  let headings = 0
  const ends = new Map<number, { x: number; y: number; page: number }>()
  for (let page = 1; page <= pdf.numPages; page++) {
    const items = await textItems(pdf, page)
    for (const { text, x, y } of items) {
      const n = /^Heading(\d+)/.exec(text)?.[1]
      if (n !== undefined) {
        headings += 1
        const own = items.find(item => new RegExp(`^Text${n}\\b`).test(item.text))
        expect(own, `text of heading ${n} on page ${page}`).toBeDefined()
        expect(own?.x).toBeCloseTo(x, 0)
        expect((own?.y ?? 0) < y).toBe(true)
      }
      const even = /^Even(\d+)x/.exec(text)?.[1]
      if (even !== undefined) ends.set(Number(even), { x, y, page })
    }
  }
  expect(headings).toBeGreaterThan(40)
  // Forty equal lines make twenty in each column, at the same heights.
  expect(ends.size).toBe(40)
  expect(ends.get(0)?.page).toBe(ends.get(39)?.page)
  expect(ends.get(0)?.y).toBeCloseTo(ends.get(20)?.y ?? 0, 0)
  expect(ends.get(19)?.y).toBeCloseTo(ends.get(39)?.y ?? 0, 0)
})

test('images: in the text column, across the type area, beyond both edges; the source is below the caption', async () => {
  const figure = (id: string, more: string) =>
    `:::figure{#${id} src=images/wide.png alt="Blue" ${more}}\nA caption. It says more.\n:::\n`
  const root = await reportWith({
    '04-images': `---\ntitle: Images\npart: main\n---\n\nText.\n\n${figure('narrow', 'source=ledger')}\n\nText.\n\n${figure('across', 'size=wide source=ledger')}\n\nText.\n\n${figure('off', 'size=bleed source=ledger')}\n`,
  })
  const read = await readReport(root)
  if (!('config' in read)) throw new Error('unreadable')
  const edition = read.editions.get('2030')
  if (!edition) throw new Error('no edition')
  const template = openTemplate('default', read.root)
  await withBrowser(async browser => {
    for (const marks of [false, true]) {
      const config = { ...read.config, print: { paper: 'a4' as const, marks } }
      const report = reportInEdition({ ...read, config }, edition)
      const [first] = await composeBooks({ report, edition, template }, 'print')
      if (!first) throw new Error('no book')
      const printed = printDocument(first.book, template, template.labels(first.locale))
      await printBook(printed, browser, {
        workFolder: await temporaryFolder(),
        beforePrint: async page => {
          const boxes = await page.evaluate(() =>
            ['narrow', 'across', 'off'].map(id => {
              const figure = document.getElementById(id) as HTMLElement
              const box = (selector: string) => {
                const { left, right, top, bottom } = (
                  figure.querySelector(selector) as Element
                ).getBoundingClientRect()
                return { left, right, top, bottom }
              }
              return { image: box('img'), caption: box('figcaption'), source: box('.src') }
            }),
          )
          const px = (mm: number) => (mm * 96) / 25.4
          const bleed = marks ? 3 : 0
          const [narrow, across, off] = boxes
          expect(narrow?.image.left).toBeCloseTo(px(bleed + 17 + 60), 0)
          expect(narrow?.image.right).toBeCloseTo(px(bleed + 193), 0)
          expect(across?.image.left).toBeCloseTo(px(bleed + 17), 0)
          expect(across?.image.right).toBeCloseTo(px(bleed + 193), 0)
          expect(off?.image.left).toBeCloseTo(0, 0)
          expect(Math.abs((off?.image.right ?? 0) - px(210 + 2 * bleed))).toBeLessThan(1)
          expect(off?.caption.left).toBeCloseTo(px(bleed + 17), 0)
          for (const { caption, source } of boxes) {
            expect(source.top).toBeGreaterThanOrEqual(caption.bottom)
            expect(source.top - caption.bottom).toBeLessThan(px(4))
            expect(source.left).toBeCloseTo(caption.left, 0)
          }
        },
      })
    }
  })
})

test('targets: the name of a group stays with its first target', async () => {
  const targets = Array.from(
    { length: 36 },
    (_, i) =>
      `t${i}:\n  title: { en: Aim ${i}, zh-Hans: 目标 }\n  commitment: { en: Commit ${i}., zh-Hans: 承诺。 }\n  group: { en: Group ${i}, zh-Hans: 组${i} }\n  status: started\n  source: ledger\n`,
  )
  // Each table begins a little lower, so that a group name would be at the bottom of a page.
  for (const lines of [0, 1, 2]) {
    const report = await reportWith({
      '04-targets': `---\ntitle: Targets\npart: main\nlayout: data\n---\n\n${'A line.\n\n'.repeat(lines)}::targets\n`,
    })
    await writeFile(join(report, 'targets.yaml'), targets.join(''), { flag: 'a' })
    const pdf = await openPdf(join(await buildReport(report, '--format', 'pdf'), 'en', 'report.pdf'))
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const text = bare((await textItems(pdf, page)).map(item => item.text).join(''))
      for (const [, group] of text.matchAll(/Group(\d+?)Aim/g)) expect(text).toContain(`Commit${group}.`)
      expect(text.match(/Group/g)?.length ?? 0, `page ${page}`).toBe(text.match(/Aim/g)?.length ?? 0)
    }
  }
})
