/**
 * Formats a value in the words of a language.
 *
 * The same value is written 518.8亿元 and CNY 51.88 billion: with the same digits, the language's own scale, and no line break between
 * number and unit.
 */

import type { Language } from '../locales/language.ts'
import type { Metric, Phrase, PhrasePart, PublishedValue } from '../types.ts'
import { formatUnit } from '../units/format-unit.ts'
import { numberParts } from './number-parts.ts'
import { chooseScale, type ScaleOptions, scaleAt } from './number-scale.ts'
import { around, part, phrase } from './phrase.ts'
import { NOT_MEANINGFUL } from './published-value.ts'

export interface FormatOptions extends ScaleOptions {
  /** `number` is the number with its scale, `unit` the unit alone, `value` (default) both with the qualifier in words. */
  as?: 'number' | 'unit' | 'value' | undefined
  /** The power of ten shared with neighbouring values. Overrides `scale`. */
  exponent?: number | undefined
}

/** Separates the ends of a range in tiles, where space is tight. */
const EN_DASH = '\u2013'

interface Pieces {
  number: readonly PhrasePart[]
  exponent: number
  scale: string
  unit: string
  /** True if a currency code stands before the number. */
  leads: boolean
}

/** Formats a value for running text: `超过4.5亿人`, `more than 450 million users`. */
export function formatValue(
  metric: Metric,
  value: PublishedValue,
  language: Language,
  options: FormatOptions = {},
): Phrase {
  if (value.low.isNaN()) return words(metric, value, language)
  const pieces = takeApart(metric, value, language, options)
  const { number, scale, unit, leads } = pieces
  const scaledNumber = [...number, spaced('scale', scale, language)]
  if (options.as === 'number') return phrase(scaledNumber)
  if (options.as === 'unit') return unitOnly(pieces)
  const formatted = [
    leads ? part('currency', unit && unit + language.space) : undefined,
    ...scaledNumber,
    leads ? undefined : spaced('unit', unit, language),
  ]
  const word = value.qualifier && language.qualifiers[value.qualifier]
  return phrase(word ? around('qualifier', word, language.space, formatted) : formatted)
}

/** Formats a value for a tile: number, raised `+` for "more than", then the unit: 4.5 + 亿人, 3.569 CNY bn. */
export function formatTile(
  metric: Metric,
  value: PublishedValue,
  language: Language,
  options: FormatOptions = {},
): Phrase {
  if (value.low.isNaN()) return words(metric, value, language)
  const pieces = takeApart(metric, value, language, { ...options, range: EN_DASH })
  const { number, exponent, scale, unit, leads } = pieces
  if (options.as === 'unit') return unitOnly(pieces)
  const over = value.qualifier === 'over'
  const word = value.qualifier && !over ? language.qualifiers[value.qualifier] : undefined
  const short = language.tileScales[exponent] ?? scale
  const isNumberOnly = options.as === 'number'
  const money = unit + (short && language.space + short)
  const formatted = [
    ...number,
    over && !isNumberOnly ? part('plus', '+') : undefined,
    ...(leads && !isNumberOnly
      ? [spaced('unit', money, language)]
      : [spaced('scale', scale, language), isNumberOnly ? undefined : spaced('unit', unit, language)]),
  ]
  return phrase(word && !isNumberOnly ? around('qualifier', word, language.space, formatted) : formatted)
}

function takeApart(
  metric: Metric,
  value: PublishedValue,
  language: Language,
  { range = language.range, ...options }: FormatOptions & { range?: string },
): Pieces {
  const chosenScale =
    options.exponent === undefined
      ? chooseScale(metric, value, language, options)
      : scaleAt(metric, value, language, options.exponent, options.decimals)
  const unit = value.percent ? '%' : formatUnit(metric, value, chosenScale, language)
  const partOptions = options.as === 'number' ? { percent: false, range } : { range }
  return {
    number: numberParts(value, chosenScale, language, partOptions),
    exponent: chosenScale.exponent,
    scale: language.scales[chosenScale.exponent] ?? '',
    unit: value.percent && options.as !== 'unit' ? '' : unit,
    leads: metric.kind === 'monetary' && language.currency.position === 'before' && unit !== '',
  }
}

function unitOnly({ unit, leads }: Pieces): Phrase {
  return phrase([part(unit === '%' ? 'percent' : leads ? 'currency' : 'unit', unit)])
}

function spaced(kind: PhrasePart['kind'], text: string, { space }: Language): PhrasePart {
  return part(kind, text && space + text)
}

/** Formats a value that is not a number: a date in the language's long form, or text unchanged. */
function words(metric: Metric, value: PublishedValue, { intl, space, change }: Language): Phrase {
  const date = metric.kind === 'date' ? Date.parse(value.text) : Number.NaN
  if (value.text === NOT_MEANINGFUL) return phrase([part('text', change.none)])
  if (Number.isNaN(date)) return phrase([part('text', value.text)])
  const long = new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  return phrase([part('text', long.replaceAll(' ', space))])
}
