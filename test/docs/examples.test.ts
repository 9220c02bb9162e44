/** The README and the documents name commands, files and rules correctly. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CheckRule } from '../../src/check/types.ts'
import { readReport } from '../../src/plugins/read-report.ts'
import { catalogue } from '../../src/problems/messages/catalogues/en.ts'
import { openTemplate } from '../../src/stages/4-book/template.ts'
import { composeBooks } from '../../src/stages/compose.ts'
import { fencesOf } from '../support/fences.ts'
import { acme, copyOfAcme, temporaryFolder } from '../support/folder.ts'
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
  const misspelled = await build()
  expect(misspelled.code).toBe(1)
  expect(misspelled.stderr).toMatch(/2023\/en\/02-glance\.md:9:3 {2}error/)
  expect(misspelled.stderr).toContain('Did you mean `revenue`?')
  expect(await readFile(join(out, '2023/en/web/performance.html'), 'utf8')).toContain('619.02')
})

test('files that the docs name exist', async () => {
  const docs = [
    'README.md',
    'CONTRIBUTING.md',
    'docs/guide.md',
    'docs/architecture.md',
    'docs/decisions/README.md',
  ]
  for (const doc of docs) {
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
    for (const [path] of withoutFences.matchAll(
      /(?<![\w/])(?:src|test|templates|starter|report)\/[\w./-]+\w/g,
    ))
      await expect(
        readFile(join(root, path)).catch(e => (e.code === 'EISDIR' ? '' : Promise.reject(e))),
        path,
      ).resolves.toBeDefined()
  }
})

test('every decision is listed, and named by the code that it explains', async () => {
  const decisions = (await readdir(join(root, 'docs/decisions'))).filter(name => /^\d/.test(name))
  const list = await readFile(join(root, 'docs/decisions/README.md'), 'utf8')
  const sources = (await readdir(join(root, 'src'), { recursive: true })).filter(name => name.endsWith('.ts'))
  const texts = await Promise.all(sources.map(name => readFile(join(root, 'src', name), 'utf8')))
  const named = new Set(texts.flatMap(text => text.match(/(?<=docs\/decisions\/)[\w-]+\.md/g) ?? []))
  expect(decisions.filter(name => !list.includes(`(${name})`))).toEqual([])
  expect([...named].sort()).toEqual(decisions.sort())
})

test('the rule of CONTRIBUTING reports what it says', async () => {
  const fences = await fencesOf('CONTRIBUTING.md')
  const [text = '', messages = ''] = ['rule', 'messages'].map(
    wanted => fences.find(({ name }) => name === wanted)?.text,
  )
  // Inside the repository, so that its imports of packages are found.
  const folder = join(root, 'build/.examples')
  const path = join(folder, 'heading-short.ts')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'messages.ts'), `export const messages = {\n${messages}}\n`)
  const added = (await import(join(folder, 'messages.ts'))) as { messages: object }
  Object.assign(catalogue, added.messages)
  await writeFile(
    path,
    text.replaceAll("'../../", `'${root}src/`).replaceAll("'../types.ts'", `'${root}src/check/types.ts'`),
  )
  try {
    const { headingShort } = (await import(path)) as { headingShort: CheckRule }
    const report = await copyOfAcme()
    const chapter = join(report, '2030/en/02-iron.md')
    const long = `## ${'Words '.repeat(20)}`
    await writeFile(chapter, `${await readFile(chapter, 'utf8')}\n${long}\n`)
    const reported = async (folder: string) => {
      const report = await readReport(folder)
      if (!('config' in report)) throw new Error('unreadable')
      const edition = report.editions.get('2030')
      if (!edition) throw new Error('no edition')
      const template = openTemplate('default', folder)
      const locales = await composeBooks({ report, edition, template }, 'web')
      await headingShort.check({ report, edition, locales })
      return report.files
        .flatMap(({ messages }) => messages)
        .filter(({ ruleId }) => ruleId === 'heading-short')
        .map(({ reason }) => reason)
    }
    expect(await reported(acme)).toEqual([])
    expect(await reported(report)).toEqual([expect.stringContaining('heading of 119 characters')])
  } finally {
    // Other test files of this worker have the same catalogue.
    for (const id of Object.keys(added.messages)) delete (catalogue as Record<string, unknown>)[id]
    await rm(folder, { recursive: true })
  }
})

test('docs/rules.md is up to date with the rules', async () => {
  const { rulesDoc } = (await import(join(root, 'scripts/rules-doc.mjs'))) as { rulesDoc: () => string }
  expect(await readFile(join(root, 'docs/rules.md'), 'utf8')).toBe(await rulesDoc())
})
