/** `perennial figures` as a user runs it. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { runFigures } from '../../../src/cli/actions/figures.ts'
import { captureOutput } from '../../support/capture-output.ts'
import { acme, copyOfAcme, temporaryFolder } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

const figures = async (...args: string[]) => run(['figures', '--edition', '2021', ...args])

test('lists all metrics, one per line, in every language', async () => {
  const { stdout, code } = await figures()
  expect(code).toBe(0)
  expect(stdout).toMatch(/^rd-spend +2021 +518\.8亿元 +CNY.51\.88.billion +approved +press-2022-05-16 +\d+$/m)
})

test('one metric: its derivation down to published values, its source, and every place', async () => {
  const { stdout } = await figures('prosperity-day-total')
  expect(stdout).toContain('sum(prosperity-day-donated@2021-09-05, prosperity-day-matched@2021-09-05)')
  expect(stdout).toContain('└ prosperity-day-donated@2021-09-05 = 2.7亿')
  expect(stdout).toMatch(/cited +2021\/en\/06-society\.md:\d+/)
  expect(stdout).toMatch(/cited +2021\/zh-Hans\/06-society\.md:\d+/)
})

test('the data book has the same content in three formats', async () => {
  const rows = JSON.parse((await figures('--format', 'json')).stdout) as { metric: string; number: string }[]
  expect(rows.length).toBeGreaterThan(40)
  const csv = (await figures('--format', 'csv')).stdout.trim().split('\r\n')
  expect(csv.length).toBe(rows.length + 1)
  const output = join(await temporaryFolder(), 'figures.xlsx')
  expect((await figures('--format', 'xlsx', '--output', output)).code).toBe(0)
  const sheet = (await readExcelFile(output)) as unknown as unknown[][]
  const table = (
    Array.isArray(sheet[0]) ? sheet : (sheet[0] as unknown as { data: unknown[][] }).data
  ) as unknown[][]
  expect(table.length).toBe(rows.length + 1)
  const at = (name: string) => (table[0] as string[]).indexOf(name)
  const spend = table.find(row => row[at('metric')] === 'rd-spend' && row[at('period')] === '2021')
  expect(spend?.[at('number')]).toBe(51_880_000_000)
  expect(spend?.[at('as published')]).toBe('518.8亿')
  expect(spend?.[at('source')]).toBe('press-2022-05-16')
  expect(spend?.[at('cited en')]).toContain('industry:')
})

test('an unknown metric is wrong use, and the nearest name is suggested', async () => {
  const { code, stderr } = await figures('rd-spent')
  expect(code).toBe(2)
  expect(stderr).toContain('`rd-spend`')
})

test('a language without a PDF has no page numbers, which is reported on standard error', async () => {
  const out = await temporaryFolder()
  const flags = { report: acme, config: true, lang: 'en', out }
  const pages = (locale: string, pageMap: object) => [locale, { pageMap }] as const
  const built = Object.fromEntries([pages('en', { 'fig-anvils': 3 }), pages('zh-Hans', {})])
  await mkdir(join(out, '2030'))
  await writeFile(join(out, '2030/manifest.json'), JSON.stringify({ locales: built }))
  const csv = await captureOutput(() => runFigures(undefined, { ...flags, format: 'csv' }))
  expect(csv.stderr).toBe(
    `No page numbers for zh-Hans, because ${join(out, '2030')} contains no PDF. To print it: perennial build 2030 --report ${acme} --out ${out}\n`,
  )
  expect(csv.stdout).not.toContain('No page')
  await rm(join(out, '2030'), { recursive: true })
  const one = await captureOutput(() => runFigures('anvils', { ...flags, format: 'table' }))
  expect(one.stderr).toContain('No page numbers for en, zh-Hans, because ')
  // The list of all metrics has no places.
  const list = await captureOutput(() => runFigures(undefined, { ...flags, format: 'table' }))
  expect(list.stderr).toBe('')
})

const lookUp = (report: string, id: string | undefined, edition?: string) =>
  captureOutput(() =>
    runFigures(id, {
      report,
      config: true,
      lang: 'en',
      out: 'nowhere',
      format: 'table',
      ...(edition && { edition }),
    }),
  )

test('a value and its change on one line are one place', async () => {
  const { stdout } = await lookUp(acme, 'anvils')
  expect(stdout.match(/cited +2030\/en\/01-letter\.md:7 \(en\)/g)).toHaveLength(1)
  expect((await lookUp(acme, undefined)).stdout).toMatch(/^anvils +2030 .* 6$/m)
})

test('places are those of all editions, or of the named one', async () => {
  const report = await copyOfAcme()
  await cp(join(report, '2030'), join(report, '2031'), { recursive: true })
  const edition = join(report, '2031/edition.yaml')
  await writeFile(edition, (await readFile(edition, 'utf8')).replace('"2030"', '"2031"'))
  const letter = join(report, '2031/en/01-letter.md')
  await writeFile(letter, '---\ntitle: A letter\n---\n\nOf :metric[anvils]{period=2030}.\n')
  const all = await lookUp(report, 'anvils')
  expect(all.stdout).toMatch(/cited +2030\/en\/01-letter\.md:7/)
  expect(all.stdout).toMatch(/cited +2031\/en\/01-letter\.md:5/)
  // Problems are left to `perennial check`.
  expect(all.stderr).toContain(`To list their problems: perennial check 2030 2031 --report ${report}\n`)
  expect(all.stderr).not.toContain('observation-known')
  const one = await lookUp(report, 'anvils', '2031')
  expect(one.stdout).not.toContain('2030/en/01-letter.md')
})

test('a metric that cannot be read is reported with its problem', async () => {
  const report = await copyOfAcme()
  const metrics = join(report, 'metrics/acme.yaml')
  await writeFile(metrics, (await readFile(metrics, 'utf8')).replace('kind: count', 'kind: cuont'))
  const { stderr } = await lookUp(report, 'anvils')
  expect(stderr).toContain('metric-valid')
})
