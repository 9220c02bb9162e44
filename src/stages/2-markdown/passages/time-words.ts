/** Finds words that mean another time in next year's report: years, dates, "this year". */
import { relativeTime } from './relative-time-by-language.ts'

export interface Span {
  start: number
  end: number
}

/** `years` run from the old edition's to the new one's; older years are history and stay. */
export function timeWords(text: string, locale: string, years: readonly string[]): Span[] {
  const relative = relativeTime(locale)
  const short = years.map(year => year.slice(2)).join('|')
  const patterns = [
    new RegExp(`(?<![\\d.,])(?:${years.join('|')})(?![\\d%]|[.,]\\d)`, 'gu'),
    new RegExp(`\\bFY\\s?['’]?(?:${short})\\b`, 'gu'),
    ...(relative ? [relative] : []),
  ]
  return patterns
    .flatMap(pattern =>
      [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length })),
    )
    .sort((a, b) => a.start - b.start)
}

/** The years from the old edition's to the new one's, inclusive: `2030`, `2031`. */
export function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from), Number(to)]
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => String(first + i))
}
