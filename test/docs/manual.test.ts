/** Every example of the manual does what it says, in both languages. */
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { glossarySchema, metricsSchema, sourcesSchema, targetsSchema } from '../../src/figures/schema.ts'
import { frameworksSchema } from '../../src/frameworks/schema.ts'
import { aboutAttribute } from '../../src/markdown/attributes.ts'
import { directives } from '../../src/markdown/directives.ts'
import { editionSchema, reportSchema } from '../../src/source/schemas.ts'
import { readYaml } from '../../src/source/yaml-document.ts'
import { fencesOf } from '../support/fences.ts'
import { temporaryFolder } from '../support/folder.ts'
import { render } from '../support/parse.ts'
import { root, run } from '../support/run.ts'

const LOCALES = ['en', 'zh-Hans'] as const
const chapters = async (locale: string) => (await readdir(join(root, 'docs/manual/1', locale))).sort()
const path = (locale: string, name: string) => `docs/manual/1/${locale}/${name}`

const schemas: Readonly<Record<string, ZodType>> = {
  report: reportSchema,
  edition: editionSchema,
  metrics: metricsSchema,
  sources: sourcesSchema,
  targets: targetsSchema,
  glossary: glossarySchema,
  frameworks: frameworksSchema,
}

const TUTORIAL = '01-tutorial.md'

describe.each(LOCALES)('the tutorial in %s', locale => {
  test('goes from an empty folder to a report for the printer', async () => {
    let cwd = await temporaryFolder()
    let said = ''
    for (const { lang, name, text } of await fencesOf(path(locale, TUTORIAL))) {
      if (lang === 'diff') await edit(join(cwd, name), text)
      else if (lang === 'problem') for (const line of text.trim().split('\n')) expect(said).toContain(line)
      else if (lang !== 'sh') await write(join(cwd, name), text)
      else
        for (const command of text.trim().split('\n')) {
          const [program, ...args] = command.split(/\s+/)
          if (program === 'mkdir') await mkdir(join(cwd, args[0] ?? ''))
          else if (program === 'cd') cwd = join(cwd, args[0] ?? '')
          else if (program === 'npx') {
            expect(args.shift()).toBe('perennial')
            const { stdout, stderr, code } = await run(args, { cwd })
            said = `${stdout}${stderr}`
            // What is checked is about to say what is wrong; everything else goes well.
            if (args[0] !== 'check') expect([said, code]).toEqual([expect.anything(), 0])
          }
          // How the package is installed is held by test/package.
          else expect(command).toBe('npm install ../perennial-0.1.0.tgz')
        }
    }
    for (const pdf of ['build', 'print'])
      expect((await readFile(join(cwd, pdf, '2030', locale, 'report.pdf'))).subarray(0, 5).toString()).toBe(
        '%PDF-',
      )
    const page = await readFile(join(cwd, 'build/2030', locale, 'web/water.html'), 'utf8')
    expect(page).toMatch(/4[,\s]?980/)
    expect(page).not.toContain('4890')
  }, 300_000)
})

async function edit(file: string, diff: string): Promise<void> {
  const lines = (sign: string) =>
    diff
      .trimEnd()
      .split('\n')
      .filter(line => line.startsWith(sign))
      .map(line => line.slice(1))
  const [before, after] = [lines('-'), lines('+')]
  let text = await readFile(file, 'utf8')
  for (const [i, line] of before.entries()) {
    expect(text.split(line)).toHaveLength(2)
    text = text.replace(line, () => after[i] ?? '')
  }
  await writeFile(file, text)
}

/** A new file, or more at the end of one. */
async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, text)
}

describe.each(LOCALES)('examples in %s', locale => {
  test('chapters have those of the other language', async () => {
    expect(await chapters(locale)).toEqual(await chapters('en'))
  })
  test('YAML is read', async () => {
    for (const name of (await chapters(locale)).filter(one => one !== TUTORIAL))
      for (const fence of await fencesOf(path(locale, name))) {
        const schema = schemas[fence.name]
        if (fence.lang !== 'yaml' || !schema) continue
        const file = new VFile({ path: name, value: fence.text })
        readYaml(file, fence.text, schema, fence.name)
        expect([fence.text, ...file.messages.map(String)]).toEqual([fence.text])
      }
  })
  test('Markdown is built without a problem', async () => {
    for (const name of (await chapters(locale)).filter(one => one !== TUTORIAL))
      for (const { lang, text } of await fencesOf(path(locale, name)))
        if (lang === 'markdown')
          for (const format of ['print', 'web'] as const) {
            const { messages } = await render(text, { format, locale })
            expect([text, ...messages]).toEqual([text])
          }
  })
})

describe('the reference', () => {
  test('is that of the code: `npm run docs` has been run, and every sentence has its Chinese', async () => {
    const { manualReference } = (await import(join(root, 'scripts/manual-reference.mjs'))) as {
      manualReference: () => Promise<{ files: Map<string, string>; missing: Set<string> }>
    }
    const { files, missing } = await manualReference()
    expect([...missing]).toEqual([])
    expect(files.size).toBe(10)
    for (const [name, text] of files)
      expect(await readFile(join(root, 'docs/manual/1', name), 'utf8')).toBe(text)
  })
  test('says what every attribute of a directive is', () => {
    for (const [name, { attributes }] of Object.entries(directives))
      for (const attribute of attributes)
        expect([name, attribute, aboutAttribute(name, attribute)]).toEqual([
          name,
          attribute,
          expect.any(String),
        ])
  })
})
