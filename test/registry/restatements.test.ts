/** A restatement of two different numbers never shows equal values or a difference of zero. */
import { expect, test } from 'vitest'
import { restatedWords, restatementsOf } from '../../src/registry/restatements.ts'
import { shippedLanguages } from '../../src/stages/1-read/languages/locale-files.ts'
import { registryOf } from '../support/registry.ts'
import { plainSpaces } from './sample-metric.ts'

const language = shippedLanguages()

const observed = (id: string, old: string, now: string, more = '') => `${id}:
  title: { en: ${id} }
  kind: monetary
  unit: CNY
${more}  observations:
    2029: { value: ${old}, source: ledger, revisions: [{ edition: 2030, value: ${now}, reason: error, source: ledger, note: { en: Why. } }] }
`
const fixed = (id: string, value: string) =>
  `${id}:\n  title: { en: ${id} }\n  kind: monetary\n  unit: CNY\n  observations: { 2029: { value: ${value}, source: ledger } }\n`
const derived = (rule: string, kind = 'kind: monetary\n  unit: CNY', more = '') =>
  `all:\n  title: { en: All }\n  ${kind}\n${more}  derive: ${rule}\n`

async function words(yaml: string, id: string, locale = 'en') {
  const { registry, problems } = await registryOf(yaml, '2030')
  expect(problems).toEqual([])
  const restated = restatementsOf(registry).find(({ metric }) => metric.id === id)
  if (!restated) throw new Error('no restatement')
  const { old, new: now, difference } = restatedWords(restated, language(locale))
  return [old, now, difference].map(plainSpaces)
}

test('a sum of a coarse and a fine part', async () => {
  const yaml = fixed('a', '1.25万') + observed('b', '8510', '8520') + derived('{sum: [a, b]}')
  expect(await words(yaml, 'all')).toEqual(['CNY 21,010', 'CNY 21,020', 'CNY +10'])
})

test('shares that differ only after their shown digits', async () => {
  const yaml =
    observed('a', '25041', '25012') + fixed('b', '100000') + derived('{share: a, of: b}', 'kind: percent')
  expect(await words(yaml, 'all')).toEqual(['25.04%', '25.01%', '−0.03 percentage points'])
})

test('two numbers that round in different directions have a difference other than zero', async () => {
  const yaml =
    observed('a', '25049', '25051') + fixed('b', '100000') + derived('{share: a, of: b}', 'kind: percent')
  expect(await words(yaml, 'all')).toEqual(['25.049%', '25.051%', '+0.002 percentage points'])
})

test.each([
  ['{ scale: million, decimals: 1 }', ['CNY 518.81 million', 'CNY 518.83 million', 'CNY +0.02 million']],
  ['{ scale: billion, decimals: 0 }', ['CNY 0.51881 billion', 'CNY 0.51883 billion', 'CNY +0.00002 billion']],
])('pinned digits %s do not hide a change', async (display, expected) => {
  const yaml = observed('a', '518.81 million', '518.83 million', `  display: { en: ${display} }\n`)
  expect(await words(yaml, 'a')).toEqual(expected)
})

test('digits stay pinned if the change is visible with them', async () => {
  const display = '  display: { en: { scale: million, decimals: 1 } }\n'
  const yaml = observed('a', '518.81 million', '520.03 million', display)
  expect(await words(yaml, 'a')).toEqual(['CNY 518.8 million', 'CNY 520.0 million', 'CNY +1.2 million'])
})
