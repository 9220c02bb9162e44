/** Files that resemble a part of the report are reported once; unrelated files are ignored. */
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../../src/check/run-check.ts'
import { flatProblems } from '../../../src/problems/reporters/flat-problems.ts'
import { copyOfAcme } from '../../support/folder.ts'

const check = async (report: string) =>
  flatProblems(await runCheck({ report, editions: [], all: true, strict: false }), '')

async function acmeWith(...paths: string[]): Promise<string> {
  const report = await copyOfAcme()
  for (const path of paths) {
    await mkdir(dirname(join(report, path)), { recursive: true })
    await writeFile(join(report, path), 'Words.\n')
  }
  return report
}

test.each([
  ['2030/en/notes.docx', 'Save its text as `notes.md`'],
  // A chapter of that name exists, so renaming is not suggested.
  [
    '2030/en/02-iron.txt',
    'expected Markdown Move it out of the folder: Perennial reads the chapter from `02-iron.md`.',
  ],
  [
    '2030/en/02-Iron.docx',
    'expected Markdown Move it out of the folder: Perennial reads the chapter from `02-iron.md`.',
  ],
  ['2030/zh-Hans/04-water', 'Save its text as `04-water.md`'],
  ['2030/04-water.md', 'is not in the folder of a language'],
])('%s is reported', async (path, says) => {
  const problems = await check(await acmeWith(path))
  expect(problems.map(one => [one.path, one.rule, one.severity])).toEqual([[path, 'file-name', 'info']])
  expect(`${problems[0]?.message} ${problems[0]?.note}`).toContain(says)
})

test('other files and folders are not reported', async () => {
  const report = await acmeWith(
    'README.md',
    'LICENSE',
    '.gitignore',
    'assets/logo.svg',
    'metrics/README.md',
    'metrics/raw.xlsx',
    '2030/README.md',
    '2030/notes.txt',
    '2030/en/.02-iron.docx',
    '2030/en/~$notes.docx',
    '2030/en/todo.txt',
    '2030/en/forge.png',
    '2030/drafts/04-water.md',
    '2029/plan.xlsx',
    'data.yaml',
  )
  expect(await check(report)).toEqual([])
})

test.each(['2030 (copy)', '2030 (2)', '2030-old', '2030_backup2', '2030 - 副本', 'Copy of 2030'])(
  'a copy of an edition is not read: %s',
  async name => {
    const report = await copyOfAcme()
    await cp(join(report, '2030'), join(report, name), { recursive: true })
    expect(await check(report)).toMatchObject([{ path: name, rule: 'edition-folder', severity: 'info' }])
  },
)

test.each(['02-iron copy.md', '02-iron (2).md', '02-iron-old.md', '02-iron - 副本.md', 'Copy of 02-iron.md'])(
  'nor is a copy of a chapter: %s',
  async name => {
    const report = await copyOfAcme()
    await cp(join(report, '2030/en/02-iron.md'), join(report, '2030/en', name))
    expect(await check(report)).toMatchObject([
      { path: `2030/en/${name}`, rule: 'file-name', severity: 'warning' },
    ])
  },
)

test.each(['2030-summary', '2030-2', 'old'])('another edition is read: %s', async name => {
  const report = await copyOfAcme()
  await cp(join(report, '2030'), join(report, name), { recursive: true })
  await rm(join(report, name, 'en/01-letter.md'))
  expect(await check(report)).toMatchObject([
    { path: `${name}/zh-Hans/01-letter.md`, rule: 'parity-chapters' },
  ])
})

test('chapters of a year without edition.yaml', async () => {
  const report = await copyOfAcme()
  await cp(join(report, '2030/en'), join(report, '2031/en'), { recursive: true })
  expect(await check(report)).toMatchObject([{ path: '2031', rule: 'edition-folder', severity: 'info' }])
  await rm(join(report, '2030'), { recursive: true })
  expect(await check(report)).toMatchObject([{ path: '2031', rule: 'edition-folder', severity: 'error' }])
})

test.each([
  ['sources.yaml', 'source.yaml'],
  ['sources.yaml', 'sources.yaml.txt'],
  ['targets.yaml', 'target.yml'],
  ['metrics', 'metric'],
  ['metrics/acme.yaml', 'metrics/acme.yaml.txt'],
  ['2030/edition.yaml', '2030/editon.yaml'],
])('%s under another name: %s', async (right, wrong) => {
  const report = await copyOfAcme()
  await rename(join(report, right), join(report, wrong))
  expect(await check(report)).toMatchObject([{ path: wrong, rule: 'file-name', severity: 'error' }])
})
