/** Numbers in texts are read in the notation of their language, and compared with the registry in any scale. */
import { expect, test } from 'vitest'
import { isKnown, knownValues, readNumber } from '../../src/check/numbers/known-values.ts'
import { registryOf } from '../support/registry.ts'

const METRICS = `
spend:
  title: { en: Spend }
  kind: monetary
  unit: CNY
  observations:
    2029: { value: 41.5 billion, source: ledger }
    2030: { value: 51.88 billion, source: ledger }
share:
  title: { en: Share }
  kind: percent
  observations:
    2030: { value: 37.6%, source: ledger }
`

test.each([
  ['en', '51.88 billion', true],
  ['en', '51.9 billion', true],
  ['en', '51,880', true],
  ['en', '52', true],
  ['en', '51.78 billion', false],
  ['en', '51.88 million', false],
  ['zh-Hans', '518.8亿', true],
  ['zh-Hans', '519亿', true],
  ['zh-Hans', '581.8亿', false],
  ['de', '51,88 Milliarden', true],
  ['de', '51.880', true],
  ['de', '51,78 Milliarden', false],
  ['en', '37.6%', true],
  ['en', '38 %', true],
  ['en', '36.7%', false],
  ['en', '25%', true],
  ['en', '26%', false],
  ['en', '37.6', false],
])('%s: %s', async (locale, text, known) => {
  const { registry } = await registryOf(METRICS)
  const number = readNumber(text, locale)
  expect(number && isKnown(number, knownValues(registry))).toBe(known)
})

test('words are not read', () => {
  expect(readNumber('twelve', 'en')).toBe(undefined)
})
