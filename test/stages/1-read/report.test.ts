import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runCheck } from '../../../src/check/run-check.ts'
import { readReport } from '../../../src/plugins/read-report.ts'
import { copyOfAcme } from '../../support/folder.ts'

const acme = fileURLToPath(new URL('../../fixtures/acme', import.meta.url))

test('a whole report folder is read without problems', async () => {
  const report = await readReport(acme)
  expect(report.files.flatMap(file => file.messages.map(String))).toEqual([])
  if (!('config' in report)) throw new Error('unreadable')
  expect([...report.editions.keys()]).toEqual(['2030'])
  expect(
    report.editions
      .get('2030')
      ?.chapters.get('en')
      ?.map(chapter => chapter.slug),
  ).toEqual(['letter', 'iron', 'about'])
  expect(report.registry.metrics.get('rd-spend')?.observations.get('2030')?.value.low.toFixed()).toBe(
    '5180000000',
  )
})

test('a folder without a report is reported', async () => {
  const report = await readReport(`${acme}/metrics`)
  expect(report.files[0]?.messages[0]).toMatchObject({ ruleId: 'report-exists' })
})

const CAFE = '\nA café.\n'
const bytes: Record<string, (text: string) => Buffer> = {
  'Western Windows': text => Buffer.from(text + CAFE, 'latin1'),
  'UTF-16 with a mark': text => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 without one': text => Buffer.from(text, 'utf16le'),
  // 铁 in the encoding of Chinese Windows.
  GB18030: text => Buffer.concat([Buffer.from(text), Buffer.from([0x0a, 0xcc, 0xfa, 0x0a])]),
  'a wrong byte in UTF-8': text =>
    Buffer.concat([Buffer.from(`${text}\nÅngström, “naïve”: `), Buffer.from([0xe9, 0x0a])]),
}

test.each(Object.keys(bytes))('a file that is no UTF-8 is one problem: %s', async name => {
  const report = await copyOfAcme()
  const path = join(report, '2030/en/01-letter.md')
  const before = await readFile(path, 'utf8')
  await writeFile(path, bytes[name]?.(before) ?? '')
  const files = await runCheck({ report, editions: [], all: false, strict: false })
  const found = files.flatMap(file =>
    file.messages.filter(({ fatal }) => fatal).map(message => [file.path, message.ruleId, message.line]),
  )
  const line = name.startsWith('UTF-16') ? 1 : before.split('\n').length + 1
  expect(found).toEqual([['2030/en/01-letter.md', 'file-unicode', line]])
})
