/** Languages are defined by data files only: complete ones for the shipped languages, and those of a report. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readReport } from '../../src/plugins/read-report.ts'
import type { ExtendedReport } from '../../src/plugins/types.ts'
import { formatChange } from '../../src/registry/formatting/change.ts'
import { formatTile, formatValue } from '../../src/registry/formatting/format.ts'
import { shippedLanguages } from '../../src/stages/1-read/languages/locale-files.ts'
import { readRegistry } from '../../src/stages/1-read/registry.ts'
import { reportInEdition } from '../../src/stages/1-read/report-in-edition.ts'
import { SHIPPED, templateFolders } from '../../src/stages/1-read/template-folders.ts'
import { openTemplate, shippedLocales } from '../../src/stages/4-book/template.ts'
import { site } from '../../src/stages/5-web/site.ts'
import { composeBooks } from '../../src/stages/compose.ts'
import { acme, copyOfAcme } from '../support/folder.ts'
import { root } from '../support/run.ts'

const labelsOf = async (tag: string): Promise<Record<string, unknown>> =>
  parse(await readFile(join(SHIPPED, 'default/labels', `${tag}.yaml`), 'utf8'))

test.each(shippedLocales())('%s has every label of the pages, with the same parameters', async tag => {
  const english = await labelsOf('en')
  const words = await labelsOf(tag)
  expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort())
  const holes = (text: unknown) => [...String(text).matchAll(/\{\w+\}/g)].map(String).sort()
  for (const [key, text] of Object.entries(english))
    if (typeof text === 'string') expect([key, holes(words[key])]).toEqual([key, holes(text)])
})

const language = shippedLanguages()
const polyglot = await readRegistry(join(root, 'test/fixtures/polyglot'), language)
const figure = (id: string, period: string) => {
  const metric = polyglot.registry.metrics.get(id)
  const value = metric?.observations.get(period)?.value
  if (!metric || !value) throw new Error(id)
  return { metric, value }
}
const write = (id: string, locale: string, period = '2030') => {
  const { metric, value } = figure(id, period)
  return formatValue(metric, value, language(locale)).text
}
const change = (id: string, locale: string, from: string | undefined, as?: 'sign') => {
  const { metric, value } = figure(id, '2030')
  return formatChange(
    metric,
    from === undefined ? undefined : figure(id, from).value,
    value,
    language(locale),
    { as },
  ).text
}

test('Japanese: scales of ten thousand, and words after the number', () => {
  expect(write('anvils', 'ja')).toBe('3,684万台')
  expect(write('rd-spend', 'ja')).toBe('51.8億人民元')
  expect(write('daily-users', 'ja')).toBe('4.5億人超')
  expect(change('growth', 'ja', undefined)).toBe('24.4%増')
  expect(change('renewable', 'ja', '2029')).toBe('3ポイント上昇')
})

test('Arabic: plural categories, and numbers that keep their direction', () => {
  expect(write('rd-spend', 'ar')).toBe('\u200e5.18\u00a0مليار\u00a0يوان\u00a0صيني')
  expect(change('renewable', 'ar', '2029')).toBe('بزيادة\u00a0قدرها\u00a0\u200e3\u00a0نقاط\u00a0مئوية')
  expect(change('anvils', 'ar', '2029', 'sign')).toBe('\u200e+2%')
  const { metric, value } = figure('daily-users', '2030')
  expect(formatTile(metric, value, language('ar')).text).toBe('\u200e450+\u00a0مليون\u00a0مستخدم')
  expect(language('ar-AE').direction).toBe('rtl')
})

/** Acme with a language file of its own, made from the English one. */
async function acmeWith(tag: string, edit: (english: string) => string): Promise<string> {
  const report = await copyOfAcme()
  const english = await readFile(join(SHIPPED, 'default/labels/en.yaml'), 'utf8')
  await mkdir(join(report, 'templates/default/labels'), { recursive: true })
  await writeFile(join(report, `templates/default/labels/${tag}.yaml`), edit(english))
  return report
}

async function read(folder: string): Promise<ExtendedReport> {
  const report = await readReport(folder)
  if (!('config' in report)) throw new Error('unreadable')
  return report
}

