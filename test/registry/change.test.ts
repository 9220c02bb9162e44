import { expect, test } from 'vitest'
import { formatChange } from '../../src/registry/formatting/change.ts'
import { shippedLanguages } from '../../src/stages/1-read/languages/locale-files.ts'
import { plainSpaces, published, sampleMetric } from './sample-metric.ts'

const language = shippedLanguages()

const CASES: [from: string | undefined, to: string, zh: string, en: string, sign: string][] = [
  ['229.4亿', '518.8亿', '增长126.2%', 'up 126.2%', '+126.2%'],
  ['100', '141', '增长41%', 'up 41%', '+41%'],
  ['100', '97', '下降3%', 'down 3%', '−3%'],
  ['3', '4', '增长33.3%', 'up 33.3%', '+33.3%'],
  ['1000', '1000.5', '增长0.1%', 'up 0.1%', '+0.1%'],
  ['200', '200', '持平', 'unchanged', '0%'],
  ['100000', '100001', '基本持平', 'little changed', '+0.001%'],
  ['59.46%', '59.49%', '基本持平', 'little changed', '+0.03 percentage points'],
  ['1000亿', '100000000001', '基本持平', 'little changed', 'little changed'],
  ['10亿', '2000', '下降100%', 'down 100%', '−100%'],
  ['60%', '63%', '提高3个百分点', 'up 3 percentage points', '+3 percentage points'],
  ['60%', '61%', '提高1个百分点', 'up 1 percentage point', '+1 percentage point'],
  ['63.5%', '60%', '下降3.5个百分点', 'down 3.5 percentage points', '−3.5 percentage points'],
  ['-2%', '1%', '提高3个百分点', 'up 3 percentage points', '+3 percentage points'],
  ['0', '5', '不适用', 'n/m', 'n/m'],
  ['-5', '5', '不适用', 'n/m', 'n/m'],
  ['200..300', '400', '不适用', 'n/m', 'n/m'],
  ['60%', '400', '不适用', 'n/m', 'n/m'],
  ['400+', '450+', '增长约12.5%', 'up about 12.5%', 'about +12.5%'],
  [undefined, '+41%', '增长41%', 'up 41%', '+41%'],
  [undefined, '24.4%', '增长24.4%', 'up 24.4%', '+24.4%'],
  [undefined, '+24.40%', '增长24.40%', 'up 24.40%', '+24.40%'],
  [undefined, '30%+', '增长超过30%', 'up more than 30%', 'more than +30%'],
  [undefined, '-3%', '下降3%', 'down 3%', '−3%'],
  [undefined, '-3..-1%', '下降1%至3%', 'down 1% to 3%', '−3% to −1%'],
  [undefined, '518.8亿', '不适用', 'n/m', 'n/m'],
]

test.each(CASES)('from %s to %s', (from, to, zh, en, sign) => {
  const metric = sampleMetric({ kind: to.includes('%') ? 'percent' : 'quantity' })
  const change = (locale: string, as: 'sign' | 'words') =>
    plainSpaces(
      formatChange(
        metric,
        from === undefined ? undefined : published(from),
        published(to),
        language(locale),
        { as },
      ).text,
    )
  expect(change('zh-Hans', 'words')).toBe(zh)
  expect(change('en', 'words')).toBe(en)
  expect(change('en', 'sign')).toBe(sign)
})
