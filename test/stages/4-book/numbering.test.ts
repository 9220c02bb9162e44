import { expect, test } from 'vitest'
import { shippedLanguages } from '../../../src/stages/1-read/languages/locale-files.ts'
import {
  appendixLetter,
  captionNumber,
  chapterLabel,
  chineseNumeral,
  romanNumeral,
  sectionLabel,
} from '../../../src/stages/4-book/numbering.ts'

const language = shippedLanguages()

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
])('%i is %s', (n, words) => {
  expect(chineseNumeral(n)).toBe(words)
})

test.each([
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [14, 'xiv'],
  [1999, 'mcmxcix'],
])('%i is %s', (n, letters) => {
  expect(romanNumeral(n)).toBe(letters)
})

test('chapters, sections and captions', () => {
  expect(chapterLabel(3, 'chinese')).toBe('第三章')
  expect(chapterLabel(3, 'decimal')).toBe('3')
  expect(sectionLabel('3', 2, undefined, 'chinese')).toBe('二、')
  expect(sectionLabel('3', 2, 1, 'chinese')).toBe('（一）')
  expect(sectionLabel('3', 2, 1, 'decimal')).toBe('3.2.1')
  expect(captionNumber('3', 2, language('zh-Hans'))).toBe('3-2')
  expect(captionNumber('', 2, language('en'))).toBe('2')
  expect([1, 26, 27, 52, 703].map(appendixLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA'])
})
