/** `perennial figures` as a user runs it. */
import { join } from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { run } from '../support/run.ts'

const figures = async (...args: string[]) => run(['figures', '--edition', '2021', ...args])

test('all figures, a line each, in every language', async () => {
  const { stdout, code } = await figures()
  expect(code).toBe(0)
  expect(stdout).toMatch(/^rd-spend +2021 +518\.8亿元 +CNY.51\.88.billion +approved +press-2022-05-16 +\d+$/m)
})

test('one figure: derivation down to what was published, source, and every place', async () => {
  const { stdout } = await figures('prosperity-day-total')
  expect(stdout).toContain('sum(prosperity-day-donated@2021-09-05, prosperity-day-matched@2021-09-05)')
  expect(stdout).toContain('└ prosperity-day-donated@2021-09-05 = 2.7亿')
  expect(stdout).toMatch(/cited +2021\/en\/06-society\.md:\d+/)
  expect(stdout).toMatch(/cited +2021\/zh-Hans\/06-society\.md:\d+/)
})

test('the data book in three formats says the same', async () => {
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

test('an unknown figure is wrong use, with the nearest known', async () => {
  const { code, stderr } = await figures('rd-spent')
  expect(code).toBe(2)
  expect(stderr).toContain('`rd-spend`')
})
