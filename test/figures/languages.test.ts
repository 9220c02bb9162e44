/** Languages come from data files alone: complete ones for the shipped languages, and a report’s own. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { openTemplate, shippedLocales } from '../../src/book/template.ts'
import { formatChange } from '../../src/figures/change.ts'
import { formatFigure, formatTile } from '../../src/figures/format.ts'
import { localeData } from '../../src/figures/locales.ts'
import { useLocalesOf } from '../../src/source/locale-files.ts'
import { readRegistry } from '../../src/source/registry.ts'
import { readReport } from '../../src/source/report.ts'
import { SHIPPED, templateFolders } from '../../src/source/template-folders.ts'
import { copyOfAcme } from '../support/folder.ts'
import { root } from '../support/run.ts'

const labelsOf = async (tag: string): Promise<Record<string, unknown>> =>
  parse(await readFile(join(SHIPPED, 'default/labels', `${tag}.yaml`), 'utf8'))

test.each(shippedLocales())('%s has every word of the pages, and keeps what they name', async tag => {
  const english = await labelsOf('en')
  const words = await labelsOf(tag)
  expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort())
  const holes = (text: unknown) => [...String(text).matchAll(/\{\w+\}/g)].map(String).sort()
  for (const [key, text] of Object.entries(english))
    if (typeof text === 'string') expect([key, holes(words[key])]).toEqual([key, holes(text)])
})

const polyglot = await readRegistry(join(root, 'test/fixtures/polyglot'))
const figure = (id: string, period: string) => {
  const metric = polyglot.registry.metrics.get(id)
  const value = metric?.observations.get(period)?.value
  if (!metric || !value) throw new Error(id)
  return { metric, value }
}
const write = (id: string, locale: string, period = '2030') => {
  const { metric, value } = figure(id, period)
  return formatFigure(metric, value, locale).text
}
const change = (id: string, locale: string, from: string | undefined, as?: 'sign') => {
  const { metric, value } = figure(id, '2030')
  return formatChange(metric, from === undefined ? undefined : figure(id, from).value, value, locale, { as })
    .text
}

test('Japanese: myriads, and words after the number', () => {
  expect(write('anvils', 'ja')).toBe('3,684万台')
  expect(write('rd-spend', 'ja')).toBe('51.8億人民元')
  expect(write('daily-users', 'ja')).toBe('4.5億人超')
  expect(change('growth', 'ja', undefined)).toBe('24.4%増')
  expect(change('renewable', 'ja', '2029')).toBe('3ポイント上昇')
})

test('Arabic: plurals by category, numbers that keep their order', () => {
  expect(write('rd-spend', 'ar')).toBe('\u200e5.18\u00a0مليار\u00a0يوان\u00a0صيني')
  expect(change('renewable', 'ar', '2029')).toBe('بزيادة\u00a0قدرها\u00a0\u200e3\u00a0نقاط\u00a0مئوية')
  expect(change('anvils', 'ar', '2029', 'sign')).toBe('\u200e+2%')
  const { metric, value } = figure('daily-users', '2030')
  expect(formatTile(metric, value, 'ar').text).toBe('\u200e450+\u00a0مليون\u00a0مستخدم')
  expect(localeData('ar-AE').direction).toBe('rtl')
})

test('a report brings a language of its own, without code', async () => {
  onTestFinished(() => useLocalesOf([join(SHIPPED, 'default')]))
  const report = await copyOfAcme()
  const english = await readFile(join(SHIPPED, 'default/labels/en.yaml'), 'utf8')
  await mkdir(join(report, 'templates/default/labels'), { recursive: true })
  await writeFile(
    join(report, 'templates/default/labels/fr.yaml'),
    english
      .replace('intl: "en-GB"', 'intl: fr')
      .replace('6: million, 9: billion', '6: millions, 9: milliards')
      .replace('position: before', 'position: after')
      .replace('words: {}', 'words: { CNY: yuans }')
      .replace('language: English', 'language: français')
      .replace('figure: Figure {n}', 'figure: Illustration {n}'),
  )
  const read = await readReport(report)
  if (!('config' in read)) throw new Error('unreadable')
  expect(write('rd-spend', 'fr')).toBe('5,18\u00a0milliards\u00a0yuans')
  const template = openTemplate('default', report)
  expect(template.labels('fr')('figure', { n: '1.1' })).toBe('Illustration 1.1')
  expect(template.labels('zh-Hant-HK')('figure', { n: '1-1' })).toBe('圖1-1')
  expect([...template.files.values()].flatMap(file => file.messages)).toEqual([])
  expect(templateFolders('default', report, new Map())[0]).toContain(report)
})

test('a mistake in a language’s data is said with its place', async () => {
  onTestFinished(() => useLocalesOf([join(SHIPPED, 'default')]))
  const report = await copyOfAcme()
  const english = await readFile(join(SHIPPED, 'default/labels/en.yaml'), 'utf8')
  await mkdir(join(report, 'templates/default/labels'), { recursive: true })
  await writeFile(join(report, 'templates/default/labels/en.yaml'), english.replace('  range:', '  rnge:'))
  const template = openTemplate('default', report)
  template.labels('en')
  const [message] = [...template.files.values()].flatMap(file => file.messages)
  expect(message?.reason).toContain('`rnge`')
  expect(message?.note).toContain('range')
})
