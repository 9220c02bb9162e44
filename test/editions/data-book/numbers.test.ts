/** Every value of the data book is a number to a spreadsheet, read from the bytes of the file. */
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { copyOfAcme, temporaryFolder } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

const METRICS = `
third:
  title: { en: A third, zh-Hans: 三分之一 }
  kind: percent
  derive: { share: one, of: three }
one:
  title: { en: One, zh-Hans: 一 }
  kind: monetary
  unit: CNY
  observations: { 2030: { value: 1, source: ledger } }
three:
  title: { en: Three, zh-Hans: 三 }
  kind: monetary
  unit: CNY
  observations: { 2030: { value: 3, source: ledger } }
long:
  title: { en: Long, zh-Hans: 长 }
  kind: monetary
  unit: CNY
  observations: { 2030: { value: "12345678901234567.89", source: ledger } }
small:
  title: { en: Small, zh-Hans: 小 }
  kind: monetary
  unit: CNY
  observations: { 2030: { value: "0.00000012", source: ledger } }
`

async function dataBook(format: string): Promise<Uint8Array> {
  const report = await copyOfAcme()
  await appendFile(join(report, 'metrics/acme.yaml'), METRICS)
  const output = join(await temporaryFolder(), `figures.${format}`)
  const { code, stderr } = await run(['figures', '--report', report, '--format', format, '--output', output])
  expect(code, stderr).toBe(0)
  return readFile(output)
}

test('a share with endless or very many digits is a number', async () => {
  const file = Buffer.from(await dataBook('xlsx'))
  const sheets = (await readExcelFile(file)) as unknown as { sheet: string; data: unknown[][] }[]
  const [figures, notes] = sheets
  const [head = [], ...rows] = figures?.data ?? []
  const cell = (row: readonly unknown[] | undefined, name: string) => row?.[head.indexOf(name)]
  const numbers = rows.map(row => cell(row, 'number')).filter(value => value !== null)
  expect(numbers.length).toBeGreaterThan(5)
  // A text cell would be read as a string.
  expect(numbers.filter(value => typeof value !== 'number')).toEqual([])
  const rowOf = (id: string) => rows.find(row => cell(row, 'metric') === id)
  expect(cell(rowOf('third'), 'number')).toBe(33.3333333333333)
  expect(cell(rowOf('third'), 'shown en')).toBe('33.3%')
  expect(cell(rowOf('long'), 'number')).toBe(12345678901234600)
  expect(cell(rowOf('long'), 'as published')).toBe('12345678901234567.89')
  expect(cell(rowOf('small'), 'number')).toBe(0.00000012)
  expect(notes?.sheet).toBe('Notes')
  expect(JSON.stringify(notes?.data)).toContain('15 significant digits')
})

test('in CSV a number is written in full, without an exponent', async () => {
  const csv = new TextDecoder().decode(await dataBook('csv'))
  const fields = (id: string) => csv.split('\r\n').find(line => line.startsWith(`${id},`)) ?? ''
  expect(fields('third')).toContain(',33.3333333333333,')
  expect(fields('third')).toContain('33.3%')
  expect(fields('long')).toContain(',12345678901234600,')
  expect(fields('small')).toContain(',0.00000012,')
})
