/** Japanese and Arabic in print and on the web: fonts, direction, running heads and folios, and searchable text. */
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { bare, openPdf, textItems, wholeText } from '../../support/pdf.ts'
import { root, run } from '../../support/run.ts'

let out = ''
beforeAll(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'perennial-test-')), 'out')
  const report = join(root, 'test/fixtures/polyglot')
  const { code, stderr } = await run(['build', '--locale', 'ja,ar', '--report', report, '--out', out])
  expect(code, stderr).toBe(0)
  expect(stderr).not.toContain('warning')
})

afterAll(() => rm(join(out, '..'), { recursive: true, force: true }))

const fontsOf = async () =>
  (JSON.parse(await readFile(join(out, '2030/manifest.json'), 'utf8')) as { fonts: string[] }).fonts

test('only the fonts of these languages, and every word in the PDF’s text', async () => {
  const families = new Set((await fontsOf()).map(name => name.split('-')[0]))
  expect([...families].sort()).toEqual(
    expect.arrayContaining(['NotoNaskhArabic', 'NotoSansArabic', 'NotoSansJP', 'NotoSerifJP']),
  )
  expect(
    [...families].every(name =>
      /^(?:Noto(?:NaskhArabic|SansArabic|SansJP|SerifJP)|Source(?:Serif4|Sans3))$/.test(name ?? ''),
    ),
  ).toBe(true)
  const japanese = bare(await wholeText(await openPdf(join(out, '2030/ja/report.pdf'))))
  for (const words of [
    '研究開発費は51.8億人民元、受注は24.4%増となった',
    '図1-1',
    '目次',
    '4.5億人超',
    '2031年3月1日発行',
  ])
    expect(japanese).toContain(bare(words))
})

test('wide content in Arabic extends to the left: a table gets a landscape page, or is reported with its place', async () => {
  const report = join(await temporaryFolder(), 'report')
  await cp(join(root, 'test/fixtures/polyglot'), report, { recursive: true })
  const years = Array.from({ length: 10 }, (_, i) => 2021 + i)
  const chapter = join(report, '2030/ar/02-iron.md')
  const arabic = ['build', '--locale', 'ar', '--format', 'pdf', '--report', report, '--out', `${report}-out`]
  await appendFile(
    join(report, 'metrics/acme.yaml'),
    `long:\n  title: { en: Long, zh-Hans: 长, ja: 長, ar: طويل }\n  kind: monetary\n  unit: CNY\n  display: { ar: { scale: none } }\n  observations: { ${years.map(year => `${year}: { value: 1234567890, source: ledger }`).join(', ')} }\n`,
  )
  await appendFile(chapter, '\n::table{#seven title="سبع" metrics="long" periods=7}\n')
  const turned = await run(arabic)
  expect(turned.code, turned.stderr).toBe(0)
  const pdf = await openPdf(join(`${report}-out`, '2030/ar/report.pdf'))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)))
  expect(pages.filter(({ view: [, , width = 0, height = 0] }) => width > height)).toHaveLength(1)

  const line = (await readFile(chapter, 'utf8')).split('\n').length + 1
  await appendFile(
    chapter,
    `\n| س |${' 123456789012 |'.repeat(24)}\n| --- |${' ---: |'.repeat(24)}\n| ص |${' 123456789012 |'.repeat(24)}\n`,
  )
  const { code, stderr } = await run(arabic)
  expect(code).toBe(1)
  expect(stderr).toMatch(
    new RegExp(
      `02-iron\\.md:${line}:1 .*Content reaches \\d+(\\.\\d)? mm beyond the type area: table .* width-fits`,
    ),
  )
})

test('Arabic pages are mirrored: title, note column, running heads, folio', async () => {
  const pdf = await openPdf(join(out, '2030/ar/report.pdf'))
  const items = await textItems(pdf, 5)
  const page = await pdf.getPage(5)
  const middle = (page.view[2] ?? 0) / 2
  const sections = items.filter(item => item.text === '1.1').map(item => item.x)
  expect(Math.max(...sections), 'the number of the section').toBeGreaterThan(middle * 1.6)
  const folio = items.filter(item => item.text === '2').sort((a, b) => a.y - b.y)[0]
  expect(folio?.y).toBeLessThan(60)
  expect(folio?.x, 'the folio').toBeLessThan(middle)
  // The chapter is first, on the right; the report is on the left.
  const heads = items.filter(item => item.y > 780)
  expect(heads.find(({ text }) => text === '1')?.x, 'the chapter').toBeGreaterThan(middle)
  expect(heads.find(({ text }) => text === '2030')?.x, 'the report').toBeLessThan(middle)
})

test('the web edition declares its direction, and no content leaves the window', async () => {
  const path = join(out, '2030/ar/web/iron.html')
  expect(await readFile(path, 'utf8')).toMatch(/<html lang="ar" dir="rtl"/)
  await withBrowser(async browser => {
    const page = await browser.newPage()
    for (const width of [1300, 390]) {
      await page.setViewport({ width, height: 900 })
      await page.goto(pathToFileURL(path).href)
      const seen = await page.evaluate(() => ({
        over: document.documentElement.scrollWidth - window.innerWidth,
        heading: document.querySelector('h1')?.getBoundingClientRect().right ?? 0,
        align: getComputedStyle(document.querySelector('h1') as Element).direction,
      }))
      expect(seen.over).toBeLessThanOrEqual(0)
      expect(seen.align).toBe('rtl')
      expect(seen.heading).toBeGreaterThan(width / 2)
    }
  })
})
