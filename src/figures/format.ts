/**
 * Write a figure in a locale's own words.
 *
 * One value of the registry gives 518.8亿元 and CNY 51.88 billion: same digits, the language's own scale, number and unit
 * never parted.
 */

import type { LocaleData } from './locales/locale-data.ts'
import { localeData } from './locales.ts'
import { numberParts } from './number-parts.ts'
import { around, part, phrase } from './phrase.ts'
import { NOT_MEANINGFUL } from './published-value.ts'
import { chooseSetting, type SettingOptions, settingAt } from './setting.ts'
import type { Metric, Phrase, PhrasePart, PublishedValue } from './types.ts'
import { unitWords } from './unit-words.ts'

export interface FormatOptions extends SettingOptions {
  /** `number` is the number with its scale, `unit` the unit alone, `value` everything and the qualifier in words. */
  as?: 'number' | 'unit' | 'value' | undefined
  /** The power of ten that figures beside it are written at; it wins over a scale. */
  exponent?: number | undefined
}

/** Between the ends of a range where there is little room. */
const EN_DASH = '\u2013'

interface Pieces {
  data: LocaleData
  number: readonly PhrasePart[]
  /** The same range with a dash. */
  compact: readonly PhrasePart[]
  exponent: number
  scale: string
  unit: string
  /** A currency's code that stands in front of the number. */
  leads: boolean
}

/** The figure for running text: `超过4.5亿人`, `more than 450 million users`. */
export function formatFigure(
  metric: Metric,
  value: PublishedValue,
  locale: string,
  options: FormatOptions = {},
): Phrase {
  if (value.low.isNaN()) return words(metric, value, locale)
  const pieces = takeApart(metric, value, locale, options)
  const { data, number, scale, unit, leads } = pieces
  const number_ = [...number, spaced('scale', scale, data)]
  if (options.as === 'number') return phrase(number_)
  if (options.as === 'unit') return unitOnly(pieces)
  const figure = [
    leads ? part('currency', unit && unit + data.space) : undefined,
    ...number_,
    leads ? undefined : spaced('unit', unit, data),
  ]
  const word = value.qualifier && data.qualifiers[value.qualifier]
  return phrase(word ? around('qualifier', word, data.space, figure) : figure)
}

/** The figure for a tile: large number, raised `+` for "more than", then the unit: 4.5 + 亿人, 3.569 CNY bn. */
export function formatTile(
  metric: Metric,
  value: PublishedValue,
  locale: string,
  options: FormatOptions = {},
): Phrase {
  if (value.low.isNaN()) return words(metric, value, locale)
  const pieces = takeApart(metric, value, locale, options)
  const { data, compact, exponent, scale, unit, leads } = pieces
  if (options.as === 'unit') return unitOnly(pieces)
  const over = value.qualifier === 'over'
  const word = value.qualifier && !over ? data.qualifiers[value.qualifier] : undefined
  const short = data.tileScales[exponent] ?? scale
  const bare = options.as === 'number'
  const money = unit + (short && data.space + short)
  const figure = [
    ...compact,
    over && !bare ? part('plus', '+') : undefined,
    ...(leads && !bare
      ? [spaced('unit', money, data)]
      : [spaced('scale', scale, data), bare ? undefined : spaced('unit', unit, data)]),
  ]
  return phrase(word && !bare ? around('qualifier', word, data.space, figure) : figure)
}

function takeApart(metric: Metric, value: PublishedValue, locale: string, options: FormatOptions): Pieces {
  const data = localeData(locale)
  const setting =
    options.exponent === undefined
      ? chooseSetting(metric, value, locale, options)
      : settingAt(metric, value, locale, options.exponent, options.decimals)
  const unit = value.percent ? '%' : unitWords(metric, value, setting, locale, data)
  const bare = options.as === 'number' ? { percent: false } : {}
  return {
    data,
    number: numberParts(value, setting, data, bare),
    compact: numberParts(value, setting, data, { ...bare, range: EN_DASH }),
    exponent: setting.exponent,
    scale: data.scales[setting.exponent] ?? '',
    unit: value.percent && options.as !== 'unit' ? '' : unit,
    leads: metric.kind === 'monetary' && data.currency.position === 'before' && unit !== '',
  }
}

function unitOnly({ unit, leads }: Pieces): Phrase {
  return phrase([part(unit === '%' ? 'percent' : leads ? 'currency' : 'unit', unit)])
}

function spaced(kind: PhrasePart['kind'], text: string, data: LocaleData): PhrasePart {
  return part(kind, text && data.space + text)
}

/** A value that is no number: a date in the locale's long form, or words as they stand. */
function words(metric: Metric, value: PublishedValue, locale: string): Phrase {
  const date = metric.kind === 'date' ? Date.parse(value.text) : Number.NaN
  if (value.text === NOT_MEANINGFUL) return phrase([part('text', localeData(locale).change.none)])
  if (Number.isNaN(date)) return phrase([part('text', value.text)])
  const { intl, space } = localeData(locale)
  const long = new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  return phrase([part('text', long.replaceAll(' ', space))])
}
