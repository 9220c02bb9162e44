/** Values of random registries in text, tiles, tables, charts, search and data book equal those of the oracle. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { bare, openPdf, taggedText } from '../support/pdf.ts'
import { cases } from '../support/properties.ts'
import { run } from '../support/run.ts'
import { citedWords, compare } from './compare.ts'
import { EDITION, LOCALES, makeEdition, type Shows, writeEdition } from './edition.ts'
import { registries } from './registries.ts'
import { Oracle, type RawRegistry } from './values.ts'

const { numRuns: RUNS, seed } = cases(12)

const PERIODS = ['2028', '2029', '2030', '2028..2030', '2029..2030']

/** Removes derivations without any computable value; other tests check their problems. */
function withValues(registry: RawRegistry): RawRegistry {
  const oracle = new Oracle(registry, EDITION)
  const isKnown = (id: string) => PERIODS.some(period => oracle.value(id, period) !== undefined)
  const all = Object.entries(registry)
  const kept = all.flatMap(([id, metric]): (typeof all)[number][] => {
    if (!metric.derive || isKnown(id)) return [[id, metric]]
    return metric.observations ? [[id, { ...metric, derive: undefined }]] : []
  })
  // A removed derivation may have been an input of another one.
  const isSame = kept.every(([id, metric]) => registry[id] === metric) && kept.length === all.length
  return isSame ? registry : withValues(Object.fromEntries(kept))
}

/** Returns everything for which the registry has a value. */
function showsOf(registry: RawRegistry, oracle: Oracle): Shows {
  const ids = Object.keys(registry)
  const has = (id: string, period: string) => oracle.value(id, period) !== undefined
  const whole = ids.flatMap(id =>
    PERIODS.filter(period => has(id, period)).map(period => ({ id, period, part: {} })),
  )
  const yearly = ids.filter(id => ['2028', '2029', '2030'].some(period => has(id, period)))
  const charts = yearly.filter(id =>
    ['2028', '2029', '2030'].some(period => {
      const value = oracle.value(id, period)
      return value !== undefined && value !== 'n/m'
    }),
  )
  const dimensions = Object.entries(registry['parts']?.dimensions ?? {})
  const cells = dimensions.reduce<Record<string, string>[]>(
    (all, [name, values]) =>
      all.flatMap(cell => [cell, ...Object.keys(values).map(value => ({ ...cell, [name]: value }))]),
    [{}],
  )
  const parts = cells.flatMap(part =>
    ['2029', '2030']
      .filter(period => Object.keys(part).length > 0 && oracle.value('parts', period, part) !== undefined)
      .map(period => ({ id: 'parts', period, part })),
  )
  const isWhole = (by: string) =>
    Object.keys(registry['parts']?.dimensions?.[by] ?? {}).every(value =>
      parts.some(({ part }) => Object.keys(part).length === 1 && part[by] === value),
    ) && ['2029', '2030'].some(period => has('parts', period))
  return {
    cited: [...whole, ...parts],
    hasNotes: true,
    rows: yearly,
    charts: charts.slice(0, 4),
    together: charts.filter(id => ['a', 'b', 'c'].includes(id)),
    changes: ids.filter(id => has(id, '2029') && has(id, '2030')),
    splits: dimensions.map(([by]) => ({ id: 'parts', by })).filter(({ by }) => isWhole(by)),
  }
}

test('a printed edition shows the same values as the web edition and the oracle', async () => {
  const [all = {}] = fc.sample(registries, { numRuns: 1, seed: 2030 })
  const registry = withValues(all)
  const oracle = new Oracle(registry, EDITION)
  const shows = { ...showsOf(registry, oracle), charts: [], hasNotes: false }
  const root = await temporaryFolder()
  await writeEdition(root, registry, shows)
  const made = await makeEdition(root)
  expect(made.problems).toEqual([])
  expect(compare(made, registry, oracle, shows).differences).toEqual([])
  const out = join(root, 'out')
  const { code, stderr } = await run(['build', '--report', root, '--out', out, '--format', 'pdf'])
  expect(code, stderr).toBe(0)
  for (const locale of LOCALES) {
    const pdf = await openPdf(join(out, EDITION, locale, 'report.pdf'))
    const text = bare((await taggedText(pdf)).text)
    const page = made.pages.get(locale)
    if (!page) throw new Error('no page')
    const printed = (key: string) =>
      text
        .split(bare(`cite ${key} is `))[1]
        ?.split('end')[0]
        // The mark of a restated value.
        ?.replace(/R$/, '')
    const words = [...citedWords(page, shows)]
    expect(words.length).toBeGreaterThan(20)
    expect(words.map(([key]) => [key, printed(key)])).toEqual(words.map(([key, shown]) => [key, bare(shown)]))
  }
})

test(`figures of ${RUNS} random registries are the oracle's wherever they stand`, async () => {
  let values = 0
  let count = 0
  await fc.assert(
    fc.asyncProperty(registries, fc.boolean(), async (all, locked) => {
      const registry = withValues(all)
      const root = await mkdtemp(join(tmpdir(), 'perennial-oracle-'))
      try {
        const oracle = new Oracle(registry, EDITION)
        const shows = showsOf(registry, oracle)
        await writeEdition(root, registry, shows)
        const made = await makeEdition(root, locked)
        expect(made.problems).toEqual([])
        const found = compare(made, registry, oracle, shows)
        expect(found.differences).toEqual([])
        values += found.values
        count += 1
      } finally {
        await rm(root, { recursive: true, force: true })
      }
    }),
    { numRuns: RUNS, seed, endOnFailure: true },
  )
  console.info(`oracle: ${count} registries, ${values} values, 0 differences`)
  expect(values).toBeGreaterThan(RUNS * 100)
}, 3_600_000)
