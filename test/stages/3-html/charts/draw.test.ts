/** Every kind of chart, from metrics of the registry, in both languages and at every width. */
import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, test } from 'vitest'
import { CHART_KINDS } from '../../../../src/directives/choices.ts'
import { shippedLanguages } from '../../../../src/stages/1-read/languages/locale-files.ts'
import { type Draw, loadDrawing } from '../../../../src/stages/3-html/charts/draw.ts'
import { spread, wrap } from '../../../../src/stages/3-html/charts/style.ts'
import { measureFor } from '../../../../src/stages/3-html/charts/text-size.ts'
import type { Request, Series } from '../../../../src/stages/3-html/charts/types.ts'

const language = shippedLanguages()

let draw: Draw
beforeAll(async () => {
  draw = await loadDrawing()
})

const series = (name: string, values: readonly number[], zh: boolean): Series => ({
  name: zh ? `${name}指标名称` : `${name} of the company`,
  unit: 'tCO2e',
  points: values.map((value, i) => ({
    period: String(2028 + i),
    now: i === values.length - 1,
    value,
    high: undefined,
    label: value.toLocaleString('en'),
    open: false,
  })),
})

function request(kind: Request['kind'], locale: string, width: number): Request {
  const zh = locale === 'zh-Hans'
  const base = {
    kind,
    language: language(locale),
    width,
    periods: ['2028', '2029', '2030'],
    words: { missing: zh ? '未提供' : 'not given' },
  }
  const three = [
    series('Direct', [300, 250, 190], zh),
    series('Bought', [2100, 2250, 2340], zh),
    series('Chain', [3000, 2900, 2743], zh),
  ]
  const changes = three.map(one => ({
    ...one,
    points: one.points.slice(-1).map(point => ({
      ...point,
      value: point.value - (one.points[0]?.value ?? 0),
      label: String(point.value - (one.points[0]?.value ?? 0)),
    })),
  }))
  const total = series('Sum', [5400, 5400, 5273], zh)
  const all: Record<Request['kind'], readonly Series[]> = {
    bar: [series('Spend', [25.9, 38.1, 51.8], zh)],
    grouped: three,
    stacked: three,
    line: three,
    dot: three,
    range: [
      {
        ...series('People', [200], zh),
        points: [{ ...(series('', [200], zh).points[0] as object), high: 300, label: '200–300' } as never],
      },
    ],
    progress: [{ ...series('Goal', [0.4], zh) }],
    scope: three.map(one => ({ ...one, points: one.points.slice(-1) })),
    waterfall: [{ ...total, points: [total.points[0], total.points[2]] as never }, ...changes],
    scatter: three.map(one => ({ ...one, points: one.points.slice(0, 2) })),
  }
  return { ...base, series: all[kind], axes: ['Impact', 'Finance'], elapsed: [0.3] }
}

describe.each(['en', 'zh-Hans'])('%s', locale => {
  test.each(CHART_KINDS.flatMap(kind => [658, 314, 342].map(width => [kind, width] as const)))(
    '%s at %d pixels keeps its words in the frame and apart',
    (kind, width) => {
      const asked = request(kind, locale, width)
      const { svg, misfit } = draw(asked)
      expect(misfit).toBeUndefined()
      // Labels are text rather than outlines; there is no legend, script or style sheet.
      const names: string[] = []
      visit(svg, 'element', (element: Element) => {
        names.push(element.tagName)
      })
      expect(names).toContain('text')
      expect(names).not.toContain('style')
      if (kind !== 'waterfall' && kind !== 'progress')
        for (const one of asked.series)
          if (kind !== 'bar' && kind !== 'scope')
            expect(textOf(svg).replace(/\s/g, '')).toContain(one.name.slice(0, 4).replace(/\s/g, ''))
    },
  )
})

