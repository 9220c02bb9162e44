/** What README and docs say beside the manual. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'
import { root, run } from '../support/run.ts'

test('every command has help', async () => {
  const help = await run(['--help'])
  expect(help.code).toBe(0)
  for (const [, name] of help.stdout.matchAll(/^ {2}(\w+) \[/gm)) {
    const { code, stdout } = await run([name ?? '', '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('Usage: perennial')
  }
})

test('the README’s tour: a changed figure reaches both languages, a misspelt one is named', async () => {
  const report = await copyOfAcme()
  const out = await temporaryFolder()
  const metrics = join(report, 'metrics/acme.yaml')
  const { writeFile } = await import('node:fs/promises')
  await writeFile(metrics, (await readFile(metrics, 'utf8')).replace('51.8亿', '53.9亿'))
  expect((await run(['build', '--report', report, '--out', out, '--format', 'web'])).code).toBe(0)
  expect(await readFile(join(out, '2030/en/web/iron.html'), 'utf8')).toContain('5.39')
  expect(await readFile(join(out, '2030/zh-Hans/web/iron.html'), 'utf8')).toContain('53.9亿元')
})

test('files that the docs name are there', async () => {
  for (const doc of ['README.md', 'CONTRIBUTING.md', 'docs/guide.md', 'docs/decisions/README.md']) {
    const text = await readFile(join(root, doc), 'utf8')
    for (const [, path] of text.matchAll(/\]\(((?!http)[^)#]+)\)/g))
      await expect(
        readFile(join(root, doc, '..', path ?? '')).catch(e =>
          e.code === 'EISDIR' ? '' : Promise.reject(e),
        ),
        path,
      ).resolves.toBeDefined()
    for (const [path] of text.matchAll(/\b(?:src|test|templates|report)\/[\w./-]+\w/g))
      await expect(
        readFile(join(root, path)).catch(e => (e.code === 'EISDIR' ? '' : Promise.reject(e))),
        path,
      ).resolves.toBeDefined()
  }
})

test('the rules’ pages are those of the rules', async () => {
  const { rulesDoc } = (await import(join(root, 'scripts/rules-doc.mjs'))) as { rulesDoc: () => string }
  expect(await readFile(join(root, 'docs/rules.md'), 'utf8')).toBe(rulesDoc())
})
