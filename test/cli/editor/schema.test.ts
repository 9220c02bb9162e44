/** Schemas for editors accept and refuse the same files as Perennial, and explain every key. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import { parse as parseJsonc } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editorSchemas } from '../../../src/cli/editor/schemas.ts'
import { directiveSnippets } from '../../../src/cli/editor/snippets.ts'
import { directives } from '../../../src/directives/directives.ts'
import { fencesOf } from '../../support/fences.ts'
import { acme, temporaryFolder } from '../../support/folder.ts'
import { render } from '../../support/parse.ts'
import { root, run } from '../../support/run.ts'

const schemas = new Map(editorSchemas().map(entry => [entry.name, entry.schema]))

/** Returns the errors that an editor's YAML service reports for a text. */
function refusals(name: string, yaml: string): ErrorObject[] {
  const ajv = new Ajv({ allowUnionTypes: true, strict: false, logger: false })
  const validate = ajv.compile(schemas.get(name) ?? false)
  validate(parse(yaml, { schema: 'core' }))
  return validate.errors ?? []
}

describe('JSON Schemas', () => {
  test.each([
    ['report', 'report.yaml'],
    ['edition', '2030/edition.yaml'],
    ['metrics', 'metrics/acme.yaml'],
    ['sources', 'sources.yaml'],
    ['targets', 'targets.yaml'],
  ])('%s accepts the Acme report', async (name, path) => {
    expect(refusals(name, await readFile(join(acme, path), 'utf8'))).toEqual([])
  })

  test('accept the examples of the manual, and the labels of the template', async () => {
    const names = await readdir(join(root, 'docs/manual/1/en'))
    const fences = (await Promise.all(names.map(name => fencesOf(`docs/manual/1/en/${name}`)))).flat()
    const examples = fences.filter(({ lang, name }) => lang === 'yaml' && schemas.has(name))
    expect(examples.length).toBeGreaterThan(15)
    for (const { name, text } of examples) expect(refusals(name, text), text).toEqual([])
    expect(
      refusals('labels', await readFile(join(root, 'templates/default/labels/en.yaml'), 'utf8')),
    ).toEqual([])
  })

  test.each([
    ['report', 'organisation: {name: {en: Acme}}\nlocales: en'],
    ['report', 'organisation: {name: {en: Acme}}\nlocales: [en]\nbrandd: "#000000"'],
    ['edition', 'title: {en: A}\ntheme: {en: B}\nperiod: "twenty"\npublished: 2031-03-01'],
    ['metrics', 'Rd_Spend: {title: {en: A}, kind: count}'],
    ['metrics', 'spend: {title: {en: A}, kind: size}'],
    ['metrics', 'spend: {title: {en: A}, kind: count, observations: {2030: {valu: 1}}}'],
    ['metrics', 'spend: {title: {en: A}, kind: count, observations: {2030: [{value: 1}, {valu: 1}]}}'],
    ['targets', 'zero: {title: {en: A}, commitment: {en: B}, status: dreamt, source: x}'],
    ['front-matter', 'title: A\nlayout: poster'],
  ])('%s refuses %j', (name, yaml) => {
    expect(refusals(name, yaml).length).toBeGreaterThan(0)
  })

  test('every key has a description', () => {
    const silent: string[] = []
    // Options of Observable Plot are documented there; our schema only limits them.
    const isOfPlot = (path: string) => /^chart\.properties\.(?:marks\.items|plot)\.properties/.test(path)
    const walk = (schema: unknown, path: string) => {
      if (typeof schema !== 'object' || schema === null) return
      const { properties } = schema as { properties?: Record<string, { description?: string }> }
      for (const [key, value] of Object.entries(properties ?? {}))
        if (!value.description && !['one', 'other'].includes(key) && !isOfPlot(`${path}.properties`))
          silent.push(`${path}.${key}`)
      for (const [key, value] of Object.entries(schema)) walk(value, `${path}.${key}`)
    }
    for (const [name, schema] of schemas) walk(schema, name)
    expect(silent).toEqual([])
  })
})

describe('snippets', () => {
  test('every form of every directive has a snippet', () => {
    const heads = Object.values(directiveSnippets()).map(({ prefix }) => prefix)
    expect(heads.map(head => head.replace(/^:+/, '')).sort()).toEqual(
      Object.entries(directives)
        .flatMap(([name, spec]) => (spec.also ? [name, name] : [name]))
        .sort(),
    )
  })

  test('a snippet writes a valid directive with all required parts', async () => {
    for (const { body } of Object.values(directiveSnippets())) {
      const text = body
        .join('\n')
        .replace(/\$\{\d+:(\w+)\}/g, '$1')
        // The final tab stop, where the author continues to write.
        .replace(/^\$0$/m, 'Words.')
        .replace('$0', '')
      const { problems } = await render(text)
      const grammar = problems.filter(({ rule }) => rule?.startsWith('directive-'))
      expect(grammar, text).toEqual([])
    }
  })
})

describe('perennial schema', () => {
  test('prints one, lists all, and names the nearest', async () => {
    const one = await run(['schema', 'metrics'])
    expect(JSON.parse(one.stdout)).toEqual(JSON.parse(JSON.stringify(schemas.get('metrics'))))
    expect((await run(['schema'])).stdout).toMatch(/^targets +targets\.yaml +Targets$/m)
    expect(JSON.parse((await run(['schema', 'snippets'])).stdout)).toEqual(directiveSnippets())
    const { code, stderr } = await run(['schema', 'metric'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean `metrics`?')])
  })

  test('writes the files for VS Code and keeps existing settings', async () => {
    const project = await temporaryFolder()
    expect((await run(['schema', '--write'], { cwd: project })).code).toBe(0)
    const settings = join(project, '.vscode/settings.json')
    await writeFile(
      settings,
      `// ours\n${(await readFile(settings, 'utf8')).replace('{', '{\n  "editor.rulers": [110],')}`,
    )
    const again = await run(['schema', '--write', '--report', 'text'], { cwd: project })
    expect(again.code).toBe(0)
    const text = await readFile(settings, 'utf8')
    expect(text).toContain('// ours')
    const { 'yaml.schemas': used, 'editor.rulers': rulers } = parseJsonc(text) as {
      'yaml.schemas': object
      'editor.rulers': object
    }
    expect(rulers).toEqual([110])
    expect(used).toMatchObject({ './.perennial/schemas/metrics.json': 'text/metrics/*.yaml' })
    for (const path of Object.keys(used)) JSON.parse(await readFile(join(project, path), 'utf8'))
  })

  test('does not overwrite settings that it cannot parse', async () => {
    const project = await temporaryFolder()
    await run(['schema', '--write'], { cwd: project })
    await writeFile(join(project, '.vscode/settings.json'), '{ "a": ')
    const { code, stderr } = await run(['schema', '--write'], { cwd: project })
    expect([code, stderr]).toEqual([2, expect.stringContaining('.vscode/settings.json')])
    expect(await readFile(join(project, '.vscode/settings.json'), 'utf8')).toBe('{ "a": ')
  })
})