test('one metric draws columns, with that of the edition’s period highlighted', () => {
  const { svg } = draw(request('bar', 'en', 658))
  const fills: unknown[] = []
  const heights: number[] = []
  visit(svg, 'element', (element: Element) => {
    if (element.tagName !== 'rect') return
    fills.push(element.properties['fill'])
    heights.push(Number(element.properties['height']))
  })
  expect(fills).toEqual(['var(--c-rest)', 'var(--c-rest)', 'var(--c1)'])
  // Lengths are proportional: 51.8 is twice 25.9.
  expect((heights[2] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 1)
})

/** Returns the texts of a drawing with their positions. */
function placed(svg: Element): { text: string; x: number; y: number }[] {
  const words: { text: string; x: number; y: number }[] = []
  visit(svg, 'element', (element: Element) => {
    const at = /translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(String(element.properties['transform'] ?? ''))
    if (element.tagName === 'text')
      words.push({ text: textOf(element), x: Number(at?.[1]), y: Number(at?.[2]) })
  })
  return words
}

const restated = (asked: Request): Request => ({
  ...asked,
  series: asked.series.map(one => ({ ...one, points: one.points.map(point => ({ ...point, sign: 'R' })) })),
})

test.each(CHART_KINDS.flatMap(kind => [658, 314, 342].map(width => [kind, width] as const)))(
  '%s at %d pixels has room for the signs of restated figures',
  (kind, width) => {
    const { svg, misfit } = draw(restated(request(kind, 'en', width)))
    expect(misfit).toBeUndefined()
    expect(placed(svg).map(({ text }) => text)).toContain('R')
  },
)

test('a mark is raised after its label, or at the period if the part is too low for a label', () => {
  const words = placed(draw(restated(request('bar', 'en', 658))).svg)
  const at = words.findIndex(({ text }) => text === '25.9')
  const [label, sign] = [words[at], words[at + 1]]
  expect(sign?.text).toBe('R')
  expect(sign?.x).toBeGreaterThan(label?.x ?? Number.NaN)
  expect(sign?.y).toBeLessThan(label?.y ?? Number.NaN)

  const asked = request('stacked', 'en', 658)
  const [first, ...rest] = asked.series
  if (!first) throw new Error('no series')
  const low = { ...first, points: first.points.map(one => ({ ...one, value: 1, label: '1', sign: 'R' })) }
  const stacked = placed(draw({ ...asked, series: [low, ...rest] }).svg)
  const signs = stacked.filter(({ text }) => text === 'R').map(({ x }) => x)
  const periods = stacked.filter(({ text }) => /^20\d\d$/.test(text)).map(({ x }) => x)
  expect(signs).toHaveLength(3)
  for (const [i, x] of signs.entries()) expect(x - (periods[i] ?? 0)).toBeGreaterThan(5)
})

test('positions are counted from the left, also on right-to-left pages', () => {
  expect(draw(request('line', 'en', 658)).svg.properties['direction']).toBe('ltr')
})

test('the same request gives the same drawing', () => {
  const twice = [0, 1].map(() => JSON.stringify(draw(request('line', 'en', 658)).svg))
  expect(twice[0]).toBe(twice[1])
})

test('a text that does not fit is reported', () => {
  const asked = request('scatter', 'en', 314)
  const long = asked.series.map(one => ({
    ...one,
    name: 'A name that is much too long for a dot '.repeat(3),
  }))
  expect(draw({ ...asked, series: long }).misfit).toHaveProperty('text')
})

test('a name of one long word breaks and does not touch its neighbours', () => {
  for (const kind of ['stacked', 'line', 'scope', 'bar', 'grouped', 'dot'] as const) {
    const asked = request(kind, 'en', 314)
    const word = 'Treibhausgasemissionsminderungsziele'
    const series = asked.series.map((one, i) => ({ ...one, name: `${word}${'abc'[i] ?? ''}`.repeat(2) }))
    const { svg, misfit } = draw({ ...asked, series })
    expect(misfit, kind).toBeUndefined()
    if (kind !== 'bar') expect(textOf(svg).replace(/\s/g, ''), kind).toContain('minderungsziele')
  }
})

test('Plot’s own marks are passed through, but no other functions', () => {
  const asked = request('bar', 'en', 658)
  const plot = (mark: string) => ({ height: 100, marks: [{ mark, x: 'period', y: 'value' }], options: {} })
  expect(textOf(draw({ ...asked, plot: plot('barY') }).svg)).toContain('2030')
  expect(() => draw({ ...asked, plot: plot('constructor') })).toThrow('Unknown mark `constructor`')
  expect(() => draw({ ...asked, plot: plot('nonsense') })).toThrow('Unknown mark `nonsense`')
  expect(() => draw({ ...asked, plot: plot('formatIsoDate') })).toThrow('`formatIsoDate`')
})

test.each([
  ['a number as data', { data: 1e-9, fy: '__defineGetter__' }],
  ['a text as data', { data: 'abc', x: 'length' }],
  ['numbers as rows', { data: [1, 2], x: 'valueOf' }],
])('a channel finds no member of JavaScript’s own values: %s', (_, options) => {
  const plot = { height: 100, options: {}, marks: [{ mark: 'dot', x: 'period', y: 'value', ...options }] }
  expect(() => draw({ ...request('bar', 'en', 658), plot })).toThrow('The rows of the chart have no field')
})

test.each([
  ['an option', { text: [{ a: 1 }] }],
  ['a title', { text: 'metric', title: [{ a: 1 }] }],
  ['a field of the rows', { data: [{ period: '2030', value: 1, said: { a: 1 } }], text: 'said' }],
])('an object instead of a text is an error: %s', (_, options) => {
  const mark = { mark: 'text', x: 'period', y: 'value', ...options }
  const plot = { height: 100, options: {}, marks: [mark] }
  expect(() => draw({ ...request('bar', 'en', 658), plot })).toThrow(/object (?:in an option|to primitive)/)
})

test('text widths are those of the bundled fonts', () => {
  const measure = measureFor(language('en'))
  expect(measure('一二', 10)).toBeCloseTo(20, 0)
  expect(measure('ii', 10)).toBeLessThan(measure('mm', 10))
  expect(wrap('one two three', measure('one two ', 10), 10, measure)).toEqual(['one two', 'three'])
  expect(wrap('排放总量', measure('排放', 10), 10, measureFor(language('zh-Hans')))).toEqual(['排放', '总量'])
})

test('labels do not overlap, stay in order, and stay within bounds', () => {
  expect(spread([10, 11, 12], 5, 0, 100)).toEqual([10, 15, 20])
  expect(spread([98, 99], 5, 0, 100)).toEqual([95, 100])
})

test('scripts, external references and links do not reach the page', () => {
  const data = [{ x: 1, u: 'javascript:alert(1)', s: 'https://example.org/x.png' }]
  const plot = {
    height: 100,
    options: {},
    marks: [
      { mark: 'text', data, x: 'x', text: 'x', href: 'u' },
      { mark: 'image', data, x: 'x', src: 's' },
      { mark: 'image', data: [{ x: 1, s: 'beside.png' }], x: 'x', src: 's' },
    ],
  }
  const drawn = JSON.stringify(draw({ ...request('bar', 'en', 658), plot }).svg)
  expect(drawn).not.toContain('javascript:')
  expect(drawn).not.toContain('example.org')
  expect(drawn).not.toContain('beside.png')
})

const point = (year: number, value: number) => ({
  period: String(year),
  now: year === 2030,
  value,
  high: undefined,
  label: value.toLocaleString('en'),
  open: false,
})
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const asked = (kind: Request['kind'], all: readonly Series[], from: number, width = 658): Request => ({
  ...request(kind, 'en', width),
  series: all,
  periods: years(from, 2030).map(String),
})
const named = (name: string, points: Series['points']): Series => ({ name, unit: 't', points })

/** Returns the number of points of each line path. */
function drawnLines(svg: Element): number[] {
  const found: number[] = []
  visit(svg, 'element', (element: Element) => {
    const { d, stroke } = element.properties
    if (element.tagName === 'path' && typeof d === 'string' && /L/.test(d) && String(stroke) !== 'none')
      found.push((d.match(/[ML]/g) ?? []).length)
  })
  return found
}

test('a line has a gap at a year without a value, and no guide closes it', () => {
  const gap = named('Waste', [point(2026, 100), point(2029, 80), point(2030, 70)])
  const whole = named(
    'Water',
    years(2026, 2030).map(year => point(year, 50 + year - 2026)),
  )
  const horizontals = (svg: Element) => {
    let count = 0
    visit(svg, 'element', (element: Element) => {
      if (element.tagName === 'path' && /^M[\d.]+,([\d.]+)L[\d.]+,\1$/.test(String(element.properties['d'])))
        count += 1
    })
    return count
  }
  const drawing = draw(asked('line', [gap], 2026)).svg
  expect(drawnLines(drawing).filter(points => points > 2)).toEqual([])
  expect(horizontals(drawing)).toBeLessThan(horizontals(draw(asked('line', [whole], 2026)).svg))
  expect(drawnLines(draw(asked('line', [whole], 2026)).svg)).toContain(5)
  // A single year between gaps is a dot.
  const alone = named('Alone', [point(2026, 1), point(2028, 2), point(2030, 3)])
  expect(drawnLines(draw(asked('line', [alone], 2026)).svg).filter(points => points > 2)).toEqual([])
})

test('distances between years are proportional', () => {
  const { svg } = draw({
    ...asked('line', [named('Waste', [point(2010, 3), point(2029, 2), point(2030, 1)])], 2026),
    periods: ['2010', '2029', '2030'],
  })
  let x: number[] = []
  visit(svg, 'element', (element: Element) => {
    const d = String(element.properties['d'] ?? '')
    const found = [...d.matchAll(/[ML](-?[\d.]+),/g)].map(match => Number(match[1]))
    if (element.tagName === 'path' && found.length === 3) x = found
  })
  const [first = 0, second = 0, third = 0] = x
  expect((second - first) / (third - second)).toBeCloseTo(19, 0)
})

test.each(['bar', 'line', 'stacked', 'scope', 'grouped', 'dot'] as const)('noughts alone: %s', kind => {
  const one = named(
    'Fatalities',
    years(2026, 2030).map(year => point(year, 0)),
  )
  const all = kind === 'bar' ? [one] : [one, { ...one, name: 'Injuries' }]
  const { svg, misfit } = draw(asked(kind, all, 2026))
  expect(misfit).toBeUndefined()
  expect(JSON.stringify(svg)).not.toMatch(/NaN|Infinity/)
  if (kind !== 'bar' && kind !== 'line') return
  // On the baseline, directly above the years.
  const words = placed(svg)
  const year = words.find(({ text }) => text === '2030')?.y ?? 0
  const nought = Math.max(...words.filter(({ text }) => text.startsWith('0')).map(({ y }) => y))
  expect(year - nought).toBeLessThan(30)
})

test.each(['bar', 'line', 'stacked', 'dot'] as const)('forty years: %s', kind => {
  const values = years(1990, 2030).map(year => point(year, 12_345.6 - year))
  for (const width of [658, 314, 342]) {
    const all = kind === 'bar' ? [named('Own', values)] : [named('Own', values), named('Power', values)]
    expect(draw(asked(kind, all, 1990, width)).misfit).toBeUndefined()
  }
})

test('thirty categories fit on a page, each with its value', () => {
  const all = years(1, 30).map(n =>
    named(`Purchased goods and services of kind ${n}`, [point(2030, n * 1000)]),
  )
  for (const width of [658, 342]) {
    const { svg, height, misfit } = draw({ ...asked('bar', all, 2030, width), periods: ['2030'] })
    expect(misfit).toBeUndefined()
    if (width === 658) expect(height).toBeLessThan(800)
    expect(textOf(svg)).toContain('30,000')
  }
})

test('a column without one of its parts names the missing part', () => {
  const whole = named('Own', [point(2029, 5), point(2030, 4)])
  const { svg } = draw(asked('stacked', [whole, named('Power', [point(2030, 3)])], 2029))
  expect(textOf(svg)).toContain('not given')
})

test('Plot’s own line has a gap at a year without a value', () => {
  const gap = named('Waste', [point(2026, 100), point(2027, 90), point(2029, 80), point(2030, 70)])
  const plot = { height: 100, marks: [{ mark: 'line', x: 'period', y: 'value' }], options: {} }
  const { svg } = draw({ ...asked('line', [gap], 2026), plot })
  const paths: string[] = []
  visit(svg, 'element', (element: Element) => {
    if (element.tagName === 'path') paths.push(String(element.properties['d']))
  })
  expect(paths.some(d => (d.match(/M/g) ?? []).length === 2)).toBe(true)
})

test('Plot’s clipped marks are clipped, by ids that do not depend on earlier charts', () => {
  const plot = { height: 100, options: {}, marks: [{ mark: 'line', x: 'period', y: 'value', clip: true }] }
  const drawings = [658, 658, 342].map(width => draw({ ...request('bar', 'en', width), plot }).svg)
  const clips = drawings.map(svg => {
    let [id, used] = ['', '']
    visit(svg, 'element', ({ tagName, properties }: Element) => {
      if (tagName === 'clipPath') id = String(properties['id'])
      used = String(properties['clipPath'] ?? used)
    })
    expect(used).toBe(`url(#${id})`)
    return id
  })
  expect(clips[0]).toMatch(/^c[0-9a-f]{8}-1$/)
  expect(clips[1]).toBe(clips[0])
  expect(clips[2]).not.toBe(clips[0])
})
