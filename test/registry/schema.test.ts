import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { expectationIn } from '../../src/problems/messages/expectation.ts'
import { message } from '../../src/problems/messages/message.ts'
import { english } from '../../src/problems/messages/render.ts'
import { formatValue } from '../../src/registry/formatting/format.ts'
import { toMetric } from '../../src/registry/from-spec.ts'
import {
  glossarySchema,
  type MetricSpec,
  metricsSchema,
  sourcesSchema,
  targetsSchema,
} from '../../src/registry/schema.ts'
import { describeTarget } from '../../src/registry/targets/describe-target.ts'
import { toTarget } from '../../src/registry/targets/target-from-spec.ts'
import { shippedLanguages } from '../../src/stages/1-read/languages/locale-files.ts'
import { plainSpaces } from './sample-metric.ts'

const language = shippedLanguages()

const rd = {
  title: { 'zh-Hans': '研发投入', en: 'R&D spend' },
  kind: 'monetary',
  unit: 'CNY',
  display: { 'zh-Hans': { scale: '亿', decimals: '1' }, en: { scale: 'billion', decimals: 2 } },
  observations: {
    '2021': { value: '518.8亿', source: 'press' },
    '2019..2021': { value: 1200, source: 'press' },
  },
}

function read(specs: Record<string, unknown>) {
  const file = new VFile({ path: 'metrics/a.yaml' })
  const paths: string[] = []
  const at = (path: readonly (string | number)[]) => {
    paths.push(path.join('.'))
    return { file, position: undefined }
  }
  const metrics = Object.entries(metricsSchema.parse(specs)).map(([id, spec]) =>
    toMetric(id, spec as MetricSpec, new Map(), language, at),
  )
  return { metrics, file, paths, reasons: file.messages.map(message => message.reason) }
}

test('a metric is converted to its checked form', () => {
  const { metrics, reasons } = read({ 'rd-spend': rd })
  expect(reasons).toEqual([])
  expect(metrics[0]).toMatchObject({
    id: 'rd-spend',
    polarity: 'none',
    frameworks: new Map(),
    display: { 'zh-Hans': { decimals: 1 } },
  })
  expect([...(metrics[0]?.observations.keys() ?? [])]).toEqual(['2021', '2019..2021'])
})

test('all keys that later stages read are accepted', () => {
  const observation = {
    value: '235706 million',
    source: 'results-2022',
    quality: 'measured',
    assurance: { level: 'limited', standard: 'ISAE 3000' },
    status: 'locked',
    first: 2022,
    revisions: [
      {
        edition: 2023,
        value: '110827 million',
        reason: 'presentation',
        source: 'results-2023',
        note: { en: 'New format.' },
      },
    ],
  }
  const { reasons } = read({
    'operating-profit': { ...rd, observations: { 2022: observation } },
    sum: { ...rd, derive: { sum: ['a', 'b'] } },
  })
  expect(reasons).toEqual([])
})

test.each([
  ['unknown key', { rd: { ...rd, titel: {} } }, 'titel'],
  ['id', { 'RD spend': rd }, 'lowercase letters'],
  ['period', { rd: { ...rd, observations: { '2021-13': { value: '1', source: 'a' } } } }, '`2019..2021`'],
  [
    'backward period',
    { rd: { ...rd, observations: { '2021..2019': { value: '1', source: 'a' } } } },
    '`2019..2021`',
  ],
  ['day', { rd: { ...rd, observations: { '2021-02-30': { value: '1', source: 'a' } } } }, '`2021-09-05`'],
  ['kind', { rd: { ...rd, kind: 'money' } }, '`monetary`'],
  ['source', { rd: { ...rd, observations: { '2021': { value: '1', source: 5 } } } }, 'id of a source'],
  ['unit', { rd: { ...rd, unit: { en: 3 } } }, '`tCO2e`'],
  ['decimals', { rd: { ...rd, display: { en: { decimals: '1.5' } } } }, 'from 0 to 9'],
  ['title', { rd: { ...rd, title: 'R&D' } }, 'words by language'],
])('the schema refuses a wrong %s and says what it expects', (_, specs, says) => {
  const result = metricsSchema.safeParse(specs)
  const issues = result.success ? [] : result.error.issues
  const texts = issues.map(issue => {
    if (issue.code === 'unrecognized_keys') return issue.keys.join()
    const text = expectationIn(issue.message) ?? issue.message
    return english(message('plain', { text }))
  })
  expect(texts.join()).toContain(says)
})

