/** A new user: the packed package in an empty folder, `npx perennial init`, and a build without a problem. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { answers, type Questions } from '../../../src/cli/init/answers.ts'
import { wrongWords } from '../../../src/cli/init/flags.ts'
import { STARTER_LOCALES } from '../../../src/cli/init/starter-choices.ts'
import { plain } from '../../../src/problems/messages/message.ts'
import { english } from '../../../src/problems/messages/render.ts'
import { shippedLocales } from '../../../src/stages/4-book/template.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { root, run } from '../../support/run.ts'

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

  test('init, check and build are clean under --strict, in all languages', async () => {
    const locales = ['en', 'zh-Hans', 'ja']
    const result = await npx(
      'init',
      '--locale',
      locales.join(),
      '--edition',
      '2030',
      '--framework',
      'gri,esrs',
    )
    expect(result.stdout).toContain('npx perennial build')
    // An existing package.json is not changed, so the fonts must be installed separately.
    const [, fonts = ''] = /npm install (@expo\S+ @expo\S+) /.exec(result.stdout) ?? []
    expect(fonts.split(' ')).toEqual(
      ['noto-sans-jp', 'noto-serif-jp'].map(name => `@expo-google-fonts/${name}`),
    )
    for (const name of fonts.split(' '))
      await symlink(join(root, 'node_modules', name), join(project, 'node_modules', name))
    expect(await npx('check', '--strict')).toMatchObject({ stdout: 'No problems\n' })
    const built = await npx('build', '--strict')
    expect(built.stdout).toMatch(/\n0 problems\n$/)
    for (const locale of locales) {
      for (const [framework, code] of [
        ['gri', '404-1'],
        ['esrs', 'S1-13'],
      ] as const) {
        const page = join(project, 'build/2030', locale, `web/${framework}-index.html`)
        expect(await readFile(page, 'utf8')).toContain(`<th scope="row">${code}</th>`)
      }
      const pdf = await readFile(join(project, 'build/2030', locale, 'report.pdf'))
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(existsSync(join(project, 'build/2030', locale, 'web/index.html'))).toBe(true)
    }
  }, 300_000)

  test('a project in a folder of its own asks for the same file', async () => {
    expect((await npx('init', 'mine', '--locale', 'en')).stdout).toContain('npm install')
    const { dependencies } = JSON.parse(await readFile(join(project, 'mine/package.json'), 'utf8'))
    expect(dependencies.perennial).toBe('file:../../perennial.tgz')
  })

  test('a second init overwrites nothing', async () => {
    const again = await npx('init')
    expect(again.stderr).toContain('it already has a report')
  })
})

/**
 * Unpacks the tarball where `npm install` puts it, with the dependencies of this repository rather than from npm. A dependency that the
 * package needs but does not declare is missing, as it would be after a real installation.
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
  test.each(STARTER_LOCALES)('leaves no word of the others, and passes the check: %s', async locale => {
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

  test('every language with labels is offered, and the tag of a region uses those of its language', async () => {
    expect([...STARTER_LOCALES].sort()).toEqual(shippedLocales())
    const project = await temporaryFolder()
    const args = ['--locale', 'zh-Hant-HK', '--edition', '2030', '--organisation', 'Acme']
    expect((await run(['init', project, ...args])).code).toBe(0)
    const edition = parse(await readFile(join(project, 'report/2030/edition.yaml'), 'utf8'))
    expect(edition.title).toEqual({ 'zh-Hant-HK': 'Acme 2030年可持續發展報告' })
    expect(await readdir(join(project, 'report/2030/zh-Hant-HK'))).toContain('01-letter.md')
    const { dependencies } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'))
    expect(dependencies).toMatchObject({ '@expo-google-fonts/noto-serif-tc': expect.stringMatching(/^\^\d/) })
  })

  test.each([
    ['Acme', 'Acme 2030年可持续发展报告'],
    ['顶点公司', '顶点公司2030年可持续发展报告'],
  ])('a name in Latin letters is separated from the year: %s', async (organisation, title) => {
    const project = await temporaryFolder()
    const args = ['--locale', 'zh-Hans', '--edition', '2030', '--organisation', organisation]
    expect((await run(['init', project, ...args])).code).toBe(0)
    const edition = parse(await readFile(join(project, 'report/2030/edition.yaml'), 'utf8'))
    expect(edition.title).toEqual({ 'zh-Hans': title })
  })

  test('each chosen framework has a content index', async () => {
    for (const [framework, statements] of [
      ['gri', ['gri']],
      ['esrs', undefined],
    ] as const) {
      const project = await temporaryFolder()
      expect((await run(['init', project, '--edition', '2030', '--framework', framework])).code).toBe(0)
      const names = await readdir(join(project, 'report/2030/en'))
      expect(names.filter(name => name.endsWith('-index.md'))).toEqual([
        expect.stringMatching(`^\\d\\d-${framework}-index.md$`),
      ])
      const edition = parse(await readFile(join(project, 'report/2030/edition.yaml'), 'utf8'))
      expect(edition.statements && Object.keys(edition.statements)).toEqual(statements)
    }
  })

  test('existing files are kept', async () => {
    const project = await temporaryFolder()
    await writeFile(join(project, '.gitignore'), 'mine\n')
    const { stdout } = await run(['init', project])
    expect(stdout).toContain('.gitignore exists and was not changed')
    expect(await readFile(join(project, '.gitignore'), 'utf8')).toBe('mine\n')
  })

  test.each([
    ['--edition', 'soon', 'a year, for example 2030'],
    ['--brand', 'blue', 'a colour, for example #0d4f63'],
    ['--locale', 'fr', 'en, zh-Hans, zh-Hant, ja, ar, or a variant of one, for example zh-CN or en-GB'],
    ['--framework', 'gir', 'gri'],
    ['--name', 'Acme', 'Unknown option `--name`, expected `--organisation`'],
  ])('%s %s is a wrong call', async (flag, value, expected) => {
    const project = await temporaryFolder()
    const { code, stderr } = await run(['init', project, flag, value])
    expect([code, stderr]).toEqual([2, expect.stringContaining(expected)])
    expect(await readdir(project)).toEqual([])
  })
})

describe('flags', () => {
  const today = new Date('2031-02-01')
  test('all mistakes are reported at once', async () => {
    const flags = {
      organisation: ' ',
      locale: ['fr', 'en'],
      edition: 'soon',
      framework: ['gir'],
      brand: 'blue',
    }
    const refused = answers(flags, today, undefined, wrongWords(['acme', '--name', 'Acme']))
    await expect(refused).rejects.toMatchObject({ name: 'WrongUse' })
    const lines = await refused.catch(({ message }: Error) => message.split('\n'))
    expect(lines).toEqual(
      [
        'Unknown option `--name`',
        'Unexpected --organisation ` `',
        'Unknown --locale `fr`',
        'Unexpected --edition `soon`',
        'Unknown --framework `gir`',
        'Unexpected --brand `blue`',
      ].map(wrong => expect.stringContaining(wrong)),
    )
    const inEnglish = (words: string[]) => wrongWords(words).map(mistake => english(mistake))
    expect(inEnglish(['--editon', '2030'])).toEqual(['Unknown option `--editon`. Did you mean `--edition`?'])
    expect(inEnglish(['acme'])).toEqual([])
    expect(inEnglish(['acme', 'akme'])).toEqual(['Unexpected `akme`, expected one folder'])
  })
  test('in any case', async () => {
    const flags = { locale: ['zh-cn', 'EN_gb'], framework: ['GRI', 'Esrs'] }
    expect(await answers(flags, today, undefined)).toMatchObject({
      locales: ['zh-CN', 'en-GB'],
      frameworks: ['gri', 'esrs'],
    })
  })
})

describe('questions', () => {
  test('are asked only for missing flags', async () => {
    const asked: string[] = []
    const ask: Questions = {
      text: async (question, initial, wrong) => {
        asked.push(english(question))
        expect(english(wrong(' ') ?? plain(''))).toMatch(/^Expected/)
        return initial
      },
      several: async (question, choices) => {
        asked.push(english(question))
        return [...choices]
      },
    }
    const flags = { organisation: 'Acme', brand: '#112233' }
    expect(await answers(flags, new Date('2031-02-01'), ask)).toEqual({
      organisation: 'Acme',
      locales: STARTER_LOCALES,
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
