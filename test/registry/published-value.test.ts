import { expect, test } from 'vitest'
import { english } from '../../src/problems/messages/render.ts'
import { parsePublishedValue } from '../../src/registry/formatting/published-value.ts'

const GOOD: [
  text: string,
  low: string,
  high: string | undefined,
  fractionDigits: number,
  exponent: number,
][] = [
  ['518.8亿', '51880000000', undefined, 1, 8],
  ['518.80亿', '51880000000', undefined, 2, 8],
  ['35.69亿', '3569000000', undefined, 2, 8],
  ['36.84 million', '36840000', undefined, 2, 6],
  ['235706 million', '235706000000', undefined, 0, 6],
  ['1.2万', '12000', undefined, 1, 4],
  ['1.2万亿', '1200000000000', undefined, 1, 12],
  ['3.5億', '350000000', undefined, 1, 8],
  ['1,234.5', '1234.5', undefined, 1, 0],
  ['1,234,567', '1234567', undefined, 0, 0],
  ['200..300', '200', '300', 0, 0],
  ['200..300 million', '200000000', '300000000', 0, 6],
  ['200 million..300 million', '200000000', '300000000', 0, 6],
  ['63%..68%', '63', '68', 0, 0],
  ['-3..-1%', '-3', '-1', 0, 0],
  ['24.4%', '24.4', undefined, 1, 0],
  ['-3%', '-3', undefined, 0, 0],
  ['100%', '100', undefined, 0, 0],
  ['0.1234567890123456789012345 million', '123456.7890123456789012345', undefined, 25, 6],
]

test.each(GOOD)('%s is read exactly, precision kept', (text, low, high, fractionDigits, exponent) => {
  const value = parsePublishedValue(text)
  if ('error' in value) throw new Error(english(value.error.reason))
  expect(value.low.toFixed()).toBe(low)
  expect(value.high?.toFixed()).toBe(high)
  expect(value).toMatchObject({ text, fractionDigits, exponent, percent: text.includes('%'), signed: false })
})

test.each(['30+', '9000+', '4.5亿+', '4.5+亿', '30%+', '3 million+'])('%s is a lower bound', text => {
  expect(parsePublishedValue(text)).toMatchObject({ qualifier: 'over' })
})

test('a leading plus sign is a growth', () => {
  expect(parsePublishedValue('+24.4%')).toMatchObject({ signed: true, percent: true, qualifier: undefined })
})

test.each([
  ['', 'The value is empty'],
  ['about 30', '`qualifier: about`'],
  ['超过30', '`qualifier: over`'],
  ['200-300', '`200..300`'],
  ['200–300', '`200..300`'],
  ['1,23', '`1.23`'],
  ['CNY 3 billion', 'currency as the unit'],
  ['518.8亿元', '`518.8亿`. Write the currency as the unit'],
  ['612,4 Mio.', '`612.4 million`'],
  ['3,2 Mrd. €', '`3.2 billion`. Write the currency'],
  ['350 Mio. Euro', '`350 million`. Write the currency'],
  ['1.234,5', '`1234.5`'],
  ['1.234.567', '`1234567`'],
  ['0,814', '`0.814`'],
  ['13,4 %', '`13.4%`'],
  ['81,4 Prozent', '`81.4%`'],
  ['4,5 Prozentpunkte', '`4.5 pp`'],
  ['1\u202f234,5', '`1234.5`'],
  ['3,5 milliards', '`3.5 billion`'],
  ["1'234'567.8", '`1234567.8`'],
  ['1’234', '`1234`'],
  ['3千万', '`0.3亿`'],
  ['１２．５万', '`12.5万`'],
  ['12,34,567', '`1234567`'],
  ['1.5 crore', '`0.015 billion`'],
  ['2 Billionen', '`2 trillion`'],
  ['(1.234,5)', '`-1234.5`'],
  ['–3,2', '`-3.2`'],
  ['3,5 %..4,2 %', '`3.5%..4.2%`'],
  ['knapp 3,5', '`qualifier: nearly`'],
  ['<0.01', '`qualifier: under`'],
  ['< 0.01', '`qualifier: under`'],
  ['＜0.01', '`qualifier: under`'],
  ['less than 0.01', '`qualifier: under`'],
  ['weniger als 5', '`qualifier: under`'],
  ['不到5', '`qualifier: under`'],
  ['≤5', '`qualifier: up-to`'],
  ['<= 5', '`qualifier: up-to`'],
  ['≥ 5', '`qualifier: over`'],
  ['1,640 Mio.', '`1,640 million`'],
  ['1,2345', '`1,234.5`'],
  ['300..200', 'lower end of the range first'],
  ['1..2..3', '`200..300`'],
  ['1..2.5', '`1.0..2.5`'],
  ['1万..2亿', 'one scale'],
  ['200..300+', 'without `+`'],
  ['+30++', 'expected a number'],
  ['1e9', 'expected a number'],
  ['3 Million', '`3 million`'],
  ['3 milion', 'Did you mean `3 million`?'],
  ['9'.repeat(5000), 'expected a number'],
])('%s is refused, and the message says what was expected', (text, says) => {
  const value = parsePublishedValue(text)
  expect(
    'error' in value && `${english(value.error.reason)}. ${english.sentences(value.error.note)}`,
  ).toContain(says)
})

test('a point in a number that ends in e0 is a decimal point', () => {
  const value = parsePublishedValue('1.640e0')
  expect(value).toMatchObject({ fractionDigits: 3, exponent: 0 })
  expect('low' in value && value.low.toFixed()).toBe('1.64')
})

test('the first group of digits does not begin with a zero', () => {
  expect('error' in parsePublishedValue('0,814')).toBe(true)
  expect('error' in parsePublishedValue('012,345')).toBe(true)
})
