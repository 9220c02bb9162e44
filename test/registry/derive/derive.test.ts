import { expect, test } from 'vitest'
import { formatValue } from '../../../src/registry/formatting/format.ts'
import { shippedLanguages } from '../../../src/stages/1-read/languages/locale-files.ts'
import { registryOf } from '../../support/registry.ts'
import { plainSpaces } from '../sample-metric.ts'

const language = shippedLanguages()

/** Writes a metric: id, kind and unit, observations by period, and further keys. */
const metric = (id: string, kind: string, values: Record<string, string>, more = ''): string =>
  `${id}:\n  title: { en: ${id} }\n  kind: ${kind}\n${more}${
    Object.keys(values).length > 0
      ? `  observations:\n${Object.entries(values)
          .map(([period, value]) => `    ${period}: { value: ${value}, source: ledger }\n`)
          .join('')}`
      : ''
  }`
const energy = (id: string, unit: string, values: Record<string, string>, more = '') =>
  metric(id, 'quantity', values, `  unit: ${unit}\n${more}`)
const money = (id: string, values: Record<string, string>, more = '') =>
  metric(id, 'monetary', values, `  unit: CNY\n${more}`)
const derive = (rule: string) => `  derive: ${rule}\n`

async function shown(yaml: string, id: string, period: string, edition?: string) {
  const { registry, problems } = await registryOf(yaml, edition)
  const found = registry.metrics.get(id)
  const observation = found?.observations.get(period)
  return {
    text:
      found && observation
        ? plainSpaces(formatValue(found, observation.value, language('en')).text)
        : undefined,
    observation,
    problems,
  }
}

test('a sum is exact, with every stated digit', async () => {
  const yaml =
    money('a', { 2030: '2.7亿' }) + money('b', { 2030: '1234万' }) + money('all', {}, derive('{sum: [a, b]}'))
  const { text, observation, problems } = await shown(yaml, 'all', '2030')
  expect(problems).toEqual([])
  expect(observation?.value.low.toFixed()).toBe('282340000')
  expect(text).toBe('CNY 282.34 million')
  expect(observation).toMatchObject({ derived: true, quality: 'calculated' })
})

test('units are converted exactly: 1 MWh is 3.6 GJ', async () => {
  const yaml =
    energy('power', 'MWh', { 2030: '1000' }) +
    energy('heat', 'GJ', { 2030: '400' }) +
    energy('all', 'GJ', {}, derive('{sum: [power, heat]}'))
  expect((await shown(yaml, 'all', '2030')).observation?.value.low.toFixed()).toBe('4000')
})

test('difference, share, intensity, growth over one year and over several', async () => {
  const yaml =
    money('revenue', { 2028: '100 million', 2029: '110 million', 2030: '121 million' }) +
    money('costs', { 2030: '100 million' }) +
    money('profit', {}, derive('{difference: [revenue, costs]}')) +
    metric('margin', 'percent', {}, derive('{share: profit, of: revenue}')) +
    metric('growth', 'percent', {}, derive('{yoy: revenue}')) +
    metric('average-growth', 'percent', {}, derive('{cagr: revenue, periods: [2028..2030]}')) +
    metric('margin-change', 'percent', {}, derive('{yoy: margin}')) +
    energy('emissions', 'tCO2e', { 2030: '484' }) +
    energy('intensity', 'tCO2e/million CNY', {}, derive('{intensity: emissions, per: revenue}'))
  const text = async (id: string, period = '2030') => (await shown(yaml, id, period)).text
  expect(await text('profit')).toBe('CNY 21 million')
  expect(await text('margin')).toBe('17.4%')
  expect(await text('growth')).toBe('+10.0%')
  expect(await text('average-growth', '2028..2030')).toBe('+10.0%')
  expect(await text('intensity')).toBe('4.00 tCO₂e/million CNY')
})

test('the change of a share is in percentage points', async () => {
  const yaml =
    metric('share', 'percent', { 2029: '40.5%', 2030: '43.5%' }) +
    metric('change', 'percent', {}, derive('{yoy: share}'))
  expect((await shown(yaml, 'change', '2030')).text).toBe('+3.0 percentage points')
})

test('growth on a base of zero or less is undefined', async () => {
  const yaml =
    money('profit', { 2029: '-5 million', 2030: '5 million' }) +
    metric('growth', 'percent', {}, derive('{yoy: profit}'))
  expect((await shown(yaml, 'growth', '2030')).text).toBe('n/m')
})