test.each([
  [{ value: '51,8亿' }, {}, 'Unexpected value `51,8亿`', 'rd.observations.2021.value'],
  [{ value: '24%' }, {}, 'Unexpected percentage', 'rd.observations.2021.value'],
  [{ value: '24' }, { kind: 'percent' }, 'expected a percentage', 'rd.observations.2021.value'],
  [{ value: '30+', qualifier: 'about' }, {}, 'expected one of the two', 'rd.observations.2021.value'],
  ...['n/a', 'N/A', 'n. a.', '不适用', 'entfällt', 's.o.'].map((value): [object, object, string, string] => [
    { value },
    {},
    `Unexpected value \`${value}\`, expected \`omitted: not-applicable\``,
    'rd.observations.2021.value',
  ]),
  ...['-', '–', '—', '--', 'nil', 'None', '无'].map((value): [object, object, string, string] => [
    { value },
    {},
    `Unexpected value \`${value}\`, expected \`value: 0\` or \`omitted: not-collected\``,
    'rd.observations.2021.value',
  ]),
  ...['k.A.', 'k. A.', 'n.v.', 'n.d.', '暂无', 'not available', 'TBD', '…', '??'].map(
    (value): [object, object, string, string] => [
      { value },
      { kind: 'percent' },
      `Unexpected value \`${value}\`, expected \`omitted: information-unavailable\``,
      'rd.observations.2021.value',
    ],
  ),
  [{ value: 'n/a' }, { kind: 'date' }, 'expected `omitted: not-applicable`', 'rd.observations.2021.value'],
  [{ value: 'May' }, { kind: 'date' }, 'expected a date', 'rd.observations.2021.value'],
  [{ value: '30' }, { unit: { en: 'yuan' } }, 'expected a currency', 'rd.unit'],
  [
    { value: '30' },
    { display: { en: { scale: '亿' } } },
    'Unexpected scale `亿` for en',
    'rd.display.en.scale',
  ],
])('%o with %o is a problem at its place', (observation, metric, reason, path) => {
  const { reasons, paths } = read({
    rd: { ...rd, ...metric, observations: { '2021': { ...observation, source: 'a' } } },
  })
  expect(reasons).toHaveLength(1)
  expect(reasons[0]).toContain(reason)
  expect(paths).toContain(path)
})

test('values may be words and dates', () => {
  const { metrics, reasons } = read({
    announced: { title: {}, kind: 'date', observations: { 2022: { value: '2022-05-16', source: 'a' } } },
    standard: { title: {}, kind: 'text', observations: { 2022: { value: 'ISO 14001', source: 'a' } } },
  })
  expect(reasons).toEqual([])
  const text = (i: number, locale: string) => {
    const [metric, observation] = [metrics[i], metrics[i]?.observations.get('2022')]
    return metric && observation
      ? plainSpaces(formatValue(metric, observation.value, language(locale)).text)
      : ''
  }
  expect(text(0, 'zh-Hans')).toBe('2022年5月16日')
  expect(text(0, 'en')).toBe('16 May 2022')
  expect(text(1, 'en')).toBe('ISO 14001')
})

test('sources, targets and terms', () => {
  expect(
    sourcesSchema.safeParse({
      press: { title: { en: 'Press' }, date: '2022-05-16', url: 'https://example.org/a' },
    }).success,
  ).toBe(true)
  expect(
    sourcesSchema.safeParse({ press: { title: { en: 'Press' }, url: 'javascript:alert(1)' } }).success,
  ).toBe(false)
  expect(glossarySchema.safeParse({ ssv: { words: { en: 'SSV' } } }).success).toBe(true)
  expect(
    targetsSchema.safeParse({ x: { title: {}, commitment: {}, status: 'done', source: 'a' } }).success,
  ).toBe(false)
})

test('a target is described with year and status', () => {
  const commitment = { 'zh-Hans': '不晚于2030年实现碳中和。', en: 'Carbon neutral no later than 2030.' }
  const specs = targetsSchema.parse({
    'net-zero': { title: commitment, commitment, year: 2030, status: 'started', source: 'a' },
  })
  const spec = specs['net-zero']
  const target = spec && toTarget('net-zero', spec, () => ({ file: new VFile(), position: undefined }))
  expect(target && describeTarget(target, language('zh-Hans'))).toBe(
    '不晚于2030年实现碳中和（2030年，已启动）',
  )
  expect(target && describeTarget(target, language('en'))).toBe(
    'Carbon neutral no later than 2030 (due 2030; started)',
  )
  expect(target && describeTarget({ ...target, year: undefined }, language('en'))).toBe(
    'Carbon neutral no later than 2030 (started)',
  )
})
