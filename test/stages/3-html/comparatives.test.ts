/** Tables of values, charts and targets of a chapter. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { lockEdition } from '../../../src/editions/lock.ts'
import { copyOfAcme } from '../../support/folder.ts'
import { render } from '../../support/parse.ts'

const METRICS = `
scope-1:
  title: { en: Scope 1, zh-Hans: 范围一 }
  kind: quantity
  unit: tCO2e
  display: { en: { scale: thousand, decimals: 1 }, zh-Hans: { scale: 万, decimals: 2 } }
  observations:
    2029: { omitted: not-collected }
    2030:
      value: 20400
      source: ledger
      assurance: { level: limited, standard: ISAE 3000 }
      revisions: [{ edition: 2030, value: 21440, reason: methodology, source: ledger, note: { en: New factors., zh-Hans: 采用新因子。 } }]
scope-2:
  title: { en: Scope 2, zh-Hans: 范围二 }
  kind: quantity
  unit: tCO2e
  display: { en: { scale: thousand, decimals: 1 }, zh-Hans: { scale: 万, decimals: 2 } }
  observations: { 2030: { value: 10440, source: ledger, quality: estimated } }
emissions:
  title: { en: Emissions, zh-Hans: 排放 }
  kind: quantity
  unit: tCO2e
  display: { en: { scale: thousand, decimals: 1 }, zh-Hans: { scale: 万, decimals: 2 } }
  derive: { sum: [scope-1, scope-2] }
`
const TARGET = `
halve:
  title: { en: Halve, zh-Hans: 减半 }
  commitment: { en: Half of them., zh-Hans: 减半。 }
  announced: 2028-01-01
  year: 2038
  metric: emissions
  base: { year: 2028, value: 40000 }
  value: -50%
  relative: true
  status: on-track
  source: ledger
`

const ENERGY = `
power:
  title: { en: Power, zh-Hans: 电 }
  kind: quantity
  unit: GJ
  observations: { 2030: { value: 3600, source: ledger } }
heat:
  title: { en: Heat, zh-Hans: 热 }
  kind: quantity
  unit: MWh
  observations: { 2030: { value: 500, source: ledger } }
`

async function html(markdown: string, options: { locale?: string; format?: 'print' | 'web' } = {}) {
  const folder = await copyOfAcme()
  const add = async (path: string, text: string) =>
    writeFile(join(folder, path), (await readFile(join(folder, path), 'utf8')) + text)
  await add('metrics/acme.yaml', METRICS + ENERGY)
  await add('targets.yaml', TARGET)
  const { tree, problems, messages } = await render(markdown, { ...options, folder })
  expect(problems, messages.join()).toEqual([])
  return toHtml(tree)
}

const TABLE = `:::table{#t title="Emissions" periods=2}
- Air
  - :metric[scope-1]
  - :metric[scope-2]
  - Together :metric[emissions]
:::`

test('a table of values: groups, one unit per row, the edition’s year highlighted, marks and notes', async () => {
  const out = await html(TABLE, { format: 'print' })
  expect(out).toContain('<th colspan="4" scope="rowgroup">Air</th>')
  expect(out).toContain('<th scope="col" class="r now">2030</th>')
  expect(out).toContain('<td class="unit">thousand\u00a0tCO₂e</td>')
  expect(out).toContain('>21.4</span>')
  expect(out).toContain('>Together</th>')
  expect(out).toContain('Limited assurance (ISAE 3000)')
  expect(out).toContain('E Estimated')
  expect(out).toMatch(
    /Restated, Scope 1, 2030: change of methodology\. Before 20\.4\u00a0thousand\u00a0tCO₂e, now 21\.4\u00a0thousand\u00a0tCO₂e, difference \+1\.0\u00a0thousand\u00a0tCO₂e\. New factors\./,
  )
  expect(out).toContain('Not collected')
  // 21.4 and 10.4 are shown next to 31.9.
  expect(out).toContain('>31.9</span>')
  expect(out).toContain('Totals may not add up because of rounding.')
})

test('the same table in Chinese', async () => {
  const out = await html(TABLE.replace('Together ', ''), { locale: 'zh-Hans' })
  expect(out).toContain('<td class="unit">万吨二氧化碳当量</td>')
  expect(out).toContain(
    '范围一2030年数据经重述：方法变更。原值2.04万吨二氧化碳当量，现值2.14万吨二氧化碳当量',
  )
})

test('a chart has alternative text, unit and source, and its data as a table', async () => {
  const chart = '::chart{#c title="Little changed" type=bar metrics="scope-1, scope-2"}'
  const print = await html(chart, { format: 'print' })
  expect(print).toMatch(/<figure class="chart full" id="c"/)
  expect(print).toContain('Little changed')
  expect(print).toContain('<p class="unit">thousand\u00a0tCO₂e · 2030</p>')
  expect(print).toContain('Source: ')
  expect(print).toMatch(/<table class="chart-data">.*data-metric="scope-1".*21\.4/)
  const web = await html(chart)
  expect(web).toContain('<details><summary>Data</summary>')
})

test('a chart of two units, without values, or of an unknown metric or type is one located problem', async () => {
  const problems = async (markdown: string) => (await render(`Text.\n\n${markdown}`)).problems
  const rule = async (markdown: string) => problems(markdown)
  expect(await rule('::chart{title="T" type=bar metrics="rd-spend, anvils"}')).toEqual([
    { rule: 'chart-data', line: 7 },
  ])
  expect(await rule('::chart{title="T" type=bar metrics=anvils periods=1999}')).toEqual([
    { rule: 'chart-data', line: 7 },
  ])
  expect(await rule('::chart{title="T" type=waterfall metrics=anvils periods="2028, 2030"}')).toEqual([
    { rule: 'chart-data', line: 7 },
  ])
  expect(await rule('::chart{title="T" type=bar metrics=anvil}')).toEqual([{ rule: 'metric-known', line: 7 }])
  expect(await rule('::chart{title="T" type=pie metrics=anvils}')).toEqual([{ rule: 'chart-type', line: 7 }])
  expect(await rule('::chart{type=bar metrics=anvils}')).toEqual([{ rule: 'directive-attributes', line: 7 }])
  expect(await rule('```chart\ntitle: T\ntype: bar\nmetric: anvils\n```')).toMatchObject([
    { rule: 'chart-keys', line: 10 },
    { rule: 'chart-data' },
  ])
})

test('a chart fence passes Plot’s own marks', async () => {
  const out = await html(
    '```chart\ntitle: Dots\nmetrics: [scope-1, scope-2]\nperiods: 1\nheight: 120\nmarks:\n  - { mark: dot, x: value, y: metric }\nplot: { marginLeft: 90 }\n```',
  )
  expect(out).toContain('<figure class="chart full"')
  expect(out).toMatch(/<circle/)
})

test('a target with a metric shows its progress', async () => {
  const out = await html('::targets')
  expect(out).toContain('>Progress</th>')
  // From 40,000 to 20,000, now 31,880: over two fifths of the way after a fifth of the time.
  expect(out).toMatch(/<rect[^>]*width="40\.6"[^>]*fill="var\(--c1\)"/)
  expect(out).toMatch(/<rect x="20"[^>]*fill="var\(--accent\)"/)
})

test('metrics of the same quantity are drawn and written in one unit', async () => {
  const out = await html('::chart{title="Energy" type=bar metrics="power, heat"}', { format: 'print' })
  expect(out).toContain('<p class="unit">GJ · 2030</p>')
  // 500 MWh equal 1,800 GJ.
  expect(out).toMatch(/data-metric="heat"[^>]*>1,800</)
})

const MADE = `
moulds:
  title: { en: Moulds, zh-Hans: 模具 }
  kind: count
  unit: { en: moulds, zh-Hans: 件 }
  observations:
${[2023, 2024, 2025, 2026, 2027, 2028].map(year => `    ${year}: { omitted: information-unavailable, note: { en: No books., zh-Hans: 无账。 } }\n`).join('')}    2030: { value: 1240, source: ledger }
`

async function problemsOf(markdown: string, spoil: (folder: string) => Promise<void>) {
  const folder = await copyOfAcme()
  await spoil(folder)
  return (await render(markdown, { folder })).problems.map(({ rule }) => rule)
}

test('omitted years are shown with their reason', async () => {
  const add = async (folder: string) =>
    writeFile(
      join(folder, 'metrics/acme.yaml'),
      (await readFile(join(folder, 'metrics/acme.yaml'), 'utf8')) + MADE,
    )
  expect(await problemsOf('::table{title="Moulds" metrics=moulds periods=2023..2030}', add)).toEqual([])
  expect(await problemsOf('::table{title="Moulds" metrics=moulds periods=2017..2030}', add)).toEqual([
    'periods-valid',
  ])
})

test('a locked edition keeps its years', async () => {
  const lock = async (report: string) => {
    await lockEdition({ report, edition: '2030', force: false })
  }
  expect(await problemsOf('::table{title="Anvils" metrics=anvils periods=20}', lock)).toEqual([])
})
