/** A table too wide for the page gets a landscape page, between what stands before and after it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'
import { bare, openPdf, textItems } from '../support/pdf.ts'
import { run } from '../support/run.ts'

test('ten years of long numbers, short and over several pages', async () => {
  const report = await copyOfAcme()
  const out = await temporaryFolder()
  const years = Array.from({ length: 10 }, (_, i) => 2021 + i)
  const metric = (id: string) =>
    `${id}:\n  title: { en: Metric ${id}, zh-Hans: 指标 }\n  kind: monetary\n  unit: CNY\n  display: { en: { scale: none } }\n  observations: { ${years.map((year, i) => `${year}: { value: ${1234567890 + i}, source: ledger }`).join(', ')} }\n`
  const ids = Array.from({ length: 40 }, (_, i) => `m${i}`)
  await writeFile(join(report, 'metrics', 'many.yaml'), ids.map(metric).join(''))
  const chapter = join(report, '2030', 'en', '02-iron.md')
  await writeFile(
    chapter,
    `${await readFile(chapter, 'utf8')}\nBefore the tables.\n\n::table{#short title="Short one" metrics="m0" periods=10}\n\nBetween them.\n\n::table{#long title="Long one" metrics="${ids.join(' ')}" periods=10}\n\nAfter them.\n`,
  )
  const { code, stderr } = await run([
    'build',
    '--locale',
    'en',
    '--format',
    'pdf',
    '--report',
    report,
    '--out',
    out,
  ])
  expect(code, stderr).toBe(0)
  const pdf = await openPdf(join(out, '2030', 'en', 'report.pdf'))
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const [, , width = 0, height = 0] = (await pdf.getPage(i + 1)).view
      const text = bare((await textItems(pdf, i + 1)).map(item => item.text).join(''))
      return { turned: width > height, text }
    }),
  )
  const at = (text: string) => pages.findIndex(page => page.text.includes(bare(text)))
  const turned = pages.flatMap((page, i) => (page.turned ? [i] : []))
  expect(turned.length).toBe(3)
  expect(pages[turned[0] ?? 0]?.text).toContain('Shortone')
  expect(pages[turned[0] ?? 0]?.text).toContain('Metricm0')
  // Every page of the long one repeats its head, and no row is lost.
  for (const page of turned.slice(1)) expect(pages[page]?.text).toContain('MetricUnit2021')
  const long = turned
    .slice(1)
    .map(page => pages[page]?.text)
    .join('')
  for (const id of ids) expect(long).toContain(`Metric${id}`)
  expect(at('Before the tables')).toBeLessThan(turned[0] ?? 0)
  expect(at('Between them')).toBeGreaterThan(turned[0] ?? 0)
  expect(at('After them')).toBeGreaterThan(turned.at(-1) ?? 0)
})
