/** Parts of a metric with several dimensions: cited, in tables and charts, and never added without a rule or a warning. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toString as textOf } from 'hast-util-to-string'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acme } from '../../support/folder.ts'
import { render } from '../../support/parse.ts'

const cells = (value: string) => `    2030:
      - { value: 500${value}, dimensions: { region: EU, gender: female }, source: ledger }
      - { value: 900${value}, dimensions: { region: EU, gender: male }, source: ledger }
      - { value: 316${value}, dimensions: { region: US, gender: female }, source: ledger }
`
const last = '      - { value: 711, dimensions: { region: US, gender: male }, source: ledger }\n'
const split = (id: string, more: string, observations: string) => `${id}:
  title: { en: ${id}, zh-Hans: ${id} }
${more}  dimensions:
    region: { EU: { en: Europe, zh-Hans: 欧洲 }, US: { en: America, zh-Hans: 美洲 } }
    gender: { female: { en: Women, zh-Hans: 女 }, male: { en: Men, zh-Hans: 男 } }
  observations:
${observations}`
const count = '  kind: count\n'
const added = (id: string) => `${count}  derive: { sum: ${id}, over: [region, gender] }\n`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perennial-test-'))
  await cp(acme, folder, { recursive: true })
  const people = `people:
  title: { en: people, zh-Hans: 人 }
  kind: count
  dimensions: { gender: { female: { en: Women, zh-Hans: 女 }, male: { en: Men, zh-Hans: 男 } } }
  derive: { sum: people, over: gender }
  observations:
    2029:
      - { value: 40, dimensions: { gender: female }, source: ledger }
      - { value: 60, dimensions: { gender: male }, source: ledger }
    2030:
      - { value: 50, dimensions: { gender: female }, source: ledger }
      - { value: 90, dimensions: { gender: male }, source: ledger }
`
  const yaml = [
    people,
    split('staff', added('staff'), cells('') + last),
    split('open', count, cells('') + last),
    split('gap', added('gap'), cells('')),
    split('rate', '  kind: percent\n', cells('%')),
  ]
  await writeFile(join(folder, 'metrics/split.yaml'), yaml.join(''))
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const shown = async (markdown: string) => {
  const { tree, messages } = await render(markdown, { folder })
  return { text: textOf(tree).replace(/\s+/g, ' ').trim(), messages }
}

test.each([
  ['{gender=female region=EU}', '500'],
  ['{gender=female}', '816'],
  ['{region=US}', '1,027'],
  ['', '2,427'],
])('a citation names its part: %s', async (part, number) => {
  expect(await shown(`:metric[staff]${part}`)).toEqual({ text: number, messages: [] })
})

test.each([
  ['by=region', ['Europe 1,400', 'America 1,027', 'staff 2,427']],
  ['by=gender', ['Women 816', 'Men 1,611', 'staff 2,427']],
])('a table and a chart %s have a row for each value, and the total', async (by, rows) => {
  const rowsOf = (tree: Awaited<ReturnType<typeof render>>['tree']) => JSON.stringify(tree)
  for (const block of [
    `::table{#t title="Staff" metrics=staff periods=1 ${by}}`,
    `::chart{#t title="Staff" type=stacked metrics=staff periods=1 ${by}}`,
  ]) {
    const { tree, messages } = await render(block, { folder })
    expect(messages).toEqual([])
    expect(rowsOf(tree)).toContain('"tr"')
    const text = textOf(tree).replace(/\s+/g, '')
    for (const row of rows) expect(text).toContain(row.replaceAll(' ', ''))
  }
})

test('a row of a list may be a part', async () => {
  const { text, messages } = await shown(
    ':::table{#t title="Staff" periods=1}\n- :metric[staff]{gender=male}\n- Of Europe :metric[staff]{region=EU}\n:::',
  )
  expect(messages).toEqual([])
  expect(text).toMatch(/Men\s*1,611\s*Of Europe\s*1,400/)
})

test.each([
  [':metric[staff]{gendr=female}', 'directive-attributes', '`gendr`', 'Did you mean `gender`?'],
  [':metric[staff]{gender=femal}', 'dimension-known', '`femal`', 'Did you mean `female`?'],
  [':metric[anvils]{gender=female}', 'directive-attributes', '`gender`', ''],
  [':metric[gap]', 'observation-known', '`2030`', ''],
  [':metric[gap]{region=US}', 'observation-known', '`2030 region=US`', ''],
  [':metric[rate]{gender=female}', 'observation-known', '`2030 gender=female`', ''],
  [':metric[rate]', 'observation-known', '`2030`', ''],
  ['::table{#t title="T" metrics=staff by=sex}', 'dimension-known', '`sex`', '`region`'],
  [
    '::table{#t title="T" metrics=anvils by=sex}',
    'dimension-known',
    '`anvils` has no dimensions',
    'Add `dimensions`',
  ],
  [
    '::chart{#t title="T" type=bar metrics="staff, open" by=gender}',
    'chart-data',
    'needs one metric',
    'Name one metric',
  ],
])('%s is a located problem', async (markdown, rule, words, note) => {
  const { book } = await render(markdown, { folder })
  const messages = book.chapters[0]?.file.messages ?? []
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([[rule, 5]])
  expect(messages[0]?.reason).toContain(words)
  expect(messages[0]?.note ?? '').toContain(note)
})

test('a count without a rule for adding is added with a warning', async () => {
  const { tree, book } = await render(':metric[open]{region=EU}', { folder })
  expect(textOf(tree)).toBe('1,400')
  const { file } = book.report.registry.metrics.get('open')?.place ?? {}
  const found = file?.messages.filter(({ reason }) => reason.includes('`open`')) ?? []
  expect(found.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['parts-summed', false]])
})

test('a tile of a part names the part', async () => {
  const tile = (lines: string) => shown(`:::kpis\n- ${lines}\n:::`)
  expect((await tile(':metric[staff]{gender=female}')).text).toContain('staff · Women816')
  expect((await tile(':metric[staff]{region=EU gender=female}')).text).toContain('staff · Europe, Women500')
  expect((await tile(':metric[staff]')).text).toMatch(/^staff2,427$/)
  expect((await tile('In Europe :metric[staff]{region=EU}')).text).not.toContain('staff')
})

test('a change in a tile is that of the same part; otherwise its metric is named', async () => {
  const tile = async (part: string, change: string) => {
    const { tree } = await render(`:::kpis\n- :metric[people]${part}\n  :change[people]${change}\n:::`, {
      folder,
    })
    return JSON.stringify(tree)
  }
  const women = '{gender=female}'
  expect(await tile(women, women)).toContain('"className":["d"]')
  for (const other of ['', '{gender=male}'])
    expect(await tile(women, other)).not.toContain('"className":["d"]')
  expect(await tile(women, '{gender=male}')).toContain('people · Men: ')
  expect(await tile(women, '')).toContain('people: ')
})
