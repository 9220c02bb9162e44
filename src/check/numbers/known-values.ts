/** Compares numbers in texts with all values of a registry. */
import { Exact } from '../../registry/formatting/exact.ts'
import { SCALE_WORDS, scaleExponent } from '../../registry/formatting/scales.ts'
import type { PublishedValue, Registry } from '../../registry/types.ts'

/** Powers of ten in which a value may be written without its scale word, for example in a chart in millions. */
const SCALES = [0, 3, 4, 6, 8, 9, 12]
const SCALE_OF_WORD: readonly [RegExp, number][] = [
  [/Millionen|millions?|millones|Mio\.?/i, 6],
  [/Milliarden|milliards?|billions?|Mrd\.?/i, 9],
]

interface TextNumber {
  number: InstanceType<typeof Exact>
  /** Half a unit of the last digit. */
  tolerance: InstanceType<typeof Exact>
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

/** All values of a registry and of its targets, those before a restatement included. */
export function knownValues({ metrics, targets }: Registry): PublishedValue[] {
  const values = [...metrics.values()].flatMap(metric =>
    [...metric.observations.values(), ...metric.breakdown].flatMap(({ value, revisions }) => [
      value,
      ...revisions.map(revision => revision.value),
    ]),
  )
  const goals = [...targets.values()].flatMap(({ value, base, interim }) =>
    [value, base?.value, ...interim.map(step => step.value)].filter(found => found !== undefined),
  )
  return [...values, ...goals].filter(({ low }) => !low.isNaN())
}

/** True if one of the values can be written so. */
export function isKnown(
  { number, tolerance, percent, exponent }: TextNumber,
  values: readonly PublishedValue[],
): boolean {
  const scales = percent ? [0] : exponent === undefined ? SCALES : [exponent]
  return values
    .filter(value => (value.percent || value.points) === percent)
    .flatMap(({ low, high }) => (high ? [low, high] : [low]))
    .some(value => scales.some(scale => value.abs().div(`1e${scale}`).minus(number).abs().lte(tolerance)))
}
