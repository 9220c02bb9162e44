/** The central promise: changing one observation in the registry changes every place that cites it, and nothing else. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { readReport } from '../../src/plugins/read-report.ts'
import { reportInEdition } from '../../src/stages/1-read/report-in-edition.ts'
import { openTemplate } from '../../src/stages/4-book/template.ts'
import { composeBooks } from '../../src/stages/compose.ts'
import { temporaryFolder } from '../support/folder.ts'
import { root } from '../support/run.ts'

/** Returns the whole text of each chapter by language, including drawings and tables. */
async function texts(folder: string): Promise<Record<string, string>> {
  const read = await readReport(folder)
  if (!('config' in read)) throw new Error('unreadable')
  const edition = read.editions.get('2021')
  if (!edition) throw new Error('no edition')
  const report = reportInEdition(read, edition)
  const template = openTemplate(report.config.template, report.root)
  const all: Record<string, string> = {}
  for (const { locale, book } of await composeBooks({ report, edition, template }, 'print'))
    for (const { id, tree } of book.chapters) all[`${locale}/${id}`] = textOf(tree)
  expect(report.files.flatMap(file => file.messages.map(String))).toEqual([])
  return all
}

test('letter, tile, table and chart, in both languages', async () => {
  const folder = join(await temporaryFolder(), 'report')
  await cp(join(root, 'report'), folder, { recursive: true })
  // Unlock the edition, as it is before publication.
  await rm(join(folder, '2021', 'figures.lock.yaml'))
  const before = await texts(folder)
  const file = join(folder, 'metrics', 'industry.yaml')
  const yaml = await readFile(file, 'utf8')
  await writeFile(file, yaml.replace('value: 518.8亿', 'value: 618.8亿'))
  const after = await texts(folder)

  const changed = Object.keys(before).filter(chapter => before[chapter] !== after[chapter])
  expect(changed).toEqual(
    ['zh-Hans', 'en'].flatMap(locale =>
      ['letter', 'glance', 'industry', 'performance'].map(chapter => `${locale}/${chapter}`),
    ),
  )
  for (const chapter of changed) {
    const [old, now] = chapter.startsWith('zh') ? ['518.8', '618.8'] : ['51.88', '61.88']
    // The share of revenue is derived from it: 9.3 % becomes 11.0 %.
    const expected = (before[chapter] ?? '').replaceAll(old, now).replaceAll('9.3', '11.0')
    expect(after[chapter]).toBe(expected)
  }
  expect(after['en/performance']?.split('61.88').length).toBe(4)
})
