/** Compares numbers in texts with all values of a registry. */
import type { Decimal } from 'decimal.js'
import { Exact } from '../../registry/formatting/exact.ts'
import { SCALE_WORDS, scaleExponent } from '../../registry/formatting/scales.ts'
import type { Metric, Registry } from '../../registry/types.ts'

/** Powers of ten in which a value may be written without its scale word, for example in a chart in millions. */
const SCALES = [0, 3, 4, 6, 8, 9, 12]
const SCALE_OF_WORD: readonly [RegExp, number][] = [
  [/Millionen|millions?|millones|Mio\.?/i, 6],
  [/Milliarden|milliards?|billions?|Mrd\.?/i, 9],
]

interface TextNumber {
  number: Decimal
  /** Half a unit of the last digit. */
  tolerance: Decimal
  percent: boolean
  exponent: number | undefined
  /** Digits without leading zeros. */
  digits: number
}

/** Reads a number as a text has it; undefined for words and for numbers whose separators are ambiguous. */
export function readNumber(text: string, locale: string): TextNumber | undefined {
  const match = /(\d[\d.,’'\s\u00a0\u202f]*)/.exec(text)
  const written = match?.[1]?.replace(/[’'\s\u00a0\u202f]/g, '').replace(/[.,]$/, '')
  if (!written) return undefined
  const comma = /^(?:de|fr|es|it|pt|nl|pl|ru|sv|da|fi|nb|cs)\b/.test(locale)
  const plain = comma ? written.replaceAll('.', '').replace(',', '.') : written.replaceAll(',', '')
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0
  const after = text.slice((match?.index ?? 0) + (match?.[1]?.length ?? 0))
  return {
    number: new Exact(plain),
    tolerance: new Exact(`0.5e${-decimals}`),
    percent: /[%％]/.test(after),
    exponent: exponentIn(after),
    digits: plain.replace('.', '').replace(/^0+/, '').length,
  }
}

function exponentIn(text: string): number | undefined {
  const word = SCALE_WORDS.find(name => text.includes(name))
  return word === undefined ? SCALE_OF_WORD.find(([words]) => words.test(text))?.[1] : scaleExponent(word)
}

/** A value to compare with: a number or a percentage. */
interface KnownValue {
  number: Decimal
  percent: boolean
}

/** All values of a registry and of its targets, those before a restatement included, and the changes from year to year in percent. */
export function knownValues({ metrics, targets }: Registry): KnownValue[] {
  const values = [...metrics.values()].flatMap(metric =>
    [...metric.observations.values(), ...metric.breakdown].flatMap(({ value, revisions }) => [
      value,
      ...revisions.map(revision => revision.value),
    ]),
  )
  const goals = [...targets.values()].flatMap(({ value, base, interim }) =>
    [value, base?.value, ...interim.map(step => step.value)].filter(found => found !== undefined),
  )
  const published = [...values, ...goals].flatMap(({ low, high, percent, points }) =>
    [low, high].flatMap(number =>
      number && !number.isNaN() ? [{ number: number.abs(), percent: percent || points }] : [],
    ),
  )
  return [...published, ...[...metrics.values()].flatMap(yearlyChanges)]
}

function yearlyChanges({ observations }: Metric): KnownValue[] {
  return [...observations.values()].flatMap(({ period, value }) => {
    const before = observations.get(String(Number(period) - 1))?.value.low
    if (!before || before.isNaN() || before.isZero() || value.low.isNaN()) return []
    return [{ number: value.low.minus(before).div(before).mul(100).abs(), percent: true }]
  })
}

/** True if one of the values can be written so. */
export function isKnown(
  { number, tolerance, percent, exponent }: TextNumber,
  values: readonly KnownValue[],
): boolean {
  const scales = percent ? [0] : exponent === undefined ? SCALES : [exponent]
  return values
    .filter(value => value.percent === percent)
    .some(known => scales.some(scale => known.number.div(`1e${scale}`).minus(number).abs().lte(tolerance)))
}
