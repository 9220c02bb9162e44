/** A whole year of Acme: 2030 is built and locked, 2031 is made and filled, a value of 2030 is revised; the output of 2030 stays the same. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { temporaryFolder } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { bare, openPdf, wholeText } from '../support/pdf.ts'
import { copyOfPlainAcme } from '../support/plain-covers.ts'
import { run } from '../support/run.ts'

const edit = async (path: string, change: (text: string) => string) => {
  const before = await readFile(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`nothing changed in ${path}`)
  await writeFile(path, after)
}
const TABLE =
  '\n## Restatements\n\n::table{#two title="Two years" metrics="anvils, rd-spend" periods=2}\n\n' +
  ':::kpis\n- :metric[anvils]\n  :change[anvils]\n  on the tile\n:::\n\n' +
  '::chart{#anvils title="Anvils" type=bar metrics=anvils periods=2}\n\n::restatements\n'

test('build 2030, lock, new 2031, fill, revise: 2030 keeps its bytes, 2031 shows the restatement', async () => {
  const report = await copyOfPlainAcme()
  const out = await temporaryFolder()
  const perennial = async (...args: string[]) => {
    const result = await run([...args, '--report', report])
    expect(result.code, result.stderr).toBe(0)
    return result
  }
  const build = (...editions: string[]) => perennial('build', ...editions, '--out', out)
  for (const locale of ['en', 'zh-Hans'])
    await edit(join(report, '2030', locale, '03-about.md'), text => text + TABLE)
  await build('2030')
  const { 'manifest.json': _, ...published } = await hashes(join(out, '2030'))
  expect(Object.keys(published).filter(path => path.endsWith('report.pdf'))).toHaveLength(2)
  const manifest = async () => JSON.parse(await readFile(join(out, '2030/manifest.json'), 'utf8'))
  const before = await manifest()

  await perennial('lock', '2030')
  const created = await perennial('new', '2031', '--from', '2030')
  expect(created.stdout).toMatch(/^ {2}anvils +2031 +36\.84.million.anvils in 2030/m)

  // Fill in next year's values, review the letter, and correct last year's count.
  const metrics = join(report, 'metrics/acme.yaml')
  await edit(metrics, text =>
    text
      .replace(
        '    2030: { value: 36.84 million, source: ledger }',
        `    2030:
      value: 36.84 million
      source: ledger
      revisions:
        - edition: 2031
          value: 36.20 million
          reason: error
          source: ledger
          note: { en: Anvils of the second forge had been counted twice., zh-Hans: 第二铸炉的铁砧曾被重复计算。 }
    2031: { value: 40.1 million, source: ledger }`,
      )
      .replace(
        '2030: { value: 51.8亿, source: ledger }',
        '2030: { value: 51.8亿, source: ledger }\n    2031: { value: 55.2亿, source: ledger }',
      )
      .replaceAll(/(\{ value: (?:4\.5亿, qualifier: over|\+24\.4%), source: ledger \})/g, '$1\n    2031: $1'),
  )
  await edit(join(report, '2031/en/01-letter.md'), text =>
    text.replace('this year', 'in its year of the great forge'),
  )
  await edit(join(report, '2031/zh-Hans/01-letter.md'), text => text.replace('今年', '在本届'))
  await edit(join(report, '2031/en/02-iron.md'), text =>
    text.replace('**2030** This report', '**2031** That report'),
  )

  const { stderr } = await build('2030', '2031')
  expect(stderr).toContain(
    '`anvils@2030` is 36.20 million since edition 2031; edition 2030 keeps 36.84 million',
  )
  const { 'manifest.json': kept, ...again } = await hashes(join(out, '2030'))
  expect(again).toEqual(published)
  const locked = await manifest()
  expect(locked.outputs).toEqual(before.outputs)
  for (const locale of ['en', 'zh-Hans']) {
    expect(locked.locales[locale].pageMap).toEqual(before.locales[locale].pageMap)
    expect(locked.locales[locale].figures).toEqual(before.locales[locale].figures)
  }
  expect(Object.keys(locked.inputs)).toContain('2030/figures.lock.yaml')
  expect(Object.keys(locked.inputs)).not.toContain('metrics/acme.yaml')

  const text = async (locale: string) =>
    bare(await wholeText(await openPdf(join(out, '2031', locale, 'report.pdf'))))
  const english = await text('en')
  expect(english).toContain(
    bare(
      'Restated, Anvils made, 2030: error of an earlier period. Before 36.84 million anvils, now 36.20 million anvils, difference −0.64 million anvils. Anvils of the second forge had been counted twice.',
    ),
  )
  expect(english).toContain(
    bare('Error of an earlier period Anvils of the second forge had been counted twice.'),
  )
  // The note is below the table, the chart, and the tiles of both chapters.
  expect(english.split(bare('Restated, Anvils made, 2030: error of an earlier period.'))).toHaveLength(5)
  expect(english).toContain(bare('up 10.8%R on the tile'))
  // 40.1 on the restated 36.20 is 10.8 % more; on the published 36.84 it would be 8.8 %.
  expect(english).toContain(bare('up 10.8%R on the year before'))
  expect(await text('zh-Hans')).toContain(
    bare(
      '铁砧产量2030年数据经重述：前期差错更正。原值3684万件，现值3620万件，差额−64万件。第二铸炉的铁砧曾被重复计算。',
    ),
  )

  await rearrange(report)
  await build('2030')
  expect(await hashes(join(out, '2030'))).toEqual({ ...published, 'manifest.json': kept })
})

/** Rewrites the registry with other files, order and layout, and with additional metrics. */
async function rearrange(report: string): Promise<void> {
  const metrics = parse(await readFile(join(report, 'metrics/acme.yaml'), 'utf8')) as Record<string, object>
  await rm(join(report, 'metrics/acme.yaml'))
  const reversed = Object.entries(metrics).reverse()
  const json = (entries: [string, unknown][]) => `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`
  await writeFile(join(report, 'metrics/z.yaml'), json(reversed.slice(0, 2)))
  await writeFile(join(report, 'metrics/a.yaml'), json(reversed.slice(2)))
  await writeFile(
    join(report, 'metrics/more.yaml'),
    'hammers:\n  title: { en: Hammers, zh-Hans: 铁锤 }\n  kind: count\n  observations: { 2030: { value: 12, source: book }, 2032: { value: 14, source: book } }\n',
  )
  await edit(join(report, 'sources.yaml'), text => `book:\n  title: { en: The book, zh-Hans: 账簿 }\n${text}`)
  await edit(
    join(report, 'targets.yaml'),
    text =>
      `hammer:\n  title: { en: More hammers, zh-Hans: 更多铁锤 }\n  commitment: { en: More hammers., zh-Hans: 更多铁锤。 }\n  status: announced\n  source: book\n${text.replace('status: started', 'status: behind')}`,
  )
}
