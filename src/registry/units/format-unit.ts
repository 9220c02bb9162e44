/** Writes the unit of a value as a word or code. */
import { Exact } from '../formatting/exact.ts'
import type { NumberScale } from '../formatting/number-scale.ts'
import { MAX_DECIMALS } from '../formatting/published-value.ts'
import type { Language } from '../locales/language.ts'
import type { PluralWords } from '../locales/language-schema.ts'
import { inLocale } from '../locales/tag-lookup.ts'
import type { Metric, PublishedValue } from '../types.ts'

/** `元`, `CNY`, `users`, `tCO2e`, `percentage points`; empty when the metric has no unit. */
export function formatUnit(
  metric: Metric,
  value: PublishedValue,
  scale: NumberScale,
  language: Language,
): string {
  const { unit, kind } = metric
  if (value.points) return inPlural(language.change.points, value, scale, language)
  if (unit === undefined) return ''
  if (typeof unit === 'string')
    return kind === 'monetary' ? (language.currency.words[unit] ?? unit) : codeWords(unit, language)
  const words = inLocale(unit, language.tag)
  if (words === undefined || typeof words === 'string') return words ?? ''
  return inPlural(words, value, scale, language)
}

/** Chooses the plural form by the number as shown: `1 user`, but `1.0 users` and `1 million users`. */
function inPlural(
  words: PluralWords,
  value: PublishedValue,
  { exponent, decimals }: NumberScale,
  language: Language,
): string {
  if (value.high !== undefined) return words.other
  const shown = new Exact(value.low)
    .div(`1e${exponent}`)
    .toDecimalPlaces(decimals)
    .mul(`1e${exponent}`)
    .toNumber()
  const category = new Intl.PluralRules(language.intl, {
    minimumFractionDigits: Math.min(decimals, MAX_DECIMALS),
  }).select(shown)
  return words[category] ?? words.other
}

/** Replaces each code of a compound unit, such as `tCO2e/million CNY`, by its word. */
function codeWords(unit: string, language: Language): string {
  return unit
    .split('/')
    .map(part =>
      part
        .split(' ')
        .map(code => language.units[code] ?? language.currency.words[code] ?? code)
        .join(' '),
    )
    .join('/')
}
