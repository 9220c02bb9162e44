/** Finds words that mean another time in next year's report: years, dates, "this year". */
import { lookupTable } from '../../../base/lookup-table.ts'

/** Relative expressions by language; add an entry for a new language. */
const RELATIVE: Readonly<Record<string, string>> = lookupTable({
  en: "this year(?:['’]s)?|last year(?:['’]s)?|next year(?:['’]s)?|(?:previous|prior|current|past|coming|reporting) year|(?:during|in|over|throughout|for) the year|the year (?:before|under review)|year (?:on|before) year|this (?:month|quarter)",
  zh: '今年|本年度?|去年|上年度?|明年|下年度?|前年|年内|当年|本期|本报告期|截至目前|迄今',
  ja: '今年度?|本年度?|昨年度?|前年度?|来年度?|翌年度?|当年度?|当期|前期',
  ar: 'هذا العام|العام الماضي|العام المقبل|السنة الحالية|السنة الماضية|السنة القادمة',
})

export interface Span {
  start: number
  end: number
}

/** `years` run from the old edition's to the new one's; older years are history and stay. */
export function timeWords(text: string, locale: string, years: readonly string[]): Span[] {
  const language = locale.split('-')[0] ?? ''
  const short = years.map(year => year.slice(2)).join('|')
  const patterns = [
    new RegExp(`(?<![\\d.,])(?:${years.join('|')})(?![\\d%]|[.,]\\d)`, 'gu'),
    new RegExp(`\\bFY\\s?['’]?(?:${short})\\b`, 'gu'),
    ...(RELATIVE[language] ? [relative(RELATIVE[language], language)] : []),
  ]
  return patterns
    .flatMap(pattern =>
      [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length })),
    )
    .sort((a, b) => a.start - b.start)
}

/** Matches whole words in scripts that have spaces. */
function relative(words: string, language: string): RegExp {
  const whole = language === 'zh' || language === 'ja' ? words : `(?<!\\p{L})(?:${words})(?!\\p{L})`
  return new RegExp(whole, 'giu')
}

/** The years from the old edition's to the new one's, inclusive: `2030`, `2031`. */
export function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from), Number(to)]
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => String(first + i))
}
