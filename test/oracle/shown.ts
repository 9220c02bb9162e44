/** Parses a value from the text of a page, and describes how it differs from the oracle's. */
import { Precise, type RawMetric, type Result, seenDecimals, type Value } from './values.ts'

export type Locale = 'en' | 'zh-Hans'

const SCALES: Readonly<Record<Locale, Readonly<Record<string, number>>>> = {
  en: { thousand: 3, million: 6, billion: 9, trillion: 12, m: 6, bn: 9, tn: 12 },
  'zh-Hans': { 千: 3, 万: 4, 百万: 6, 亿: 8, 十亿: 9, 万亿: 12 },
}
const QUALIFIERS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { 'more than': 'over', about: 'about', nearly: 'nearly', 'up to': 'up-to', 'less than': 'under' },
  'zh-Hans': { 超过: 'over', 约: 'about', 近: 'nearly', 最多达: 'up-to', 不到: 'under' },
}
const SIGNS: Readonly<Record<string, string>> = { '≈': 'about', '<': 'nearly', '≤': 'up-to' }
export const NOT_MEANINGFUL: Readonly<Record<Locale, string>> = { en: 'n/m', 'zh-Hans': '不适用' }
const NEARLY_SAME: Readonly<Record<Locale, string>> = { en: 'little changed', 'zh-Hans': '基本持平' }
const POINTS: Readonly<Record<Locale, RegExp>> = { en: /percentage points?$/, 'zh-Hans': /个百分点$/ }

/** Names of units in each language. */
const UNITS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { CNY: 'CNY', tCO2e: 'tCO₂e', kgCO2e: 'kgCO₂e' },
  'zh-Hans': {
    CNY: '元',
    kWh: '千瓦时',
    MWh: '兆瓦时',
    GJ: '吉焦',
    t: '吨',
    kg: '千克',
    tCO2e: '吨二氧化碳当量',
    kgCO2e: '千克二氧化碳当量',
  },
}

export function unitName({ unit, kind }: RawMetric, locale: Locale): string {
  if (kind === 'percent' || unit === undefined) return ''
  if (typeof unit !== 'string') return unit[locale] ?? ''
  const parts = unit.split('/').map(part =>
    part
      .split(' ')
      .map(code => UNITS[locale][code] ?? code)
      .join(' '),
  )
  return parts.join('/')
}

