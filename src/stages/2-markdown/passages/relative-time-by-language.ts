/** Words that mean another time in next year's report, such as "last year". Add an entry for a new language. */
import { lookupTable } from '../../../base/lookup-table.ts'

/** Regular expressions by language subtag. */
const RELATIVE: Readonly<Record<string, string>> = lookupTable({
  en: "this year(?:['’]s)?|last year(?:['’]s)?|next year(?:['’]s)?|(?:previous|prior|current|past|coming|reporting) year|(?:during|in|over|throughout|for) the year|the year (?:before|under review)|year (?:on|before) year|this (?:month|quarter)",
  zh: '今年|本年度?|去年|上年度?|明年|下年度?|前年|年内|当年|本期|本报告期|截至目前|迄今',
  ja: '今年度?|本年度?|昨年度?|前年度?|来年度?|翌年度?|当年度?|当期|前期',
  ar: 'هذا العام|العام الماضي|العام المقبل|السنة الحالية|السنة الماضية|السنة القادمة',
})

/** Matches the words of a language, whole ones in scripts that have spaces. Undefined for a language without an entry. */
export function relativeTime(locale: string): RegExp | undefined {
  const language = locale.split('-')[0] ?? ''
  const words = RELATIVE[language]
  if (!words) return undefined
  const whole = language === 'zh' || language === 'ja' ? words : `(?<!\\p{L})(?:${words})(?!\\p{L})`
  return new RegExp(whole, 'giu')
}
