/** The word or code after (or before) a figure. */
import { Exact } from './exact.ts'
import type { LocaleData, PluralWords } from './locales/locale-data.ts'
import { inLocale } from './locales.ts'
import type { Setting } from './setting.ts'
import type { Metric, PublishedValue } from './types.ts'

/** `元`, `CNY`, `users`, `tCO2e`, `percentage points`; empty when the metric has no unit. */
export function unitWords(
  metric: Metric,
  value: PublishedValue,
  setting: Setting,
  locale: string,
  data: LocaleData,
): string {
  const { unit, kind } = metric
  if (value.points) return inPlural(data.change.points, value, setting, data)
  if (unit === undefined) return ''
  if (typeof unit === 'string')
    return kind === 'monetary' ? (data.currency.words[unit] ?? unit) : codeWords(unit, data)
  const words = inLocale(unit, locale)
  if (words === undefined || typeof words === 'string') return words ?? ''
  return inPlural(words, value, setting, data)
}

/** By what the language counts what is shown as: `1 user`, but `1.0 users` and `1 million users`. */
function inPlural(
  words: PluralWords,
  value: PublishedValue,
  { exponent, decimals }: Setting,
  data: LocaleData,
): string {
  if (value.high !== undefined) return words.other
  const shown = new Exact(value.low)
    .div(`1e${exponent}`)
    .toDecimalPlaces(decimals)
    .mul(`1e${exponent}`)
    .toNumber()
  const category = new Intl.PluralRules(data.intl, { minimumFractionDigits: decimals }).select(shown)
  return words[category] ?? words.other
}

/** `tCO2e/million CNY` part by part: each code by its word. */
function codeWords(unit: string, data: LocaleData): string {
  return unit
    .split('/')
    .map(part =>
      part
        .split(' ')
        .map(code => data.units[code] ?? data.currency.words[code] ?? code)
        .join(' '),
    )
    .join('/')
}
