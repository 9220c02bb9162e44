/** A new user: the packed package in an empty folder, `npx perennial init`, and a build without a problem. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { answers, type Questions } from '../../src/init/answers.ts'
import { temporaryFolder } from '../support/folder.ts'
import { root, run } from '../support/run.ts'

const execute = promisify(execFile)

describe('from the tarball, in an empty folder', () => {
  let project: string
  const npx = (...args: string[]) =>
    execute('npx', ['--no-install', 'perennial', ...args], { cwd: project }).catch(error => error as never)
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'perennial-pack-'))
    const { stdout } = await execute('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root })
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
    project = join(folder, 'empty')
    await mkdir(project)
    await installed(project, join(folder, filename))
    return () => rm(folder, { recursive: true, force: true })
  }, 300_000)

  test('init, check and build are clean under --strict, in both languages', async () => {
    const made = await npx('init', '--locale', 'en,zh-Hans', '--edition', '2030', '--framework', 'gri,esrs')
    expect(made.stdout).toContain('npx perennial build')
    expect(await npx('check', '--strict')).toMatchObject({ stdout: 'No problems\n' })
    const built = await npx('build', '--strict')
    expect(built.stdout).toMatch(/\n0 problems\n$/)
    for (const locale of ['en', 'zh-Hans']) {
      const pdf = await readFile(join(project, 'build/2030', locale, 'report.pdf'))
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(existsSync(join(project, 'build/2030', locale, 'web/index.html'))).toBe(true)
    }
  }, 300_000)

  test('a second init writes nothing over', async () => {
    const again = await npx('init')
    expect(again.stderr).toContain('a report is there already')
  })
})

/**
 * The tarball unpacked where `npm install` puts it, with the dependencies of this repository: the registry is not asked. What the
 * package needs and does not declare is missing here as it would be there.
 */
async function installed(project: string, tarball: string): Promise<void> {
  const home = join(project, 'node_modules')
  await mkdir(join(home, '.bin'), { recursive: true })
  await mkdir(join(home, 'perennial'))
  await execute('tar', ['-xzf', tarball, '-C', join(home, 'perennial'), '--strip-components', '1'])
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? []
    if (!name || dev || !existsSync(join(root, path))) continue
    await mkdir(join(home, name, '..'), { recursive: true })
    await symlink(join(root, path), join(home, name))
  }
  await chmod(join(home, 'perennial/dist/cli.js'), 0o755)
  await symlink('../perennial/dist/cli.js', join(home, '.bin/perennial'))
  await writeFile(
    join(project, 'package.json'),
    '{ "dependencies": { "perennial": "file:../perennial.tgz" } }',
  )
}

describe('one language', () => {
  test('leaves no word of the others, and passes the check', async () => {
    for (const locale of ['en', 'zh-Hans']) {
      const project = await temporaryFolder()
      const args = [
        '--locale',
        locale,
        '--edition',
        '2030',
        '--framework',
        'esrs',
        '--organisation',
        'A "B" & C',
      ]
      expect((await run(['init', project, ...args])).code).toBe(0)
      const report = join(project, 'report')
      const yaml = async (path: string) => parse(await readFile(join(report, path), 'utf8'))
      expect((await yaml('report.yaml')).organisation.name).toEqual({ [locale]: 'A "B" & C' })
      expect((await yaml('report.yaml')).locales).toEqual([locale])
      expect((await yaml('metrics/climate.yaml')).energy.frameworks).toEqual(['esrs:E1-5'])
      expect((await readdir(join(report, '2030'))).sort()).toEqual(['edition.yaml', 'images', locale].sort())
      const { stdout, code } = await run(['check', '--strict', '--report', report])
      expect([stdout, code]).toEqual(['No problems\n', 0])
    }
  })

  test('codes are those in force when the report is published', async () => {
    for (const [edition, code] of [
      ['2024', 'gri:305-1'],
      ['2030', 'gri:102-5'],
    ] as const) {
      const project = await temporaryFolder()
      expect((await run(['init', project, '--edition', edition, '--framework', 'gri'])).code).toBe(0)
      const report = join(project, 'report')
      expect(await readFile(join(report, edition, 'en/02-climate.md'), 'utf8')).toContain(code)
      expect((await run(['check', '--strict', '--report', report])).stdout).toBe('No problems\n')
    }
  })

  test('what is there is kept', async () => {
    const project = await temporaryFolder()
    await writeFile(join(project, '.gitignore'), 'mine\n')
    const { stdout } = await run(['init', project])
    expect(stdout).toContain('.gitignore was there and is as it was')
    expect(await readFile(join(project, '.gitignore'), 'utf8')).toBe('mine\n')
  })

  test.each([
    ['--edition', 'soon', 'a year, as 2030'],
    ['--brand', 'blue', 'a colour, as #0d4f63'],
    ['--locale', 'fr', 'en, zh-Hans'],
    ['--framework', 'gir', 'gri'],
  ])('%s %s is a wrong call', async (flag, value, expected) => {
    const project = await temporaryFolder()
    const { code, stderr } = await run(['init', project, flag, value])
    expect([code, stderr]).toEqual([2, expect.stringContaining(expected)])
    expect(await readdir(project)).toEqual([])
  })
})

describe('questions', () => {
  test('are asked for what the flags do not say, and only then', async () => {
    const asked: string[] = []
    const ask: Questions = {
      text: async (question, initial, wrong) => {
        asked.push(question)
        expect(wrong(' ')).toMatch(/^Expected/)
        return initial
      },
      several: async (question, choices) => {
        asked.push(question)
        return [...choices]
      },
    }
    const flags = { organisation: 'Acme', brand: '#112233' }
    expect(await answers(flags, new Date('2031-02-01'), ask)).toEqual({
      organisation: 'Acme',
      locales: ['en', 'zh-Hans'],
      edition: '2030',
      frameworks: ['gri', 'esrs'],
      brand: '#112233',
    })
    expect(asked).toEqual([
      'In which languages? The first is the original',
      'For which year?',
      'By which frameworks?',
    ])
  })
})
