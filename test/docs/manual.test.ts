/** Every example of the manual works as described, in both languages. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { directives } from '../../src/directives/directives.ts'
import { frameworksSchema } from '../../src/registry/frameworks/schema.ts'
import { glossarySchema, metricsSchema, sourcesSchema, targetsSchema } from '../../src/registry/schema.ts'
import { labelsSchema } from '../../src/stages/1-read/languages/labels.ts'
import { editionSchema, reportSchema } from '../../src/stages/1-read/schemas.ts'
import { readYaml } from '../../src/stages/1-read/yaml/yaml-document.ts'
import { fencesOf } from '../support/fences.ts'
import { temporaryFolder } from '../support/folder.ts'
import { follow } from '../support/follow-chapter.ts'
import { render } from '../support/parse.ts'
import { root } from '../support/run.ts'

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
  labels: labelsSchema(),
}

const MANUAL = join(root, 'docs/manual')
const TUTORIAL = '01-tutorial.md'

describe.each(LOCALES)('the tutorial in %s', locale => {
  test('goes from an empty folder to a report for the printer', async () => {
    const cwd = await follow(path(locale, TUTORIAL), await temporaryFolder())
    for (const pdf of ['build', 'print'])
      expect((await readFile(join(cwd, pdf, '2030', locale, 'report.pdf'))).subarray(0, 5).toString()).toBe(
        '%PDF-',
      )
    const page = await readFile(join(cwd, 'build/2030', locale, 'web/water.html'), 'utf8')
    expect(page).toMatch(/4[,\s]?980/)
    expect(page).not.toContain('4890')
  }, 300_000)
})

describe.each(LOCALES)('examples in %s', locale => {
  test('each chapter exists in both languages', async () => {
    expect(await chapters(locale)).toEqual(await chapters('en'))
  })
  test('code is the same in both languages, except for words and comments', async () => {
    for (const name of (await chapters(locale)).filter(one => /^(?:1\d|20|22)-/.test(one))) {
      const bones = async (language: string) =>
        (await fencesOf(path(language, name))).map(fence => [
          fence.lang,
          ['sh', 'yaml'].includes(fence.lang) ? fence.text.replace(/ *# .*$/gm, '') : '',
        ])
      expect([name, await bones(locale)]).toEqual([name, await bones('en')])
    }
  })
  test('YAML examples are valid', async () => {
    for (const name of (await chapters(locale)).filter(one => one !== TUTORIAL))
      for (const fence of await fencesOf(path(locale, name))) {
        const schema = schemas[fence.name]
        if (fence.lang !== 'yaml' || !schema) continue
        const file = new VFile({ path: name, value: fence.text })
        readYaml(file, fence.text, schema, 'report')
        expect([fence.text, ...file.messages.map(String)]).toEqual([fence.text])
      }
  })
  test('Markdown examples build without a problem', async () => {
    // Examples of the gallery are built with the manual, because they refer to each other.
    for (const name of (await chapters(locale)).filter(one => one !== TUTORIAL && !one.startsWith('4')))
      for (const { lang, text } of await fencesOf(path(locale, name)))
        if (lang === 'markdown')
          for (const format of ['print', 'web'] as const) {
            const { messages } = await render(text, {
              format,
              locale,
              folder: MANUAL,
              edition: '1',
              part: 'guide',
            })
            expect([text, ...messages]).toEqual([text])
          }
  })
})

describe('the reference', () => {
  test('is up to date with the code (`npm run docs`), and every sentence has a translation', async () => {
    const { manualReference } = (await import(join(root, 'scripts/manual-reference.mjs'))) as {
      manualReference: () => Promise<{ files: Map<string, string>; missing: Set<string> }>
    }
    const { files, missing } = await manualReference()
    expect([...missing]).toEqual([])
    expect(files.size).toBe(10)
    for (const [name, text] of files)
      expect(await readFile(join(root, 'docs/manual/1', name), 'utf8')).toBe(text)
  })
  test('describes every attribute of every directive', () => {
    for (const [name, { attributes }] of Object.entries(directives))
      for (const [attribute, { about }] of Object.entries(attributes))
        expect([name, attribute, about]).toEqual([name, attribute, expect.stringMatching(/\S/)])
  })
})
