import { expect, test } from 'vitest'
import { type FormatOptions, formatTile, formatValue } from '../../src/registry/formatting/format.ts'
import type { DisplayFormat, Metric, Qualifier } from '../../src/registry/types.ts'
import { shippedLanguages } from '../../src/stages/1-read/languages/locale-files.ts'
import { plainSpaces, published, sampleMetric } from './sample-metric.ts'

const language = shippedLanguages()

const money: Partial<Metric> = { kind: 'monetary', unit: 'CNY' }
const counted = (zh: string, one: string, other: string): Partial<Metric> => ({
  unit: { 'zh-Hans': zh, en: { one, other } },
})
const people = counted('人', 'user', 'users')
const percent: Partial<Metric> = { kind: 'percent' }
const bare: Partial<Metric> = {}

/** Every form in which facts/seed-2021 gives a value. */
const FACTS: [
  what: string,
  metric: Partial<Metric>,
  value: string,
  qualifier: Qualifier | undefined,
  zh: string,
  en: string,
][] = [
  ['CSR reports', counted('份', 'report', 'reports'), '9', undefined, '9份', '9 reports'],
  ['upgrade', counted('次', 'upgrade', 'upgrades'), '4', undefined, '4次', '4 upgrades'],
  [
    'visits in 24 h',
    counted('次', 'visit', 'visits'),
    '2.5 million',
    'over',
    '超过250万次',
    'more than 2.5 million visits',
  ],
  ['products', counted('款', 'product', 'products'), '10+', undefined, '超过10款', 'more than 10 products'],
  ['trained online', people, '1 million', undefined, '100万人', '1 million users'],
  ['trained offline', people, '100 thousand', undefined, '10万人', '100,000 users'],
  ['years', counted('年', 'year', 'years'), '3', undefined, '3年', '3 years'],
  ['jobs', bare, '36.84 million', undefined, '3684万', '36.84 million'],
  ['jobs, as written', bare, '3684万', undefined, '3684万', '36.84 million'],
  ['jobs, change', percent, '+24.4%', undefined, '+24.4%', '+24.4%'],
  ['daily users', people, '450 million', 'over', '超过4.5亿人', 'more than 450 million users'],
  ['daily users, as written', people, '4.5亿', 'over', '超过4.5亿人', 'more than 450 million users'],
  ['uses growth', percent, '+32%', undefined, '+32%', '+32%'],
  ['active growth', percent, '+41%', undefined, '+41%', '+41%'],
  ['developers', bare, '3 million', 'over', '超过300万', 'more than 3 million'],
  ['developers, as written', bare, '300万', 'over', '超过300万', 'more than 3 million'],
  ['industries', bare, '30+', undefined, '超过30', 'more than 30'],
  [
    'partners',
    counted('家', 'partner', 'partners'),
    '9000+',
    undefined,
    '超过9000家',
    'more than 9,000 partners',
  ],
  ['solutions', bare, '400', 'over', '超过400', 'more than 400'],
  ['R&D', money, '51.88 billion', undefined, '518.8亿元', 'CNY 51.88 billion'],
  ['R&D, as written', money, '518.8亿', undefined, '518.8亿元', 'CNY 51.88 billion'],
  ['projects', bare, '6000', 'over', '超过6000', 'more than 6,000'],
  ['three years', money, '120 billion', 'over', '超过1200亿元', 'more than CNY 120 billion'],
  ['three years, as written', money, '1200亿', 'over', '超过1200亿元', 'more than CNY 120 billion'],
  ['average growth', percent, '30%', 'over', '超过30%', 'more than 30%'],
  ['New Cornerstone', money, '10 billion', undefined, '100亿元', 'CNY 10 billion'],
  [
    'scientists',
    counted('名', 'scientist', 'scientists'),
    '200..300',
    undefined,
    '200至300名',
    '200 to 300 scientists',
  ],
  ['first aid', money, '35 million', undefined, '3500万元', 'CNY 35 million'],
  ['99 Giving Day', money, '35.69亿', undefined, '35.69亿元', 'CNY 3.569 billion'],
  [
    'donations',
    counted('人次', 'donation', 'donations'),
    '68.7 million',
    undefined,
    '6870万人次',
    '68.7 million donations',
  ],
  [
    'companies',
    counted('家', 'company', 'companies'),
    '12000',
    'over',
    '超过1.2万家',
    'more than 12,000 companies',
  ],
  [
    'prosperity day',
    counted('人次', 'donation', 'donations'),
    '4.73 million',
    undefined,
    '473万人次',
    '4.73 million donations',
  ],
  ['donated', money, '2.7亿', undefined, '2.7亿元', 'CNY 270 million'],
  ['matched', money, '160 million', undefined, '1.6亿元', 'CNY 160 million'],
  ['total', money, '430 million', undefined, '4.3亿元', 'CNY 430 million'],
  ['green power', percent, '100%', undefined, '100%', '100%'],
]

