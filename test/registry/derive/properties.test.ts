import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compute } from '../../../src/registry/derive/operations.ts'
import { Exact } from '../../../src/registry/formatting/exact.ts'
import { formatValue } from '../../../src/registry/formatting/format.ts'
import { parsePublishedValue } from '../../../src/registry/formatting/published-value.ts'
import type { PublishedValue } from '../../../src/registry/types.ts'
import { shippedLanguages } from '../../../src/stages/1-read/languages/locale-files.ts'
import { cases } from '../../support/properties.ts'
import { published, sampleMetric } from '../sample-metric.ts'

const language = shippedLanguages()

/** A published number: digits, with or without a fraction and a scale. */
const text = fc
  .tuple(
    fc.bigInt({ min: 1n, max: 10n ** 15n }),
    fc.stringMatching(/^\d{0,4}$/),
    fc.constantFrom('', ' thousand', ' million', ' billion', '万', '亿', '万亿'),
  )
  .map(([whole, fraction, scale]) => `${whole}${fraction && `.${fraction}`}${scale}`)
const value = text.map(written => published(written))
const sum = (values: readonly PublishedValue[]) =>
  compute(
    'sum',
    sampleMetric(),
    values.map(one => ({ metric: sampleMetric(), value: one })),
  )

test('a formatted value, parsed again, is the same number, in every language', () => {
  fc.assert(
    fc.property(value, fc.constantFrom('en', 'zh-Hans', 'zh-Hant'), (one, locale) => {
      const shown = formatValue(sampleMetric(), one, language(locale), { as: 'number' }).text.replaceAll(
        '\u00a0',
        ' ',
      )
      const again = parsePublishedValue(shown)
      expect('error' in again ? again.error : again.low.toFixed()).toBe(one.low.toFixed())
    }),
    cases(100),
  )
})

test('a sum does not depend on the order of its terms', () => {
  fc.assert(
    fc.property(
      fc
        .array(value, { minLength: 2, maxLength: 8 })
        .chain(values =>
          fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
        ),
      ([values, shuffled]) => {
        const [a, b] = [sum(values), sum(shuffled)]
        expect(a?.low.toFixed()).toBe(b?.low.toFixed())
        expect([a?.exponent, a?.fractionDigits]).toEqual([b?.exponent, b?.fractionDigits])
      },
    ),
    cases(100),
  )
})

test('the shares of all parts add up to one hundred per cent before rounding', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), values => {
      const whole = sum(values)
      if (!whole) throw new Error('no sum')
      const percent = { ...sampleMetric({ kind: 'percent' }) }
      const total = values
        .map(
          part =>
            compute('share', percent, [{ metric: sampleMetric(), value: part }], {
              metric: sampleMetric(),
              value: whole,
            })?.low ?? new Exact(0),
        )
        .reduce((a, b) => a.plus(b), new Exact(0))
      expect(total.minus(100).abs().lt('1e-60')).toBe(true)
    }),
    cases(100),
  )
})