interface Read {
  low: string
  high: string | undefined
  decimals: number
  exponent: number
  sort: Value['sort']
  qualifier: string | undefined
  unit: string
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** `unitCell`: unit in a column of its own, for all numbers of a row. */
export function readShown(shown: string, locale: Locale, unitCell = '', expected = ''): Read | undefined {
  let text = plain(shown)
  let qualifier: string | undefined
  for (const [word, name] of Object.entries({ ...QUALIFIERS[locale], ...SIGNS })) {
    if (!text.startsWith(word)) continue
    qualifier = name
    text = text.slice(word.length).trim()
    break
  }
  const [, currency = '', digits = '', rest = ''] =
    /^(CNY )?([+−]?[\d,]+(?:\.\d+)?%?(?:(?: to |至|–)[+−]?[\d,]+(?:\.\d+)?%?)?)(.*)$/.exec(text) ?? []
  if (digits === '') return undefined
  const [low = '', high] = digits.replaceAll('%', '').split(/ to |至|–/)
  let after = rest
  if (after.startsWith('+')) {
    qualifier = 'over'
    after = after.slice(1)
  }
  const around = plain(`${currency}${after} ${unitCell}`)
  const points = POINTS[locale].test(around)
  const isPercent = digits.includes('%') || around === '%'
  // 千克 is a unit, not a thousand grams.
  const scale =
    around === expected
      ? undefined
      : Object.entries(SCALES[locale])
          .sort(([a], [b]) => b.length - a.length)
          .find(([word]) =>
            locale === 'en' ? around.split(' ').slice(0, 2).includes(word) : around.startsWith(word),
          )
  // Replace it only once, because the unit may contain a scale too: `tCO₂e/million CNY`.
  const unit = scale ? plain(around.replace(scale[0], ' ')) : around
  return {
    low: numberOf(low),
    high: high === undefined ? undefined : numberOf(high),
    decimals: /\.(\d+)$/.exec(low)?.[1]?.length ?? 0,
    exponent: points || isPercent ? 0 : (scale?.[1] ?? 0),
    sort: points ? 'points' : isPercent ? 'percent' : 'number',
    qualifier,
    unit: points || isPercent ? '' : unit,
  }
}

const numberOf = (text: string): string => text.replace(/[,+]/g, '').replace('−', '-')

export const exponentOf = (scale: string, locale: Locale): number => SCALES[locale][scale] ?? 0

/** Scale of numbers that share one unit. */
export const exponentIn = (unitCell: string, metric: RawMetric, locale: Locale): number =>
  readShown('1', locale, unitCell, unitName(metric, locale))?.exponent ?? 0

/** Largest number of digits after the point in any language and scale. */
const MAX_DECIMALS = 20

export interface Wanted {
  metric: RawMetric
  value: Result
  locale: Locale
  unitCell?: string | undefined
  /** Digits of a change, which do not depend on those of its metric. */
  isChange?: boolean
  /** True if it is compared with another value, and may have more digits so that both differ. */
  isCompared?: boolean
  /** Unit, if it is named elsewhere and is not that of the metric. */
  isUnitElsewhere?: boolean
}

/** Returns the difference between text and oracle; undefined if they agree. */
export function differenceOf(shown: string, wanted: Wanted): string | undefined {
  const { metric, value, locale, unitCell } = wanted
  const tell = (why: string) =>
    `${why}: "${plain(shown)}"${unitCell === undefined ? '' : ` in "${plain(unitCell)}"`}, oracle ${
      value === 'n/m'
        ? value
        : `${value.low}${value.high ? `..${value.high}` : ''} (10^${value.digit}) ${value.sort} ${value.qualifier ?? ''}`
    }`
  if (value === 'n/m') return plain(shown) === NOT_MEANINGFUL[locale] ? undefined : tell('n/m')
  if (wanted.isChange && !value.low.isZero() && value.low.toDecimalPlaces(-value.digit).isZero())
    return plain(shown) === NEARLY_SAME[locale] ? undefined : tell('a change that is not seen')
  const unit = unitName(metric, locale)
  const read = readShown(shown, locale, unitCell, unit)
  if (!read) return tell('unreadable')
  if (read.sort !== value.sort) return tell(`${read.sort} for ${value.sort}`)
  // The sign applies to both ends of a range.
  const isBelow = plain(shown).startsWith('<') && value.qualifier === 'under'
  if (!isBelow && read.qualifier !== value.qualifier) return tell(`qualifier ${read.qualifier ?? 'none'}`)
  if ((read.high === undefined) !== (value.high === undefined)) return tell('range')
  if (!wanted.isUnitElsewhere && value.sort === 'number' && read.unit !== unit)
    return tell(`unit "${read.unit}" for "${unit}"`)
  const pin = wanted.isChange ? undefined : metric.display?.[locale]
  const isPinned = pin?.scale !== undefined && value.sort === 'number'
  const pinnedScale = pin?.scale === 'none' ? 0 : SCALES[locale][pin?.scale ?? '']
  if (isPinned && read.exponent !== pinnedScale) return tell(`scale 10^${read.exponent}`)
  // A shown value is exact to this digit, and not finer than the known digits.
  const finest = read.exponent - read.decimals
  if (!wanted.isCompared && read.decimals > 0 && finest < value.digit)
    return tell('digits that nobody published')
  const pinnedDecimals = (wanted: number) =>
    Math.max(...[value.low, value.high ?? value.low].map(end => seenDecimals(wanted, end, read.exponent)))
  const pinnedDigit =
    pin?.decimals === undefined
      ? value.digit
      : Math.max(
          value.digit,
          read.exponent - Math.min(pinnedDecimals(pin.decimals), Math.max(0, read.exponent - value.digit)),
        )
  const coarsest = Math.max(pinnedDigit, read.exponent - MAX_DECIMALS)
  const rounded = (number: Value['low'], digit = coarsest) => {
    const step = new Precise(10).pow(digit)
    return new Precise(number).div(step).toDecimalPlaces(0).mul(step)
  }
  const is = (text: string, number: Value['low']) => {
    const exact = new Precise(text).mul(new Precise(10).pow(read.exponent))
    return exact.eq(rounded(number)) || (wanted.isCompared === true && exact.eq(rounded(number, finest)))
  }
  if (!is(read.low, value.low)) return tell(`number, expected ${rounded(value.low)}`)
  if (read.high !== undefined && value.high && !is(read.high, value.high)) return tell('upper end')
  return undefined
}
