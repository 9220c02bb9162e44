/** The button of a fix changes only its line. */
import { chmod, lstat, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applyFix } from '../../src/preview/problem-fixes.ts'
import type { FlatProblem } from '../../src/problems/reporters/flat-problems.ts'
import { temporaryFolder } from '../support/folder.ts'

const problem = (line: number) =>
  ({
    path: 'a.md',
    rule: 'metric-known',
    message: 'Unexpected metric `anvilz`',
    note: 'Did you mean `anvils`?',
    line,
    column: 1,
    excerpt: ':metric[anvilz]',
    mend: { kind: 'name', column: 9, endColumn: 15, text: 'anvils', isGuess: false },
  }) as FlatProblem

test('one line is changed, and the permissions of the file stay', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'a.md')
  await writeFile(file, 'One\n:metric[anvilz]\n')
  await chmod(file, 0o640)
  expect(await applyFix(folder, problem(2), undefined)).toBe(true)
  expect(await readFile(file, 'utf8')).toBe('One\n:metric[anvils]\n')
  expect((await stat(file)).mode & 0o777).toBe(0o640)
  expect(await readdir(folder)).toEqual(['a.md'])
})

test('a line that has changed and a deleted file are left unchanged', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'a.md')
  await writeFile(file, 'One\n:metric[anvilz]\n')
  expect(await applyFix(folder, problem(1), undefined)).toBe(false)
  await rm(file)
  expect(await applyFix(folder, problem(2), undefined)).toBe(false)
  expect(await readdir(folder)).toEqual([])
})

test('the target of a link is changed, but never outside the report', async () => {
  const [folder, outside] = [await temporaryFolder(), await temporaryFolder()]
  const link = join(folder, 'a.md')
  await writeFile(join(folder, 'shared.md'), 'One\n:metric[anvilz]\n')
  await symlink('shared.md', link)
  expect(await applyFix(folder, problem(2), undefined)).toBe(true)
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  expect(await readFile(join(folder, 'shared.md'), 'utf8')).toBe('One\n:metric[anvils]\n')
  await rm(link)
  await writeFile(join(outside, 'a.md'), 'One\n:metric[anvilz]\n')
  await symlink(join(outside, 'a.md'), link)
  expect(await applyFix(folder, problem(2), undefined)).toBe(false)
  expect(await readFile(join(outside, 'a.md'), 'utf8')).toBe('One\n:metric[anvilz]\n')
})
