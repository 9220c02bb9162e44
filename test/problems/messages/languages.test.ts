/** Another language of messages is one more file beside the catalogues. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseLanguage } from '../../../src/preview/translations.ts'
import {
  findLanguage,
  messageLanguage,
  messageLanguages,
  textsOf,
  translator,
} from '../../../src/problems/messages/languages.ts'
import { acme } from '../../support/folder.ts'
import { type Run, root } from '../../support/run.ts'

test('the languages are those of the files', async () => {
  expect(messageLanguages()).toEqual(['en', 'zh-Hans'])
  expect((await translator('zh-Hans'))('problems/none')).toBe('没有问题')
  expect(await textsOf('preview/client/page', 'zh-Hans')).toMatchObject({
    'preview/client/page': '第 {page} 页',
  })
})

test.each([
  ['zh-CN', 'zh-Hans'],
  ['zh_CN.UTF-8', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh_TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['de_AT.UTF-8@euro', 'de'],
  ['DE', 'de'],
  ['fr', undefined],
  ['C', undefined],
  ['POSIX', undefined],
  ['', undefined],
])('%s is %s', (tag, expected) => {
  expect(findLanguage(tag, ['de', 'en', 'zh-Hans', 'zh-Hant'])).toBe(expected)
})

test('without the same script, another script of the language is better than English', () => {
  expect(findLanguage('zh-TW', ['en', 'zh-Hans'])).toBe('zh-Hans')
})

test('`--lang` counts before LC_ALL, LC_MESSAGES and LANG, and English is the fallback', () => {
  const languages = ['de', 'en', 'zh-Hans']
  const env = { LC_ALL: '', LC_MESSAGES: 'de_DE.UTF-8', LANG: 'zh_CN.UTF-8' }
  expect(messageLanguage(undefined, env, languages)).toBe('de')
  expect(messageLanguage('zh', env, languages)).toBe('zh-Hans')
  expect(messageLanguage('fr', env, languages)).toBe('en')
  expect(messageLanguage(undefined, {}, languages)).toBe('en')
})

test('a browser gets the accepted language with the largest weight', () => {
  const languages = ['de', 'en', 'zh-Hans']
  expect(chooseLanguage(undefined, {}, 'fr, zh;q=0.5, de-CH;q=0.8, en;q=0', languages)).toBe('de')
  expect(chooseLanguage(undefined, {}, 'fr, *;q=0.1', languages)).toBe('en')
})

describe('a German file beside the compiled catalogues', () => {
  let folder: string
  let cli: string
  let report: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'perennial-test-'))
    await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
    for (const name of ['node_modules', 'package.json', 'templates', 'starter'])
      await symlink(join(root, name), join(folder, name))
    await writeFile(
      join(folder, 'dist/problems/messages/catalogues/de.js'),
      `export const catalogue = {
        'metric-known': { reason: 'Unbekannte Kennzahl \`{id}\`' },
        'suggest/did-you-mean': 'Meinten Sie \`{name}\`?',
        'severity/error': 'Fehler',
        'problems/errors': '{count, plural, other {# Fehler}}',
        'problems/warnings': '{count, plural, one {# Warnung} other {# Warnungen}}',
        'call/edition': 'Unbekannte Ausgabe \`{edition}\`, vorhanden: {known}',
      }\n`,
    )
    cli = join(folder, 'dist/cli.js')
    report = join(folder, 'report')
    await cp(acme, report, { recursive: true })
    const chapter = join(report, '2030/en/02-iron.md')
    const text = await readFile(chapter, 'utf8')
    await writeFile(chapter, text.replace(':metric[rd-spend]', ':metric[rd-spent]'))
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> =>
    promisify(execFile)(process.execPath, [cli, ...args], { env: { ...process.env, ...env } }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: Run) => ({ code, stdout, stderr }),
    )

  test('is listed by --help', async () => {
    expect((await run(['check', '--help'])).stdout.replace(/\s+/g, ' ')).toContain(
      '; available: de, en, zh-Hans',
    )
  })

  test('gives German messages, and English ones where it lacks a text', async () => {
    const { code, stdout } = await run(['check', '--report', report], { LC_ALL: 'de_DE.UTF-8' })
    expect(code).toBe(1)
    expect(stdout).toContain('Fehler  Unbekannte Kennzahl `rd-spent`  metric-known')
    expect(stdout).toContain('Meinten Sie `rd-spend`?')
    expect(stdout).toMatch(/\n1 Fehler, \d+ Warnung(en)?\n$/)
  })

  test('gives German errors in calls', async () => {
    const wrong = await run(['build', '2099', '--lang', 'de', '--report', report])
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('perennial: Unbekannte Ausgabe `2099`, vorhanden: 2030'),
    ])
    expect((await run(['build', '2099', '--lang', 'en', '--report', report])).stderr).toContain(
      'Unknown edition `2099`',
    )
  })
})
