/** Content that would require excessive work is an error at its place before the work begins. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../src/check/run-check.ts'
import { editorSchemas } from '../../src/cli/editor/schemas.ts'
import { copyOfAcme } from '../support/folder.ts'

const PATH = '2030/en/09-large.md'
/** Time limit in milliseconds, generous for a busy machine; without bounds each case took a minute or more. */
const MAX_MILLISECONDS = 20_000

const check = async (files: Readonly<Record<string, string>>) => {
  const report = await copyOfAcme()
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(report, path)), { recursive: true })
    await writeFile(join(report, path), text)
  }
  const before = performance.now()
  const read = await runCheck({ report, editions: [], all: false, strict: false })
  expect(performance.now() - before).toBeLessThan(MAX_MILLISECONDS)
  return read.flatMap(file =>
    file.messages
      .filter(({ ruleId, fatal }) => ruleId !== 'parity-chapters' && fatal !== undefined)
      .map(({ ruleId, reason, line }) => ({ path: file.path, ruleId, reason, line })),
  )
}
const chapter = (text: string) => `---\ntitle: Large\n---\n\n${text}\n`
const inChapter = async (text: string) =>
  (await check({ [PATH]: chapter(text) })).filter(({ path }) => path === PATH)
const fence = (marks: string, more = '') =>
  `\`\`\`chart\ntitle: Large\nmetrics: anvils\n${more}marks:\n${marks}\n\`\`\``
const numbers = (count: number) => `[${Array.from({ length: count }, (_, i) => i % 100).join(', ')}]`

const BOMBS: Readonly<Record<string, string>> = {
  ticks: fence('  - { mark: gridX, ticks: 50000000 }'),
  'ticks in digits of an exponent': fence('  - { mark: gridX, ticks: 5e7 }'),
  'ticks of an axis': fence('  - { mark: dot, x: value }', 'plot: { x: { ticks: 50000000 } }\n'),
  grid: fence('  - { mark: dot, x: value }', 'plot: { x: { grid: 50000000 } }\n'),
  height: fence('  - { mark: dot, x: value }', 'height: 999999999\n'),
  'height in words': fence('  - { mark: dot, x: value }', 'height: high\n'),
  'thresholds of a density': fence('  - { mark: density, x: value, y: value, thresholds: 100000000 }'),
  bandwidth: fence('  - { mark: density, x: value, y: value, bandwidth: 1000000 }'),
  'cells of a grid': fence('  - { mark: hexgrid, binWidth: 0.001 }'),
  'cells of a contour': fence('  - { mark: contour, x: value, y: value, fill: value, pixelSize: 0.001 }'),
  'width of a raster': fence('  - { mark: raster, data: [1], width: 100000, height: 100000 }'),
  blur: fence('  - { mark: contour, x: value, y: value, fill: value, blur: 1000000000 }'),
  tickSpacing: fence('  - { mark: axisX, tickSpacing: 0.00001 }'),
  precision: fence('  - { mark: linearRegressionY, x: value, y: value, precision: 0.000001 }'),
  'base of a logarithm': fence(
    '  - { mark: dot, data: [[1, 1], [5, 5]], x: "0" }',
    'plot: { x: { type: log, base: 1000000000 } }\n',
  ),
  'colours of a scale': fence(
    '  - { mark: dot, x: value, fill: value }',
    'plot: { color: { type: quantize, n: 100000000 } }\n',
  ),
  'interval of an axis': fence(
    '  - { mark: dot, data: [{ a: 0 }, { a: 1000000 }], x: a }',
    'plot: { x: { interval: 0.0001 } }\n',
  ),
  'interval of names': fence(
    '  - { mark: dot, data: [{ a: 0 }, { a: 1000000000 }], x: a }',
    'plot: { x: { type: band, interval: 1 } }\n',
  ),
  'interval of ticks': fence(
    '  - { mark: dot, data: [{ a: 0 }, { a: 1000000 }], x: a }\n  - { mark: axisX, interval: 0.0001 }',
  ),
  'seconds of thirty years': fence(
    '  - { mark: dot, data: [{ a: 2000-01-01 }, { a: 2030-01-01 }], x: a }',
    'plot: { x: { type: utc, ticks: second } }\n',
  ),
  'a list by its length': fence('  - { mark: dot, data: { length: 100000000 }, x: 1 }'),
  'points of one list': fence(`  - { mark: dot, data: ${numbers(20_001)}, x: 1 }`),
  'points of all marks': fence(
    Array.from({ length: 5 }, () => `  - { mark: dot, data: ${numbers(4001)}, x: 1 }`).join('\n'),
  ),
  marks: fence('  - { mark: frame }\n'.repeat(101).trimEnd()),
  facets: fence(
    `  - { mark: dot, data: ${numbers(200)}, x: 1, fx: ${`[${Array.from({ length: 200 }, (_, i) => i).join(', ')}]`} }`,
  ),
  'width of a format': fence('  - { mark: axisX, tickFormat: 0999999999d }'),
}

test.each(Object.keys(BOMBS))('%s of a chart', async kind => {
  const problems = await inChapter(BOMBS[kind] ?? '')
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ ruleId: 'chart-valid', line: expect.any(Number) })
  expect(problems[0]?.reason).toMatch(/expected at most|expected a number from|expected a format/)
})

test.each(['plot', 'binX', 'group', 'legend', 'constructor', 'marks'])('%s is no mark', async mark => {
  const problems = await inChapter(fence(`  - { mark: ${mark}, x: value }`))
  expect(problems.map(({ reason }) => reason)).toEqual([`Unknown mark \`${mark}\``])
})

