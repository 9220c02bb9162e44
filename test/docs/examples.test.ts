/** Commands, files and rules that the README and docs name are correct. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
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

test('the README’s tour works with the shipped report', async () => {
  const report = join(await temporaryFolder(), 'report')
  await cp(join(root, 'report'), report, { recursive: true })
  const out = await temporaryFolder()
  const change = async (path: string, from: string, into: string) => {
    const text = await readFile(join(report, path), 'utf8')
    expect(text).toContain(from)
    await writeFile(join(report, path), text.replace(from, into))
  }
  const build = () => run(['build', '--report', report, '--out', out, '--format', 'web'])
  await change('metrics/company.yaml', '609015 million', '619015 million')
  expect(await build()).toMatchObject({ code: 0 })
  for (const [locale, shown] of [
    ['en', '619.02'],
    ['zh-Hans', '6190.2'],
  ] as const)
    expect(await readFile(join(out, '2023', locale, 'web/performance.html'), 'utf8')).toContain(shown)

  await change('metrics/company.yaml', '560118 million', '560119 million')
  const refused = await build()
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('comparative-locked') })
  await change('metrics/company.yaml', '560119 million', '560118 million')

  await change('2023/en/02-glance.md', ':metric[revenue]', ':metric[revenu]')
  const misspelt = await build()
  expect(misspelt.code).toBe(1)
  expect(misspelt.stderr).toMatch(/2023\/en\/02-glance\.md:9:3 {2}error/)
  expect(misspelt.stderr).toContain('Did you mean `revenue`?')
  expect(await readFile(join(out, '2023/en/web/performance.html'), 'utf8')).toContain('619.02')
})

test('files that the docs name exist', async () => {
  for (const doc of ['README.md', 'CONTRIBUTING.md', 'docs/guide.md', 'docs/decisions/README.md']) {
    const text = await readFile(join(root, doc), 'utf8')
    for (const [, path] of text.matchAll(/\]\(((?!http)[^)#]+)\)/g))
      await expect(
        readFile(join(root, doc, '..', path ?? '')).catch(e =>
          e.code === 'EISDIR' ? '' : Promise.reject(e),
        ),
        path,
      ).resolves.toBeDefined()
    // A fence may name a file that it adds.
    const withoutFences = text.replace(/^`{3,}\w+ .*$/gm, '')
    for (const [path] of withoutFences.matchAll(/\b(?:src|test|templates|report)\/[\w./-]+\w/g))
      await expect(
        readFile(join(root, path)).catch(e => (e.code === 'EISDIR' ? '' : Promise.reject(e))),
        path,
      ).resolves.toBeDefined()
  }
})

test('docs/rules.md is up to date with the rules', async () => {
  const { rulesDoc } = (await import(join(root, 'scripts/rules-doc.mjs'))) as { rulesDoc: () => string }
  expect(await readFile(join(root, 'docs/rules.md'), 'utf8')).toBe(rulesDoc())
})
