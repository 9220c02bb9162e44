import { expect, test } from 'vitest'
import { typedNumbers } from '../../src/check/rules/typed-numbers.ts'

const found = (text: string, options = {}) =>
  typedNumbers(text, options).map(({ start, end }) => text.slice(start, end))

test.each([
  ['We employ 105 people.', ['105']],
  ['up 7.5% to EUR 1,234.5 million', ['7.5%', '1,234.5 million']],
  ['a 3-year plan for 20+ sites', ['3', '20+']],
  ['近三千六百八十四万个岗位，增长百分之二十四', ['三千六百八十四万', '百分之二十四']],
  ['超过4.5亿用户', ['4.5亿']],
  ['In 2000 tonnes of ore', ['2000']],
  ['４，８９０人，增长５％', ['４，８９０', '５％']],
  ['لدينا ١٢٣ موظفًا', ['١٢٣']],
  ['4 980 people, 12\u202f500 tonnes, 4’980 sites', ['4 980', '12\u202f500', '4’980']],
  ['Twelve million users, two point five billion yen', ['Twelve million', 'two point five billion']],
  ['one hundred and five people, up twenty-one per cent', ['one hundred and five', 'twenty-one per cent']],
  ['约十二点五亿用户', ['十二点五亿']],
])('%s has figures', (text, figures) => {
  expect(found(text)).toEqual(figures)
})

test.each([
  'In 2021 and from 2019–2021, in FY24 and Q3 2022, on 16 May 2022, May 16, 2022 and 2022-05-16 at 10:30.',
  '2021年5月16日，2019—2021年，5月底，第四次',
  'Scope 1, Scopes 1 and 2, Figure 3.2, Table 4, Chapter 7, SDG 13, ISO 14001:2015, GRI 305-1, Form 10-K.',
  'CO2, PM2.5, A4, B2B, 5G, COVID-19, 501(c)(3), 24/7, v2.1, https://example.org/2020/100',
  'on 24-08-2020, in Quarter 1, telephone +31 20 2 444 500',
  'the 4th upgrade and the 21st century, the 1990s',
  '範圍2、圖3、スコープ2、図1、النطاق 2 والجدول 3',
  '万一、千方百计、百年大计',
  'One of three people, a thousand thanks, hundreds of sites, the twenty-first century, two thousandths.',
  '三点开会，早上九点五分',
  'One Million Lives, one million-dollar idea, the one hundred twenty-first day, one thousand thanks',
])('%s has none', text => {
  expect(found(text)).toEqual([])
})

test('headings and paragraphs may carry their own number, names theirs', () => {
  expect(found('2.1 Energy', { heading: true })).toEqual([])
  expect(found('25.1. The members meet.', { begins: true })).toEqual([])
  expect(found('99公益日', { names: ['99公益日'] })).toEqual([])
})
