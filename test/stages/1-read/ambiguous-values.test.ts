/** `1.640` means 1640 in German and 1.64 in English, so it is reported rather than guessed. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readReport } from '../../../src/plugins/read-report.ts'
import { SHIPPED } from '../../../src/stages/1-read/template-folders.ts'
import { copyOfAcme } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

async function acmeIn(locale: string, value: string): Promise<string> {
  const report = await copyOfAcme()
  const labels = await readFile(join(SHIPPED, 'default/labels/en.yaml'), 'utf8')
  await mkdir(join(report, 'templates/default/labels'), { recursive: true })
  const own = join(report, `templates/default/labels/${locale}.yaml`)
  await writeFile(own, labels.replace('intl: "en-GB"', `intl: ${locale}`))
  const yaml = join(report, 'report.yaml')
  await writeFile(yaml, (await readFile(yaml, 'utf8')).replace('[en, zh-Hans]', `[en, zh-Hans, ${locale}]`))
  await writeFile(
    join(report, 'metrics/more.yaml'),
    `ore:\n  title: { en: Ore, zh-Hans: 矿石, ${locale}: Ore }\n  kind: quantity\n  unit: t\n` +
      `  observations:\n    2030: { value: ${value}, source: annual-report }\n`,
  )
  return report
}

const valueProblems = async (report: string) =>
  (await readReport(report)).files
    .flatMap(file => file.messages)
    .filter(({ ruleId }) => ruleId === 'value-valid')

test.each([
  ['de', '1.640', 'Write `1640`, or `1.640e0` if `.`'],
  ['de', '"1,640"', 'Write `1640`, or `1.640e0` if `,`'],
  ['fr', '"1,640 million"', '`1640 million`, or `1.640e0 million`'],
  ['de', '"-1.640"', '`-1640`, or `-1.640e0`'],
  ['de', '"1.640..1.780"', '`1640`'],
])('%s: %s', async (locale, value, says) => {
  const [message, ...more] = await valueProblems(await acmeIn(locale, value))
  expect(message?.note).toContain(says)
  expect(message).toMatchObject({ fatal: true, line: 6 })
  expect(more.length).toBe(value.includes('..') ? 1 : 0)
})

test.each([
  ['de', '1640'],
  ['de', '0.814'],
  ['de', '"1,234,567"'],
  ['de', '"1,234.5"'],
  ['de', '12.3456'],
  ['de', '1.640e0'],
  ['ja', '"1,640"'],
  ['ja', '1.640'],
])('%s: %s is unambiguous', async (locale, value) => {
  expect(await valueProblems(await acmeIn(locale, value))).toEqual([])
})

test('an ambiguous target is reported too', async () => {
  const report = await acmeIn('de', '7')
  const path = join(report, 'targets.yaml')
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^( +)source:/m, '$1value: 1.640\n$1source:'))
  const [message] = await valueProblems(report)
  expect(message?.note).toContain('`1640`, or `1.640e0`')
})

test('`check --fix` fixes unambiguous values', async () => {
  const report = await acmeIn('de', "'612,4 Mio.'")
  await run(['check', '--report', report, '--fix'])
  expect(await readFile(join(report, 'metrics/more.yaml'), 'utf8')).toContain("value: '612.4 million'")
})