test('sums over years, over the values of a dimension, and shares of them', async () => {
  const yaml = `${money('spend', { 2028: '1亿', 2029: '2亿', 2030: '3亿' })}${money('three-years', {}, derive('{sum: spend, over: periods, periods: [2028..2030]}'))}people:
  title: { en: People }
  kind: count
  period: instant
  dimensions: { gender: { female: { en: Women }, male: { en: Men } } }
  derive: { sum: people, over: gender }
  observations:
    2030:
      - { value: 30, dimensions: { gender: female }, source: ledger }
      - { value: 70, dimensions: { gender: male }, source: ledger }
${metric('women', 'percent', {}, '  period: instant\n  derive: {share: people, where: {gender: female}}\n')}`
  expect((await shown(yaml, 'three-years', '2028..2030')).text).toBe('CNY 600 million')
  expect((await shown(yaml, 'people', '2030')).text).toBe('100')
  const women = await shown(yaml, 'women', '2030')
  expect(women.problems).toEqual([])
  expect(women.text).toBe('30.0%')
})

test('a published value must agree with the computed one within its rounding; otherwise the computation is shown', async () => {
  const day = (total: string) =>
    money('donated', { '2021-09-05': '2.7亿' }) +
    money('matched', { '2021-09-05': '1.6亿' }) +
    money('total', { '2021-09-05': total }, derive('{sum: [donated, matched]}'))
  const good = await shown(day('4.3亿'), 'total', '2021-09-05')
  expect(good.problems).toEqual([])
  expect(good.observation).toMatchObject({ derived: false, derivation: { operation: 'sum' } })
  const bad = await shown(day('4.4亿'), 'total', '2021-09-05')
  expect(bad.problems).toEqual([
    {
      rule: 'derive-agrees',
      line: 19,
      reason: 'Unexpected 4.4亿 for `total` in 2021-09-05, expected 4.3亿: 2.7亿 + 1.6亿 = 4.3亿',
    },
  ])
})

test('a published growth must agree with both of its values', async () => {
  const growth = (published: string) =>
    money('spend', { 2029: '50亿', 2030: '62.2亿' }) +
    metric('growth', 'percent', { 2030: published }, derive('{yoy: spend}'))
  expect((await shown(growth('+24.4%'), 'growth', '2030')).problems).toEqual([])
  const { problems } = await shown(growth('+25.4%'), 'growth', '2030')
  expect(problems).toMatchObject([{ rule: 'derive-agrees' }])
  expect(problems[0]?.reason).toContain('expected 24.4%: 62.2亿 ÷ 50亿 − 1 = 24.4%')
})

test('parts may differ from the total by rounding only if that is declared', async () => {
  const thirds = (rounding: string) =>
    ['a', 'b', 'c'].map(id => metric(id, 'percent', { 2030: '33.3%' })).join('') +
    metric('all', 'percent', { 2030: '100.0%' }, derive(`{sum: [a, b, c]${rounding}}`))
  expect((await shown(thirds(''), 'all', '2030')).problems).toMatchObject([{ rule: 'derive-agrees' }])
  expect((await shown(thirds(', rounding: true'), 'all', '2030')).problems).toEqual([])
})

test('lower bounds stay lower bounds', async () => {
  const yaml =
    metric('a', 'count', { 2030: '30+' }) +
    metric('b', 'count', { 2030: '12+' }) +
    metric('all', 'count', {}, derive('{sum: [a, b]}'))
  expect((await shown(yaml, 'all', '2030')).text).toBe('more than 42')
})

test('a revision applies from its edition on, also to derived values', async () => {
  const yaml = `profit:
  title: { en: Profit }
  kind: monetary
  unit: CNY
  observations:
    2022:
      value: 235706 million
      source: ledger
      revisions: [{ edition: 2023, value: 110827 million, reason: presentation, source: ledger, note: { en: New format. } }]
${money('revenue', { 2022: '554552 million' })}${metric('margin', 'percent', {}, derive('{share: profit, of: revenue}'))}`
  expect((await shown(yaml, 'margin', '2022', '2022')).text).toBe('42.5%')
  expect((await shown(yaml, 'margin', '2022', '2023')).text).toBe('20.0%')
  const restated = async (edition: string) =>
    (await shown(yaml, 'profit', '2022', edition)).observation?.restatement?.was.text
  expect(await restated('2022')).toBeUndefined()
  expect(await restated('2023')).toBe('235706 million')
  expect(await restated('2024')).toBeUndefined()
})

