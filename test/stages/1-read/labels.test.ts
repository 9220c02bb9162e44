/** A language defined by a report: missing labels are errors, and no page shows a key. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editorSchemas } from '../../../src/cli/editor/schemas.ts'
import { englishLabels } from '../../../src/stages/1-read/languages/labels.ts'
import { SHIPPED } from '../../../src/stages/1-read/template-folders.ts'
import { openTemplate } from '../../../src/stages/4-book/template.ts'
import { copyOfAcme } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

const ENGLISH = join(SHIPPED, 'default/labels/en.yaml')

/** Acme with a language file of its own, made by editing the English one. */
async function acmeWith(tag: string, edit: (english: string) => string): Promise<string> {
  const report = await copyOfAcme()
  await mkdir(join(report, 'templates/default/labels'), { recursive: true })
  await writeFile(join(report, `templates/default/labels/${tag}.yaml`), edit(await readFile(ENGLISH, 'utf8')))
  return report
}

function problemsIn(report: string, tag: string) {
  const template = openTemplate('default', report)
  const labels = template.labels(tag)
  return { labels, messages: [...template.files.values()].flatMap(file => file.messages) }
}

const without = (key: string) => (text: string) => text.replace(new RegExp(`^${key}:.*\n`, 'm'), '')

test('each missing key is an error that names the file, the key and the English words', async () => {
  const keys = Object.keys(englishLabels())
  const report = await acmeWith('de', text => text.slice(0, text.indexOf('\nlanguage:') + 1))
  const { messages } = problemsIn(report, 'de')
  expect(messages.map(({ reason }) => /has no words for `([^`]+)`/.exec(reason)?.[1])).toEqual(keys)
  expect(messages.every(({ fatal, file, line }) => fatal && file?.endsWith('labels/de.yaml') && line)).toBe(
    true,
  )
  expect(messages.find(({ reason }) => reason.includes('`status-met`'))?.reason).toContain('`Met`')
})

test('check and build report it, and nothing is built', async () => {
  const report = await acmeWith('de', without('source'))
  const yaml = join(report, 'report.yaml')
  await writeFile(yaml, (await readFile(yaml, 'utf8')).replace('[en, zh-Hans]', '[en, zh-Hans, de]'))
  await mkdir(join(report, '2030/de'))
  await writeFile(join(report, '2030/de/02-iron.md'), '---\ntitle: Eisen\npart: main\n---\n\nWir gießen.\n')
  const message =
    /templates\/default\/labels\/de\.yaml:\d+:\d+.*\n?.*has no words for `source`, in English `Source`/
  expect((await run(['check', '--report', report])).stdout).toMatch(message)
  const out = join(report, '../out')
  const built = await run(['build', '--report', report, '--out', out, '--format', 'web', '--locale', 'de'])
  expect(built.code).toBe(1)
  expect(built.stderr + built.stdout).toMatch(message)
})

test.each([
  [
    'a file without numbers and dates',
    (text: string) => text.slice(text.indexOf('\nlanguage:')),
    'has no `locale`',
  ],
  [
    'a misspelled key',
    (text: string) => text.replace('status-met:', 'status-mte:'),
    'has no words for `status-met`',
  ],
  ['another name in braces', (text: string) => text.replace('Figure {n}', 'Bild {nr}'), 'Unexpected `{nr}`'],
  ['no name in braces', (text: string) => text.replace('Figure {n}', 'Bild'), 'has no `{n}`'],
])('%s', async (_, edit, reason) => {
  const { messages } = problemsIn(await acmeWith('de', edit), 'de')
  expect(messages.map(message => message.reason).join('\n')).toContain(reason)
  expect(messages.every(({ fatal, line }) => fatal && line)).toBe(true)
})

test('a report needs only the labels that it changes, and a region only those that differ from its language', async () => {
  const english = problemsIn(await acmeWith('en', () => 'figure: Exhibit {n}\n'), 'en')
  expect(english.messages).toEqual([])
  expect(english.labels('figure', { n: 1 })).toBe('Exhibit 1')
  expect(english.labels('source')).toBe('Source')
  const hongKong = problemsIn(await acmeWith('zh-Hant-HK', () => 'source: 資料來源\n'), 'zh-Hant-HK')
  expect(hongKong.messages).toEqual([])
  expect(hongKong.labels('source')).toBe('資料來源')
  expect(hongKong.labels('figure', { n: 1 })).toBe('圖1')
})

test('labels that only the template uses', async () => {
  const { labels, messages } = problemsIn(await acmeWith('de', text => `${text}motto: Eisen hält\n`), 'de')
  expect(messages).toEqual([])
  expect(labels('motto')).toBe('Eisen hält')
  const template = openTemplate('default', await acmeWith('de', text => text))
  template.labels('de')('motto')
  expect([...template.files.values()].flatMap(file => file.messages).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('has no words for `motto`'),
  ])
})

test('a missing title is an error, and its id is not shown', async () => {
  const report = await copyOfAcme()
  const metrics = join(report, 'metrics/acme.yaml')
  await writeFile(metrics, (await readFile(metrics, 'utf8')).replace(/, zh-Hans: 铁砧产量/, ''))
  const out = join(report, '../out')
  const built = await run(['build', '--report', report, '--out', out, '--format', 'web'])
  expect(built.code).toBe(1)
  expect(built.stderr + built.stdout).toMatch(
    /acme\.yaml:\d+:\d+.*\n?.*`anvils\.title` has no words in `zh-Hans`/,
  )
})

test('the schema lists every key with its English words', () => {
  const schema = editorSchemas().find(({ name }) => name === 'labels')?.schema
  const properties = schema?.properties as Record<string, { description: string }>
  for (const [key, words] of Object.entries(englishLabels()))
    expect(properties[key]?.description).toContain(words)
})
