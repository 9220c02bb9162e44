/** Invalid or misspelled names of editions, languages and chapters are reported once, and reading continues. */
import { cp, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../../src/check/run-check.ts'
import { flatProblems } from '../../../src/problems/reporters/flat-problems.ts'
import { copyOfAcme } from '../../support/folder.ts'

const check = async (report: string) =>
  flatProblems(await runCheck({ report, editions: [], all: false, strict: false }), '')

test.each([
  ['a language in capitals', '2030/en', '2030/EN', 'file-name', 'expected `en`'],
  ['a language with an underscore', '2030/zh-Hans', '2030/zh_Hans', 'file-name', 'expected `zh-Hans`'],
  ['a language and a space', '2030/en', '2030/en ', 'file-name', 'expected `en`'],
  ['an edition with a hash', '2030', '2030#1', 'file-name', 'Rename it, for example to `2030-1`.'],
  ['an edition with a percent sign', '2030', '2030%', 'file-name', 'Rename it, for example to `2030`.'],
])('%s', async (_, from, into, rule, says) => {
  const report = await copyOfAcme()
  await rename(join(report, from), join(report, into))
  const problems = await check(report)
  expect(problems.map(problem => [problem.rule, problem.severity])).toEqual([[rule, 'error']])
  expect(`${problems[0]?.message} ${problems[0]?.note}`).toContain(says)
})

test('a chapter whose name would end its address', async () => {
  const report = await copyOfAcme()
  for (const locale of ['en', 'zh-Hans'])
    await rename(join(report, '2030', locale, '03-about.md'), join(report, '2030', locale, '03-why?.md'))
  expect((await check(report)).map(({ path, rule }) => [path, rule])).toEqual([
    ['2030/en/03-why?.md', 'file-name'],
    ['2030/zh-Hans/03-why?.md', 'file-name'],
  ])
})

test.each(['2030 draft', '二〇三〇', '2030.1', '2030-interim'])('an edition may be named %s', async name => {
  const report = await copyOfAcme()
  await rename(join(report, '2030'), join(report, name))
  expect(await check(report)).toEqual([])
})

test('a folder of an unlisted language is reported; other folders are ignored', async () => {
  const report = await copyOfAcme()
  for (const name of ['de', 'notes'])
    await cp(join(report, '2030/en'), join(report, '2030', name), { recursive: true })
  expect(await check(report)).toMatchObject([{ path: '2030/de', rule: 'locale-listed', severity: 'info' }])
})

test.each([
  ['zh_Hans', 'Write `zh-Hans`.'],
  ['ZH-HANS', 'Write `zh-Hans`.'],
  ['../zh', undefined],
])('a language that is written %s', async (tag, note) => {
  const report = await copyOfAcme()
  const file = join(report, 'report.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace('[en, zh-Hans]', `[en, ${tag}]`))
  expect(await check(report)).toMatchObject([{ path: 'report.yaml', rule: 'report-valid', line: 2, note }])
})