test.each(FACTS)('%s', (_, metric, value, qualifier, zh, en) => {
  const figure = published(value, qualifier)
  expect(formatValue(sampleMetric(metric), figure, language('zh-Hans')).text).toBe(zh)
  expect(plainSpaces(formatValue(sampleMetric(metric), figure, language('en')).text)).toBe(en)
})

const OTHERS: [value: string, metric: Partial<Metric>, zh: string, en: string][] = [
  ['235706 million', money, '2357.06亿元', 'CNY 235.706 billion'],
  ['1313.2 million', people, '13.132亿人', '1,313.2 million users'],
  ['112771', people, '112,771人', '112,771 users'],
  ['1.2万亿', money, '1.2万亿元', 'CNY 1.2 trillion'],
  ['518.80亿', money, '518.80亿元', 'CNY 51.880 billion'],
  ['1,234.5', { unit: 'tCO2e' }, '1234.5吨二氧化碳当量', '1,234.5 tCO₂e'],
  ['1.9万', { unit: 'tCO2e' }, '1.9万吨二氧化碳当量', '19,000 tCO₂e'],
  ['999999', bare, '999,999', '999,999'],
  ['1234567', bare, '1,234,567', '1,234,567'],
  ['1', people, '1人', '1 user'],
  ['1.0', people, '1.0人', '1.0 users'],
  ['0', people, '0人', '0 users'],
  ['-3%', percent, '−3%', '−3%'],
  ['-35亿', money, '−35亿元', 'CNY −3.5 billion'],
  ['63%..68%', percent, '63%至68%', '63% to 68%'],
  ['200..300 million', people, '2至3亿人', '200 to 300 million users'],
  ['5000万..20000万', people, '5000至20,000万人', '50 to 200 million users'],
  ['3.5 million', { kind: 'monetary', unit: 'XAF' }, '350万XAF', 'XAF 3.5 million'],
]

test.each(OTHERS)('%s', (value, metric, zh, en) => {
  expect(formatValue(sampleMetric(metric), published(value), language('zh-Hans')).text).toBe(zh)
  expect(plainSpaces(formatValue(sampleMetric(metric), published(value), language('en')).text)).toBe(en)
})

const PINNED: [
  value: string,
  locale: string,
  display: DisplayFormat,
  options: FormatOptions,
  text: string,
][] = [
  ['518.8亿', 'en', { scale: 'million' }, {}, 'CNY 51,880 million'],
  ['518.8亿', 'en', { scale: 'billion', decimals: 1 }, {}, 'CNY 51.9 billion'],
  ['518.8亿', 'zh-Hans', { scale: '亿', decimals: 0 }, {}, '519亿元'],
  ['35亿', 'zh-Hans', { scale: '亿', decimals: 2 }, {}, '35亿元'],
  ['0.25亿', 'zh-Hans', { scale: '亿', decimals: 1 }, {}, '0.3亿元'],
  ['-0.25亿', 'zh-Hans', { scale: '亿', decimals: 1 }, {}, '−0.3亿元'],
  // A value that is not zero is never printed as zero.
  ['-0.04亿', 'zh-Hans', { scale: '亿', decimals: 1 }, {}, '−0.04亿元'],
  ['0.0042亿', 'en', { scale: 'billion', decimals: 0 }, {}, 'CNY 0.0004 billion'],
  ['9999.5万', 'zh-Hans', { scale: '万', decimals: 0 }, {}, '10,000万元'],
  ['518.8亿', 'zh-Hans', { scale: '亿', decimals: 0 }, { scale: '万' }, '5,188,000万元'],
  ['518.8亿', 'zh-Hans', { scale: 'none' }, {}, '51,880,000,000元'],
  ['518.8亿', 'en', {}, { scale: '亿' }, 'CNY 51.88 billion'],
  ['518.8亿', 'en', {}, { decimals: 1 }, 'CNY 51.9 billion'],
  ['518.8亿', 'en', {}, { decimals: 9 }, 'CNY 51.88 billion'],
  ['518.8亿', 'en', {}, { decimals: Number.NaN }, 'CNY 51.88 billion'],
]