test('a channel reads only fields of the rows', async () => {
  const marks =
    '  - { mark: text, data: [{ a: 1 }], x: a, text: valueOf }\n  - { mark: text, x: period, text: toString }'
  expect(await inChapter(fence(marks))).toEqual([])
})

test('options that Plot cannot draw are an error that authors can understand', async () => {
  // A raster needs a canvas, which a build lacks.
  const problems = await inChapter(fence('  - { mark: raster, data: [{ a: 1, b: 2 }], x: a, y: b, fill: a }'))
  const expected = 'Observable Plot cannot draw these marks with these options'
  expect(new Set(problems.map(({ reason }) => reason))).toEqual(new Set([expected]))
})

const DRAWN: Readonly<Record<string, string>> = {
  'thousands of points': fence(`  - { mark: dot, data: ${numbers(2000)}, x: 1, y: 2 }`),
  'a density with its thresholds': fence(
    '  - { mark: density, data: [{ a: 1, b: 1 }, { a: 2, b: 3 }], x: a, y: b, thresholds: 100, bandwidth: 100 }',
  ),
  'decades by years': fence(
    '  - { mark: dot, data: [{ a: 1990-01-01 }, { a: 2030-01-01 }], x: a }',
    'plot: { x: { type: utc, ticks: 10 years } }\n',
  ),
  'an interval': fence(
    '  - { mark: dot, data: [{ a: 0 }, { a: 50 }], x: a }',
    'plot: { x: { interval: 5 }, y: { ticks: 5 } }\n',
  ),
  'a field of the name of an option': fence('  - { mark: dot, data: [{ n: 5000 }, { n: 9000 }], x: n }'),
}

test.each(Object.keys(DRAWN))('%s can be drawn', async kind => {
  const problems = await inChapter(DRAWN[kind] ?? '')
  expect(problems.filter(({ ruleId }) => ruleId === 'chart-valid')).toEqual([])
})

const row = (count: number, cell: string) => `|${`${cell}|`.repeat(count)}`
const of = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n')
const LARGE: Readonly<Record<string, string>> = {
  'columns of a table': `${row(10_000, 'a')}\n${row(10_000, '-')}\n${of(1000, '| a')}`,
  'columns of a table in a quote': `> ${row(10_000, 'a')}\n> ${row(10_000, '-')}\n${of(1000, '> | a')}`,
  'cells of a table': `${row(90, 'a')}\n${row(90, '-')}\n${of(1000, '| a')}`,
  'metrics of a table': `::table{title=Large metrics="${'anvils, '.repeat(20_000)}"}`,
  'metrics of a chart': `::chart{type=bar title=Large metrics="${'anvils, '.repeat(20_000)}"}`,
  'metrics of a fence': fence('  - { mark: frame }').replace('anvils', `[${'anvils, '.repeat(20_000)}]`),
  'periods of a table': `::table{title=Large metrics=anvils periods="${'2030, '.repeat(20_000)} 2029"}`,
  'figures of a chart': `::chart{type=bar title=Large metrics="${'anvils, '.repeat(499)}" periods=50}`,
  'cells of a table of figures': `::table{title=Large metrics="${'anvils, '.repeat(499)}" periods=99}`,
  'years from the first': ':::timeline{from=0001 title=Large}\n- **2029** a\n:::',
  'years to the last': ':::timeline{from=1990 until=9999 title=Large}\n- **2029** a\n:::',
  contents: of(2000, '::contents\n'),
  indexes: of(2000, '::index{framework=gri}\n'),
  charts: of(2000, '::chart{type=bar title=Large metrics=anvils}\n'),
  cards: `:::cards\n${of(5000, '1. **A** a')}\n:::`,
  kpis: `:::kpis\n${of(5000, '- :metric[anvils]')}\n:::`,
  characters: 'word '.repeat(200_001),
}

test.each(Object.keys(LARGE))('too many %s', async kind => {
  const problems = await inChapter(LARGE[kind] ?? '')
  const large = problems.filter(({ reason }) => /expected at most/.test(reason))
  expect(large).toHaveLength(1)
  expect(large[0]?.line).toBeGreaterThan(0)
})

test.each(['1e999999', '9'.repeat(100_000), `1.${'0'.repeat(100_000)}`, '1e-999999'])(
  'a value of many digits (%#)',
  async value => {
    const metric = `bomb: { title: { en: A, zh-Hans: A }, kind: count, observations: { 2030: ${value} } }\n`
    const problems = await check({ 'metrics/bomb.yaml': metric })
    expect(problems.filter(({ path }) => path === 'metrics/bomb.yaml')).toContainEqual(
      expect.objectContaining({ line: expect.any(Number) }),
    )
  },
)

test('schemas for editors show the bounds', () => {
  const chart = editorSchemas().find(({ name }) => name === 'chart')?.schema
  expect(chart?.properties).toMatchObject({
    marks: { maxItems: 100, items: { properties: { ticks: { minimum: 0, maximum: 1000 } } } },
    plot: { properties: { x: { properties: { ticks: { maximum: 1000 } } } } },
  })
})

test('the address of an organisation must be a web address', async () => {
  const report = await copyOfAcme()
  const text = await readFile(join(report, 'report.yaml'), 'utf8')
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd']) {
    const wrong = text.replace('organisation: {', `organisation: { url: "${address}",`)
    expect(wrong).not.toBe(text)
    const problems = await check({ 'report.yaml': wrong })
    expect(problems).toContainEqual(
      expect.objectContaining({ path: 'report.yaml', ruleId: 'report-valid', line: expect.any(Number) }),
    )
  }
})
