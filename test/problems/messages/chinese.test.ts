/** Messages in Chinese, and the choice of the language. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textOf } from '../../../src/problems/diagnostics.ts'
import { messageLanguage, translator } from '../../../src/problems/messages/languages.ts'
import { code, listed, message } from '../../../src/problems/messages/message.ts'
import { english } from '../../../src/problems/messages/render.ts'
import { copyOfAcme } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

const say = await translator('zh-Hans')

test('sentences inside sentences, and two in a row', () => {
  expect(say(textOf('value-valid/commas', { value: '51,88' }).reason)).toBe(
    '值 `51,88` 有误，逗号应每三位一个，或不用',
  )
  expect(say(message('suggest/did-you-mean', { name: 'rd-spend' }))).toBe('是不是想写 `rd-spend`？')
})

test.each([
  [
    message('parity/citation-of', { name: 'metric', id: 'growth', part: '2030' }),
    'citation `:metric[growth]` (2030)',
    '此处缺少引用 `:metric[growth]`（2030），应与 a.md:9 一致',
  ],
  [
    message('parity/link', { url: 'https://example.org/' }),
    'link to https://example.org/',
    '此处缺少链接 https://example.org/，应与 a.md:9 一致',
  ],
  [
    message('parity/table-size', { rows: 2, columns: 1 }),
    'table of 2 rows and 1 column',
    '此处缺少 2 行 1 列的表格，应与 a.md:9 一致',
  ],
  [
    message('parity/items', { name: 'cards', count: 3 }),
    '`cards` of 3 items',
    '此处缺少 `cards`（3 项），应与 a.md:9 一致',
  ],
  [code('cards'), '`cards`', '此处缺少 `cards`，应与 a.md:9 一致'],
])('differences between languages of a chapter: %s', (item, inEnglish, inChinese) => {
  const missing = message('parity/missing', { item, place: 'a.md:9' })
  expect(english(missing)).toBe(`Missing ${inEnglish}, expected here as in a.md:9`)
  expect(say(missing)).toBe(inChinese)
  expect(say(message('parity/extra', { item, path: 'a.md' }))).not.toMatch(/\p{Script=Han} \p{Script=Han}/u)
})

test('there is no space between Chinese words', () => {
  const unknown = textOf('entry-keys/unknown', { key: 'x', where: message('entry/whole-file') })
  expect(say(unknown.reason)).not.toMatch(/[a-z ]{2}/)
  const codes = { missing: listed(['gri:2-1', 'gri:2-2'].map(code)), extra: code('gri:2-3'), path: 'a.md' }
  expect(say(textOf('parity-disclosures', codes).reason)).toBe(
    '`discloses` 缺少 `gri:2-1`、`gri:2-2`，多出 `gri:2-3`，编号应与 a.md 相同',
  )
})

test('LANG and --lang choose the language', async () => {
  expect(messageLanguage(undefined, { LANG: 'zh_CN.UTF-8' })).toBe('zh-Hans')
  expect(messageLanguage('en', { LANG: 'zh_CN.UTF-8' })).toBe('en')
  expect(messageLanguage(undefined, { LC_ALL: 'C.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en')
  const report = await copyOfAcme()
  const chapter = join(report, '2030/en/02-iron.md')
  await writeFile(
    chapter,
    (await readFile(chapter, 'utf8')).replace(':metric[rd-spend]', ':metric[rd-spent]'),
  )
  const chinese = await run(['check', '--report', report], { env: { LANG: 'zh_CN.UTF-8', LC_ALL: '' } })
  expect(chinese.stdout).toContain('错误  不认识的指标 `rd-spent`  metric-known')
  expect(chinese.stdout).toContain('是不是想写 `rd-spend`？')
  const inEnglish = await run(['check', '--lang', 'en', '--report', report], { env: { LANG: 'zh_CN.UTF-8' } })
  expect(inEnglish.stdout).toContain('error  Unknown metric `rd-spent`  metric-known')
  const wrong = await run(['build', '2099', '--lang', 'zh-Hans', '--report', report])
  expect(wrong).toMatchObject({ code: 2 })
  expect(wrong.stderr).toContain('没有版次 `2099`')
})
