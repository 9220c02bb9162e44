/** Every kind of chart, from figures of the registry, in both languages and at every width. */
import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Draw, loadDrawing } from '../../src/charts/draw.ts'
import { spread, wrap } from '../../src/charts/style.ts'
import { measureFor } from '../../src/charts/text-size.ts'
import { CHART_KINDS, type Request, type Series } from '../../src/charts/types.ts'
import { shippedLanguages } from '../../src/source/locale-files.ts'

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
      const { svg, problem } = draw(asked)
      expect(problem).toBeUndefined()
      // Words are text, not outlines; no legend, no script, no style sheet.
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

test('one metric draws columns of which the edition’s own is strong', () => {
  const { svg } = draw(request('bar', 'en', 658))
  const fills: unknown[] = []
  const heights: number[] = []
  visit(svg, 'element', (element: Element) => {
    if (element.tagName !== 'rect') return
    fills.push(element.properties['fill'])
    heights.push(Number(element.properties['height']))
  })
  expect(fills).toEqual(['var(--c-rest)', 'var(--c-rest)', 'var(--c1)'])
  // Lengths are in proportion: 25.9 to 51.8 is one to two.
  expect((heights[2] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 1)
})

/** The words of a drawing with their places. */
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
    const { svg, problem } = draw(restated(request(kind, 'en', width)))
    expect(problem).toBeUndefined()
    expect(placed(svg).map(({ text }) => text)).toContain('R')
  },
)

test('a sign stands raised behind its label, or at the period where the part is too low for one', () => {
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

test('places are counted from the left, on a page from right to left too', () => {
  expect(draw(request('line', 'en', 658)).svg.properties['direction']).toBe('ltr')
})

test('the same request gives the same drawing', () => {
  const twice = [0, 1].map(() => JSON.stringify(draw(request('line', 'en', 658)).svg))
  expect(twice[0]).toBe(twice[1])
})

test('a text that does not fit is said', () => {
  const asked = request('stacked', 'en', 314)
  const long = asked.series.map(one => ({
    ...one,
    name: 'Unbreakablyverylongnameofonemetricthatnobodyreads'.repeat(2),
  }))
  expect(draw({ ...asked, series: long }).problem).toMatch(/leaves the frame|overlap/)
})

test('Plot’s own marks are passed through, and only marks', () => {
  const asked = request('bar', 'en', 658)
  const plot = (mark: string) => ({ height: 100, marks: [{ mark, x: 'period', y: 'value' }], options: {} })
  expect(textOf(draw({ ...asked, plot: plot('barY') }).svg)).toContain('2030')
  expect(() => draw({ ...asked, plot: plot('constructor') })).toThrow('there is no mark `constructor`')
  expect(() => draw({ ...asked, plot: plot('nonsense') })).toThrow('there is no mark `nonsense`')
  expect(() => draw({ ...asked, plot: plot('formatIsoDate') })).toThrow('`formatIsoDate`')
})

test('widths are those of the bundled fonts', () => {
  const measure = measureFor(language('en'))
  expect(measure('一二', 10)).toBeCloseTo(20, 0)
  expect(measure('ii', 10)).toBeLessThan(measure('mm', 10))
  expect(wrap('one two three', measure('one two ', 10), 10, measure)).toEqual(['one two', 'three'])
  expect(wrap('排放总量', measure('排放', 10), 10, measureFor(language('zh-Hans')))).toEqual(['排放', '总量'])
})

test('labels are kept apart, in order, within their room', () => {
  expect(spread([10, 11, 12], 5, 0, 100)).toEqual([10, 15, 20])
  expect(spread([98, 99], 5, 0, 100)).toEqual([95, 100])
})

test('what could fetch, run or lead elsewhere does not reach the page', () => {
  const data = [{ x: 1, u: 'javascript:alert(1)', s: 'https://example.org/x.png' }]
  const plot = {
    height: 100,
    options: {},
    marks: [
      { mark: 'text', data, x: 'x', text: 'x', href: 'u' },
      { mark: 'image', data, x: 'x', src: 's' },
    ],
  }
  const drawn = JSON.stringify(draw({ ...request('bar', 'en', 658), plot }).svg)
  expect(drawn).not.toContain('javascript:')
  expect(drawn).not.toContain('example.org')
})