test.each([
  [
    'a circle',
    money('a', {}, derive('{sum: [b, c]}')) +
      money('b', {}, derive('{sum: [a, c]}')) +
      money('c', { 2030: '1' }),
    'derive-acyclic',
    '`a` → `b` → `a`',
  ],
  [
    'mixed units',
    energy('a', 'MWh', { 2030: '1' }) +
      money('b', { 2030: '1' }) +
      energy('all', 'MWh', {}, derive('{sum: [a, b]}')),
    'derive-unit',
    '`b` in CNY',
  ],
  [
    'a wrong unit of an intensity',
    energy('a', 'tCO2e', { 2030: '1' }) +
      money('b', { 2030: '1' }) +
      energy('all', 'MWh/CNY', {}, derive('{intensity: a, per: b}')),
    'derive-unit',
    'tCO2e over CNY',
  ],
  [
    'mixed periods',
    money('a', { 2030: '1' }) + money('b', { '2030-09': '1' }) + money('all', {}, derive('{sum: [a, b]}')),
    'derive-period',
    '`a` has 2030 and `b` has 2030-09',
  ],
  [
    'a moment and a stretch of time',
    metric('a', 'count', { 2030: '1' }, '  period: instant\n') +
      metric('b', 'count', { 2030: '1' }) +
      metric('all', 'count', {}, derive('{sum: [a, b]}')),
    'derive-period',
    '`a` (instant) and `b` (duration)',
  ],
  [
    'mixed boundaries',
    money('a', { 2030: '1' }, '  boundary: group\n') +
      money('b', { 2030: '1' }, '  boundary: parent company\n') +
      money('all', {}, derive('{sum: [a, b]}')),
    'derive-boundary',
    '`a` covers "group", `b` "parent company"',
  ],
  [
    'mixed bases of Scope 2',
    energy('a', 'tCO2e', { 2030: '1' }, '  ghg: { scope: 2, basis: location }\n') +
      energy('b', 'tCO2e', { 2030: '1' }, '  ghg: { scope: 2, basis: market }\n') +
      energy('all', 'tCO2e', {}, derive('{sum: [a, b]}')),
    'derive-basis',
    '`a` (location-based) and `b` (market-based)',
  ],
  [
    'an unknown term',
    money('spend', { 2030: '1' }) + money('all', {}, derive('{sum: [spend, spent]}')),
    'metric-known',
    '`spent`',
  ],
  ['two operations', money('all', {}, derive('{sum: [a, b], yoy: a}')), 'derive-valid', '`sum` and `yoy`'],
])('%s is one located problem that names both sides', async (_, yaml, rule, words) => {
  const { problems } = await registryOf(yaml)
  expect(problems).toMatchObject([{ rule }])
  expect(problems[0]?.reason).toContain(words)
  expect(yaml.split('\n')[(problems[0]?.line ?? 0) - 1]).toContain('derive:')
})

const split = (id: string, more = '', over = ''): string => `${id}:
  title: { en: ${id} }
  kind: count
  dimensions: { gender: { female: { en: Women }, male: { en: Men } } }
${over}  observations:
    2030:
      - { value: 816, dimensions: { gender: female }, source: ledger }
      - { value: 1611, dimensions: { gender: male }, source: ledger }
${more}`

test('`where` also selects the part of a sum over a dimension, for every term', async () => {
  const yaml =
    split('staff', '', derive('{sum: staff, over: gender}')) +
    split('agency') +
    metric('women', 'count', {}, derive('{sum: staff, over: gender, where: {gender: female}}')) +
    metric(
      'all-women',
      'count',
      {},
      derive('{sum: [staff, agency], over: gender, where: {gender: female}}'),
    ) +
    metric('all', 'count', {}, derive('{sum: [staff, agency], over: gender}')) +
    metric('both-women', 'count', {}, derive('{sum: [staff, agency], where: {gender: female}}')) +
    metric('share', 'percent', {}, derive('{share: staff, where: {gender: female}}'))
  for (const [id, text] of [
    ['staff', '2,427'],
    ['women', '816'],
    ['all-women', '1,632'],
    ['all', '4,854'],
    ['both-women', '1,632'],
    ['share', '33.6%'],
  ] as const) {
    const found = await shown(yaml, id, '2030')
    expect(found.problems).toEqual([])
    expect(found.text, id).toBe(text)
  }
})

