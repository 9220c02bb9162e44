import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readReport } from '../../src/source/report.ts'

const acme = fileURLToPath(new URL('../fixtures/acme', import.meta.url))

test('a report folder is read whole, without problems', async () => {
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

test('a folder that is no report says so', async () => {
  const report = await readReport(`${acme}/metrics`)
  expect(report.files[0]?.messages[0]).toMatchObject({ ruleId: 'report-exists' })
})
