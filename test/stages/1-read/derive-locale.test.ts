/** Traditional Chinese is converted from Simplified, except for written words and files. */
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readReport } from '../../../src/plugins/read-report.ts'
import { converter } from '../../../src/stages/1-read/languages/derive-locale.ts'
import { shippedLanguages } from '../../../src/stages/1-read/languages/locale-files.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { root } from '../../support/run.ts'

const language = shippedLanguages()

const TO = 'zh-Hant-HK'

async function hongKong(own?: string) {
  const folder = join(await temporaryFolder(), 'report')
  await cp(join(root, 'test/fixtures/polyglot'), folder, { recursive: true })
  if (own) {
    await mkdir(join(folder, '2030', TO))
    await writeFile(join(folder, '2030', TO, '01-letter.md'), own)
  }
  const report = await readReport(folder)
  if (!('config' in report)) throw new Error('unreadable')
  return { report, chapters: report.editions.get('2030')?.chapters.get(TO) ?? [] }
}

test('chapters, titles and the registry are converted; written words are used unchanged', async () => {
  const { report, chapters } = await hongKong()
  expect(chapters.map(({ slug, derived }) => [slug, derived])).toEqual([
    ['letter', true],
    ['iron', true],
  ])
  const text = String(chapters[1]?.file.value)
  expect(text).toContain('「鐵砧」在鍛工場鑄造')
  expect(text).toContain('src=images/forge.svg')
  expect(text).toContain(':metric[rd-spend]')
  expect(report.editions.get('2030')?.config.title[TO]).toBe('頂點公司2030年可持續發展報告')
  expect(report.registry.metrics.get('rd-spend')?.title[TO]).toBe('研發投入')
  expect(report.config.numbering[TO]).toBe('chinese')
})

test('a written file replaces the converted one', async () => {
  const { chapters } = await hongKong('---\ntitle: 寄語\npart: opening\n---\n\n已審閱。\n')
  expect(chapters.map(({ slug, derived }) => [slug, derived ?? false])).toEqual([
    ['letter', false],
    ['iron', true],
  ])
})

test('listed names, addresses and code stay unchanged', async () => {
  const convert = await converter(language('zh-Hans'), language(TO), [
    { name: { 'zh-Hans': '乾隆汇报', 'zh-Hant': '乾隆匯報' } },
  ])
  expect(convert('“乾隆汇报”与‘发展’')).toBe('「乾隆匯報」與『發展』')
  expect(convert('[发展](发展.html) `发展` https://example.org/发展')).toBe(
    '[發展](发展.html) `发展` https://example.org/发展',
  )
})