test.each([
  [
    'a sum of one part without `over`',
    '{sum: staff, where: {gender: female}}',
    'derive-valid',
    'Unexpected sum of one',
  ],
  ['`over` in a share', '{share: staff, of: staff, over: gender}', 'derive-valid', '`over` in `share`'],
  ['an unknown dimension', '{sum: staff, over: gendre}', 'dimension-known', '`gendre`'],
  [
    'an unknown dimension in `where`',
    '{sum: staff, over: gender, where: {sex: female}}',
    'dimension-known',
    '`sex`',
  ],
  ['an unknown value', '{sum: staff, over: gender, where: {gender: femal}}', 'dimension-known', '`femal`'],
  ['a term twice', '{sum: [staff, staff]}', 'derive-valid', 'counts a value twice'],
  ['a total beside its part', '{sum: [staff, women]}', 'derive-valid', 'counts a value twice'],
])('%s gives no value, and reports the mistake', async (_, rule, id, words) => {
  const yaml =
    split('staff', '', derive('{sum: staff, over: gender}')) +
    metric('women', 'count', {}, derive('{sum: staff, over: gender, where: {gender: female}}')) +
    metric('wrong', 'count', {}, derive(rule))
  const { text, problems } = await shown(yaml, 'wrong', '2030')
  expect(text).toBeUndefined()
  expect(problems).toMatchObject([
    { rule: id, line: yaml.split('\n').findIndex(line => line.includes(rule)) + 1 },
  ])
  expect(problems[0]?.reason).toContain(words)
})

test('a part that is given twice is a problem, even one named like a property of every object', async () => {
  const twice = split('staff', '      - { value: 1, dimensions: { gender: male }, source: ledger }\n')
  expect((await registryOf(twice)).problems).toMatchObject([{ rule: 'observation-unique', line: 9 }])
  const odd = split('staff', '      - { value: 1, dimensions: { gender: constructor }, source: ledger }\n')
  expect((await registryOf(odd)).problems).toMatchObject([{ rule: 'dimension-known', line: 9 }])
})

test('a value that is omitted with a reason is not computed', async () => {
  const yaml =
    money('a', { 2030: '1' }) +
    money('b', { 2030: '2' }) +
    `all:\n  title: { en: all }\n  kind: monetary\n  unit: CNY\n${derive('{sum: [a, b]}')}  observations:\n    2030: { omitted: confidentiality }\n`
  const { text, problems } = await shown(yaml, 'all', '2030')
  expect([text, problems]).toEqual([undefined, []])
})

test.each([
  ['1.25万', '8510', 'CNY 21,010'],
  ['12.5 thousand', '8510', 'CNY 21,010'],
  ['1.50', '2', 'CNY 3.50'],
  ['450 million, qualifier: over', '12', 'more than CNY 450,000,012'],
  // "About" states its precision.
  ['1.25万, qualifier: about', '8510', 'about CNY 21,000'],
])('%s and %s make %s', async (a, b, expected) => {
  const yaml = money('a', { 2030: a }) + money('b', { 2030: b }) + money('all', {}, derive('{sum: [a, b]}'))
  expect((await shown(yaml, 'all', '2030')).text).toBe(expected)
})

test.each([
  ['7', '25.2'],
  ['10', '36'],
])('%s MWh are %s GJ, with all digits of the product', async (power, expected) => {
  const yaml =
    energy('power', 'MWh', { 2030: power }) +
    energy('heat', 'GJ', { 2030: '0' }) +
    energy('all', 'GJ', {}, derive('{sum: [power, heat]}'))
  expect((await shown(yaml, 'all', '2030')).text).toBe(`${expected} GJ`)
})

test('a share that would round to zero keeps its first digit', async () => {
  const yaml =
    money('part', { 2030: '3' }) +
    money('whole', { 2030: '10000' }) +
    metric('share', 'percent', {}, derive('{share: part, of: whole}'))
  expect((await shown(yaml, 'share', '2030')).text).toBe('0.03%')
})
