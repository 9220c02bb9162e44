/** Every example of README and docs does what it says. */
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { glossarySchema, metricsSchema, sourcesSchema, targetsSchema } from '../../src/figures/schema.ts'
import { frameworksSchema } from '../../src/frameworks/schema.ts'
import { editionSchema, reportSchema } from '../../src/source/schemas.ts'
import { readYaml } from '../../src/source/yaml-document.ts'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'
import { render } from '../support/parse.ts'
import { root, run } from '../support/run.ts'

const pages = await Promise.all(
  ['docs/guide.md', 'docs/languages.md'].map(path => readFile(join(root, path), 'utf8')),
)
const fences = [...pages.join('\n').matchAll(/^(`{3,4})(\w+) ?(\w*)\n([\s\S]*?)^\1$/gm)].map(
  ([, , lang, name, text]) => ({
    lang,
    name: name ?? '',
    text: text ?? '',
  }),
)

describe('YAML', () => {
  const schemas: Record<string, ZodType> = {
    report: reportSchema,
    edition: editionSchema,
    metrics: metricsSchema,
    sources: sourcesSchema,
    targets: targetsSchema,
    glossary: glossarySchema,
    frameworks: frameworksSchema,
  }
  test.each(fences.filter(fence => fence.lang === 'yaml'))('$name', ({ name, text }) => {
    const file = new VFile({ path: 'x.yaml', value: text })
    const { value } = readYaml(file, text, schemas[name] as ZodType, name)
    expect(file.messages.map(String)).toEqual([])
    expect(value).toBeDefined()
  })
})

describe('Markdown', () => {
  const examples = fences.filter(fence => fence.lang === 'markdown')
  test('there are some', () => {
    expect(examples.length).toBeGreaterThan(3)
  })
  test.each(examples)('$text', async ({ text }) => {
    for (const format of ['print', 'web'] as const) {
      const { problems } = await render(text, { format })
      expect(problems).toEqual([])
    }
  })
})

describe('commands', () => {
  const commands = fences
    .filter(fence => fence.lang === 'sh')
    .flatMap(({ text }) => text.trim().split('\n'))
    .map(line => line.replace(/#.*$/, '').trim())
  test.each(commands)('%s', async command => {
    const [program, ...args] = command.split(/\s+/)
    expect(program).toBe('perennial')
    const folder = join(await copyOfAcme('report'), '..')
    await cp(join(root, 'test/fixtures/handbook'), join(folder, 'handbook'), { recursive: true })
    const { code, stderr } = await run(args, { cwd: folder })
    expect(stderr).not.toContain('error')
    expect(code).toBe(0)
  })
  test('every command has help', async () => {
    const help = await run(['--help'])
    expect(help.code).toBe(0)
    for (const [, name] of help.stdout.matchAll(/^ {2}(\w+) \[/gm)) {
      const { code, stdout } = await run([name ?? '', '--help'])
      expect(code).toBe(0)
      expect(stdout).toContain('Usage: perennial')
    }
  })
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
  for (const doc of ['README.md', 'CONTRIBUTING.md', 'docs/decisions/README.md']) {
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
