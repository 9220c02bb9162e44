/** Relations between the values of a registry that are right, or unsure, are not reported. */
import { expect, test } from 'vitest'
import { partsWhole } from '../../src/check/rules/parts-whole.ts'
import { valuePossible } from '../../src/check/rules/value-possible.ts'
import type { Subject } from '../../src/check/types.ts'
import { registryOf } from '../support/registry.ts'

const GENDER = 'dimensions: { gender: { female: { en: women }, male: { en: men } } }'

/** The messages of both rules about a metric with these observations of 2030. */
async function messages(kind: string, observations: readonly string[], more = ''): Promise<string[]> {
  const { registry, problems } = await registryOf(
    `staff:\n  title: { en: Staff }\n  kind: ${kind}\n  ${GENDER}\n${more}  observations:\n    2030:\n${observations
      .map(text => `      - { ${text}, source: ledger }\n`)
      .join('')}`,
  )
  expect(problems).toEqual([])
  const metric = registry.metrics.get('staff')
  const subject = {
    report: { registry },
    edition: { config: { period: '2030' } },
    locales: [],
  } as unknown as Subject
  for (const rule of [partsWhole, valuePossible]) void rule.check(subject)
  return metric?.place.file.messages.map(({ reason }) => reason) ?? []
}

const part = (value: string, name: string) => `dimensions: { gender: ${name} }, value: ${value}`

test('parts add up to the whole within the rounding of all', async () => {
  const staff = ['value: 1.00万', part('0.46万', 'female'), part('0.55万', 'male')]
  expect(await messages('count', staff)).toEqual([])
  expect(await messages('count', ['value: 10000', part('4600', 'female'), part('5500', 'male')])).toEqual([
    'The parts of `staff` by `gender` add up to 10100 in 2030, expected 10000',
  ])
})

test('a part that is missing is not missed, but none is larger than the whole', async () => {
  expect(await messages('count', ['value: 100', part('46', 'female')])).toEqual([])
  expect(await messages('count', ['value: 100', part('146', 'female')])).toEqual([
    'The part `female` of `staff` is 146 in 2030, more than the whole (100)',
  ])
})

test('shares that are nearly all are all', async () => {
  expect(await messages('percent', [part('47%', 'female'), part('55%', 'male')])).toEqual([
    expect.stringContaining('add up to 102% in 2030, expected 100%'),
  ])
  expect(await messages('percent', [part('46.4%', 'female'), part('53.5%', 'male')])).toEqual([])
  // Shares of different wholes, such as the trained among women and among men.
  expect(await messages('percent', [part('46%', 'female'), part('85%', 'male')])).toEqual([])
})

test('ranges and qualified values are not added', async () => {
  expect(await messages('count', ['value: 100', part('40..50', 'female'), part('70', 'male')])).toEqual([])
  expect(await messages('count', ['value: 100+', part('45', 'female'), part('70', 'male')])).toEqual([])
})

test('a count is whole and not negative', async () => {
  expect(await messages('count', ['value: 36.84 million'])).toEqual([])
  expect(await messages('quantity', ['value: -0.5'])).toEqual([])
  expect(await messages('count', ['value: -3'])).toEqual([expect.stringContaining('Negative count -3')])
})
