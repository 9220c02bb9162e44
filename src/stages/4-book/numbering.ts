/** Formats the numbers of chapters, sections, figures and tables by language and the report's numbering style. */

import type { Language } from '../../registry/locales/language.ts'
import type { NumberingStyle } from '../1-read/types.ts'
import type { BookFrame } from './types.ts'

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The style that the report sets for the language; `decimal` by default. */
export function numberingStyle({ report, locale }: Pick<BookFrame, 'report' | 'locale'>): NumberingStyle {
  return report.config.numbering[locale] ?? 'decimal'
}

/** Formats 1 to 99 in Chinese: 十, 十一, 二十. */
export function chineseNumeral(n: number): string {
  const tens = Math.floor(n / 10)
  const ones = n % 10
  if (tens === 0) return DIGITS[ones] ?? String(n)
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}十${ones > 0 ? (DIGITS[ones] ?? '') : ''}`
}

/** 第三章 or 3. */
export function chapterLabel(ordinal: number, style: NumberingStyle): string {
  return style === 'chinese' ? `第${chineseNumeral(ordinal)}章` : String(ordinal)
}

/** Letters of appendices: A … Z, AA …. */
export function appendixLetter(n: number): string {
  const last = String.fromCharCode(65 + ((n - 1) % 26))
  return n > 26 ? appendixLetter(Math.floor((n - 1) / 26)) + last : last
}

/** 一、 and （一） or 3.1 and 3.1.1. */
export function sectionLabel(
  chapter: string,
  section: number,
  sub: number | undefined,
  style: NumberingStyle,
): string {
  if (style === 'chinese')
    return sub === undefined ? `${chineseNumeral(section)}、` : `（${chineseNumeral(sub)}）`
  return sub === undefined ? `${chapter}.${section}` : `${chapter}.${section}.${sub}`
}

/** 3-1 in Chinese, 3.1 elsewhere, A.1 in an appendix; in unnumbered chapters the plain count. */
export function captionNumber(chapter: string, n: number, language: Language): string {
  return chapter === '' ? String(n) : `${chapter}${language.caption}${n}`
}

export function romanNumeral(n: number): string {
  const values: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let remainder = n
  return values.reduce((text, [value, letters]) => {
    const count = Math.floor(remainder / value)
    remainder -= count * value
    return text + letters.repeat(count)
  }, '')
}
