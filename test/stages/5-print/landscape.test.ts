/** A table that is too wide for the page is printed on landscape pages between the blocks around it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'
import { bare, openPdf, outlineOf, textItems } from '../../support/pdf.ts'
import { copyOfPlainAcme } from '../../support/plain-covers.ts'
import { run } from '../../support/run.ts'

const IDS = Array.from({ length: 40 }, (_, i) => `m${i}`)

/** Acme with forty metrics of ten years, too wide for a page; printed. */
async function printed(
  write: (edition: string) => Promise<void>,
  locale = 'en',
): Promise<{ pdf: PDFDocumentProxy; pages: { turned: boolean; text: string }[] }> {
  const report = await copyOfPlainAcme()
  const out = await temporaryFolder()
  const years = Array.from({ length: 10 }, (_, i) => 2021 + i)
  const metric = (id: string) =>
    `${id}:\n  title: { en: Metric ${id}, zh-Hans: 指标${id} }\n  kind: monetary\n  unit: CNY\n  display: { en: { scale: none }, zh-Hans: { scale: none } }\n  observations: { ${years.map((year, i) => `${year}: { value: ${1234567890 + i}, source: ledger }`).join(', ')} }\n`
  await writeFile(join(report, 'metrics', 'many.yaml'), IDS.map(metric).join(''))
  await write(join(report, '2030'))
  const { code, stderr } = await run(
    `build --locale ${locale} --format pdf --report ${report} --out ${out}`.split(' '),
  )
  expect(code, stderr).toBe(0)
  const pdf = await openPdf(join(out, '2030', locale, 'report.pdf'))
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const [, , width = 0, height = 0] = (await pdf.getPage(i + 1)).view
      const text = bare((await textItems(pdf, i + 1)).map(item => item.text).join(''))
      return { turned: width > height, text }
    }),
  )
  return { pdf, pages }
}

test('ten years of long numbers, short and over several pages', async () => {
  const { pages } = await printed(async edition => {
    const chapter = join(edition, 'en', '02-iron.md')
    await writeFile(
      chapter,
      `${await readFile(chapter, 'utf8')}\nBefore the tables.\n\n::table{#short title="Short one" metrics="m0" periods=10}\n\nBetween them.\n\n::table{#long title="Long one" metrics="${IDS.join(' ')}" periods=10}\n\nAfter them.\n`,
    )
  })
  const at = (text: string) => pages.findIndex(page => page.text.includes(bare(text)))
  const turned = pages.flatMap((page, i) => (page.turned ? [i] : []))
  expect(turned.length).toBe(3)
  expect(pages[turned[0] ?? 0]?.text).toContain('Shortone')
  expect(pages[turned[0] ?? 0]?.text).toContain('Metricm0')
  // Every page of the long table repeats its head, and no row is missing.
  for (const page of turned.slice(1)) expect(pages[page]?.text).toContain('MetricUnit2021')
  const long = turned
    .slice(1)
    .map(page => pages[page]?.text)
    .join('')
  for (const id of IDS) expect(long).toContain(`Metric${id}`)
  expect(at('Before the tables')).toBeLessThan(turned[0] ?? 0)
  expect(at('Between them')).toBeGreaterThan(turned[0] ?? 0)
  expect(at('After them')).toBeGreaterThan(turned.at(-1) ?? 0)
})

test.each([
  ['en', 'Table'],
  ['zh-Hans', '表'],
])('headings move to the landscape page with their table, and no page is empty: %s', async (locale, word) => {
  const table = (id: string, metrics: string) =>
    `::table{#${id} title="Named ${id}" metrics="${metrics}" periods=10}\n\n`
  const { pdf, pages } = await printed(async edition => {
    await writeFile(
      join(edition, locale, '04-wide.md'),
      `---\ntitle: Alpha\npart: main\n---\n\n## Bravo\n\n${table('one', 'm0 m1')}${table('two', 'm2')}### Charlie\n\n::discloses[gri:2-1]\n\n${table('three', IDS.slice(0, 15).join(' '))}` +
        `Words between.\n\n## Delta\n\n### Echo\n\n${table('four', 'm3')}## Foxtrot\n\n:::landscape\nTurned words.\n:::\n\n::discloses[gri:2-2]\n`,
    )
  }, locale)
  const first = pages.findIndex(page => page.turned)
  // Search only the five pages from `first`, because lists elsewhere repeat these titles.
  const at = (text: string) =>
    [0, 1, 2, 3, 4].flatMap(i => (pages[first + i]?.text.includes(bare(text)) ? [first + i] : []))
  // The chapter’s title moves too, if its page would otherwise contain nothing else.
  for (const text of ['Bravo', 'Named one', 'Named two']) expect(at(text), text).toEqual([first])
  // A block that does not fit below both tables moves to the next page with its heading.
  expect(at('Charlie')).toEqual([first + 1])
  expect(at('Named three')).toEqual([first + 1])
  expect(pages[first + 1]?.text).toContain('m14')
  expect(at('Words between')).toEqual([first + 2])
  for (const text of ['Delta', 'Echo', 'Named four']) expect(at(text), text).toEqual([first + 3])
  expect(at('Foxtrot')).toEqual([first + 4])
  expect(at('Turned words')).toEqual([first + 4])
  expect(pages.slice(first, first + 5).map(page => page.turned)).toEqual([true, true, false, true, true])
  for (const { text } of pages.slice(first, first + 5)) expect(text).toContain('Alpha')
  expect(pages[first + 3]?.text).toContain(word)
  const outline = new Map(
    (await outlineOf(pdf)).map(({ title, page }) => [title.replace(/^.*[\s、）]/, ''), page - 1]),
  )
  expect(['Alpha', 'Bravo', 'Delta', 'Foxtrot'].map(title => outline.get(title))).toEqual([
    first,
    first,
    first + 3,
    first + 4,
  ])
})
