import { expect, test } from 'vitest'
import { parsePublishedValue } from '../../src/figures/published-value.ts'

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
  if ('error' in value) throw new Error(value.error)
  expect(value.low.toFixed()).toBe(low)
  expect(value.high?.toFixed()).toBe(high)
  expect(value).toMatchObject({ text, fractionDigits, exponent, percent: text.includes('%'), signed: false })
})

test.each(['30+', '9000+', '4.5亿+', '4.5+亿', '30%+', '3 million+'])('%s means over', text => {
  expect(parsePublishedValue(text)).toMatchObject({ qualifier: 'over' })
})

test('a plus sign in front is a growth', () => {
  expect(parsePublishedValue('+24.4%')).toMatchObject({ signed: true, percent: true, qualifier: undefined })
})

test.each([
  ['', 'Unexpected empty value'],
  ['about 30', '`qualifier: about`'],
  ['超过30', '`qualifier: over`'],
  ['200-300', '`200..300`'],
  ['200–300', '`200..300`'],
  ['1,23', '`1,234.5`'],
  ['CNY 3 billion', 'currency as the unit'],
  ['518.8亿元', 'currency as the unit'],
  ['300..200', 'lower end first'],
  ['1..2..3', '`200..300`'],
  ['1..2.5', '`1.0..2.5`'],
  ['1万..2亿', 'one scale'],
  ['200..300+', 'without `+`'],
  ['+30++', 'expected a number'],
  ['1e9', 'expected a number'],
  ['3 Million', 'as `3 million`'],
  ['9'.repeat(5000), 'expected a number'],
])('%s is refused with what was expected', (text, says) => {
  const value = parsePublishedValue(text)
  expect('error' in value && value.error).toContain(says)
})