test.each(PINNED)('%s in %s pinned by %o and %o', (value, locale, display, options, text) => {
  const metric = sampleMetric({ ...money, display: { [locale]: display } })
  expect(plainSpaces(formatValue(metric, published(value), language(locale), options).text)).toBe(text)
})

test('number and unit alone', () => {
  const metric = sampleMetric(people)
  const value = published('4.5亿+')
  expect(formatValue(metric, value, language('zh-Hans'), { as: 'number' }).text).toBe('4.5亿')
  expect(formatValue(metric, value, language('zh-Hans'), { as: 'unit' }).text).toBe('人')
  expect(plainSpaces(formatValue(metric, value, language('en'), { as: 'number' }).text)).toBe('450 million')
  expect(formatValue(metric, value, language('en'), { as: 'unit' }).text).toBe('users')
  expect(formatValue(sampleMetric(money), published('3亿'), language('en'), { as: 'unit' }).text).toBe('CNY')
  const share = [sampleMetric(percent), published('24.4%'), language('en')] as const
  expect(formatValue(...share, { as: 'number' }).text).toBe('24.4')
  expect(formatValue(...share, { as: 'unit' }).text).toBe('%')
})

test('spaces do not break, and the parts add up to the text', () => {
  const { text, parts } = formatValue(sampleMetric(people), published('4.5亿+'), language('en'))
  expect(text).toBe('more\u00a0than\u00a0450\u00a0million\u00a0users')
  expect(parts.map(part => part.kind)).toEqual(['qualifier', 'number', 'scale', 'unit'])
  expect(parts.map(part => part.text).join('')).toBe(text)
})

test('locales fall back to the nearest tag, else to English', () => {
  const text = (locale: string) =>
    plainSpaces(formatValue(sampleMetric(money), published('518.8亿', 'over'), language(locale)).text)
  expect(text('zh-Hans-CN')).toBe('超过518.8亿元')
  expect(text('zh')).toBe('超过518.8亿元')
  expect(text('zh-Hant')).toBe('超過518.8億元')
  expect(text('zh-HK')).toBe('超過518.8億元')
  expect(text('en-US')).toBe('more than CNY 51.88 billion')
  expect(text('fr')).toBe('more than CNY 51.88 billion')
  expect(text('!')).toBe('more than CNY 51.88 billion')
})

test.each([
  ['518.8亿', money, '518.8|亿|元', '51.88|CNY bn'],
  ['2.7亿', money, '2.7|亿|元', '270|CNY m'],
  ['4.5亿+', people, '4.5|+|亿|人', '450|+|million|users'],
  ['9000+', bare, '9000|+', '9,000|+'],
  ['+32%', percent, '+|32|%', '+|32|%'],
  ['30%+', percent, '30|%|+', '30|%|+'],
  ['200..300', people, '200|–|300|人', '200|–|300|users'],
] as const)('tile of %s', (value, metric, zh, en) => {
  const tile = (locale: string) =>
    formatTile(sampleMetric(metric), published(value), language(locale))
      .parts.map(part => plainSpaces(part.text).trim())
      .join('|')
  expect(tile('zh-Hans')).toBe(zh)
  expect(tile('en')).toBe(en)
})
