/** A language that failed to build has no pages, so other languages do not link to it. */
import { existsSync } from 'node:fs'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'
import { copyOfPlainAcme } from '../../support/plain-covers.ts'
import { run } from '../../support/run.ts'

const CHAPTER = '2030/zh-Hans/02-iron.md'

test('a failed language is linked to only after it was built', async () => {
  const report = await copyOfPlainAcme()
  await appendFile(join(report, 'report.yaml'), 'site: https://reports.example.org\n')
  const out = join(await temporaryFolder(), 'build')
  const chapter = join(report, CHAPTER)
  const text = await readFile(chapter, 'utf8')
  const build = () => run(['build', '--all', '--report', report, '--out', out, '--format', 'web'])
  const page = () => readFile(join(out, '2030/en/web/iron.html'), 'utf8')
  const sitemap = () => readFile(join(out, 'sitemap.xml'), 'utf8')

  await writeFile(chapter, `${text}\n\n:metric[no-such-metric]\n`)
  expect((await build()).code).toBe(1)
  expect(existsSync(join(out, '2030/zh-Hans'))).toBe(false)
  expect(await page()).not.toContain('zh-Hans')
  expect(await sitemap()).not.toContain('zh-Hans')

  await writeFile(chapter, text)
  expect((await build()).code).toBe(0)
  expect(await page()).toContain('href="../../zh-Hans/web/iron.html"')
  expect(await sitemap()).toContain('/2030/zh-Hans/web/iron.html')

  // Pages of an earlier build stay, and so do the links to them.
  await writeFile(chapter, `${text}\n\n:metric[no-such-metric]\n`)
  await appendFile(join(report, '2030/en/02-iron.md'), '\n\nOne more sentence.\n')
  expect((await build()).code).toBe(1)
  expect(await page()).toContain('One more sentence')
  expect(await page()).toContain('href="../../zh-Hans/web/iron.html"')
})