test('a report can define a language without code', async () => {
  const folder = await acmeWith('fr', english =>
    english
      .replace('intl: "en-GB"', 'intl: fr')
      .replace('6: million, 9: billion', '6: millions, 9: milliards')
      .replace('position: before', 'position: after')
      .replace('words: {}', 'words: { CNY: yuans }')
      .replace('language: English', 'language: français')
      .replace('figure: Figure {n}', 'figure: Illustration {n}'),
  )
  const report = await read(folder)
  const { metric, value } = figure('rd-spend', '2030')
  expect(formatValue(metric, value, report.languages('fr')).text).toBe('5,18\u00a0milliards\u00a0yuans')
  const template = openTemplate('default', folder)
  expect(template.labels('fr')('figure', { n: '1.1' })).toBe('Illustration 1.1')
  expect(template.labels('zh-Hant-HK')('figure', { n: '1-1' })).toBe('圖1-1')
  expect([...template.files.values()].flatMap(file => file.messages)).toEqual([])
  expect(templateFolders('default', folder, new Map())[0]).toContain(folder)
})

/** Returns the first sentence of the letter, the font families of running text, and the direction, in English. */
async function pagesOf(report: ExtendedReport): Promise<{ letter: string; voice: string; dir: string }> {
  const edition = report.editions.get('2030')
  if (!edition) throw new Error('no edition')
  const template = openTemplate('default', report.root)
  const books = await composeBooks({ report: reportInEdition(report, edition), edition, template }, 'web')
  const book = books.find(({ locale }) => locale === 'en')?.book
  const letter = book?.chapters.find(({ id }) => id === 'letter')
  if (!book || !letter) throw new Error('no letter')
  const { css, pages } = site(book, template, template.labels('en'), [], false)
  return {
    letter: /^\s*(.*?), /.exec(textOf(letter.tree))?.[1] ?? '',
    // The families after the first are for rare characters.
    voice: /:lang\(en\)\{--voice:([^,;]*)/.exec(css)?.[1] ?? '',
    dir: / dir="(\w+)"/.exec(pages.get('letter')?.html ?? '')?.[1] ?? '',
  }
}

test('reports that are read in parallel each use their own labels of a language', async () => {
  const first = await acmeWith('en', english => english.replace('6: million', '6: mio'))
  const second = await acmeWith('en', english =>
    english
      .replace('6: million', '6: mln')
      .replace(
        'direction: ltr',
        'direction: rtl\n  fonts: { serif: [Source Sans 3], sans: [Source Sans 3] }',
      ),
  )
  const reports = await Promise.all([read(first), read(second), read(acme)])
  const ofFirst = {
    letter: 'Acme made 36.84\u00a0mio\u00a0anvils this year',
    voice: '"Source Serif 4"',
    dir: 'ltr',
  }
  const ofSecond = {
    letter: 'Acme made \u200e36.84\u00a0mln\u00a0anvils this year',
    voice: '"Source Sans 3"',
    dir: 'rtl',
  }
  const ofShipped = { ...ofFirst, letter: 'Acme made 36.84\u00a0million\u00a0anvils this year' }
  for (const [at, pages] of [
    [0, ofFirst],
    [1, ofSecond],
    [2, ofShipped],
    [0, ofFirst],
  ] as const)
    expect(await pagesOf(reports[at])).toEqual(pages)
})

test('scales are checked against the labels of the report itself, in any order of reading', async () => {
  const refused = async (folder: string) =>
    (await read(folder)).files
      .flatMap(file => file.messages)
      .filter(({ ruleId }) => ruleId === 'display-valid')
  const pinned = async (folder: string) => {
    const path = join(folder, 'metrics/acme.yaml')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('en: { scale: billion,', 'en: { scale: 万,'))
    return folder
  }
  const counts = await pinned(await acmeWith('en', text => text.replace('3: thousand', '4: myriad')))
  const lacks = await pinned(await copyOfAcme())
  expect(await refused(counts)).toEqual([])
  expect(await refused(lacks)).toHaveLength(1)
  expect(await refused(counts)).toEqual([])
})

test('a mistake in a language’s data is reported with its place', async () => {
  const folder = await acmeWith('en', english => english.replace('  range:', '  rnge:'))
  const template = openTemplate('default', folder)
  template.labels('en')
  const [message] = [...template.files.values()].flatMap(file => file.messages)
  expect(message?.reason).toContain('`rnge`')
  expect(message?.note).toContain('range')
})
