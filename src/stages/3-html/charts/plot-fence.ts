/** Builds Plot's marks and options from a `chart` fence; `data: figures` stands for the rows of the registry. */
import type { Markish, PlotOptions } from '@observablehq/plot'
import { withoutPrototypes } from '../../../base/lookup-table.ts'
import { boundIntervals } from './bounded-intervals.ts'
import { MAX_FACETS, MAX_POINTS } from './bounds.ts'
import { chartMistake } from './chart-mistake.ts'
import type { PlotSpec, Point, Request } from './types.ts'

type Plot = typeof import('@observablehq/plot')

/**
 * Returns a row for each value: metric, period, value, label, now, unit. A period without a value has a row with NaN, so that Plot
 * breaks the line there.
 */
export function valueRows({ series, periods }: Request): Record<string, unknown>[] {
  return series.flatMap(({ name, unit, points }) => {
    const missing = (period: string): Point => ({
      ...{ period, value: Number.NaN, high: undefined, label: '', now: false, open: false },
    })
    const known = new Map(points.map(point => [point.period, point]))
    const inOrder = periods.map(period => known.get(period) ?? missing(period))
    const others = points.filter(({ period }) => !periods.includes(period))
    const all = others.length > 0 ? points : inOrder
    return all.map(({ period, value, high, label, now, sign }) => ({
      metric: name,
      period,
      value,
      high,
      label: sign ? `${label}\u2009${sign}` : label,
      now,
      unit,
    }))
  })
}

/** Throws `ChartMistake` for a mark that does not exist. */
export function plotOptions(plot: Plot, request: Request): PlotOptions {
  const rows = valueRows(request)
  if (request.plot) checkCounts(request.plot, rows)
  const marks = (request.plot?.marks ?? []).map(({ mark, data, ...options }): Markish => {
    const make = (plot as unknown as Record<string, unknown>)[String(mark)]
    const unknown = () => chartMistake('chart-valid/mark', { mark: String(mark) })
    if (!PLOT_MARKS.has(String(mark)) || typeof make !== 'function') throw unknown()
    const given = data === 'figures' || data === undefined ? rows : data
    checkFields(given, options)
    const takesData = !/^(frame|axis|grid)/i.test(String(mark))
    // A channel names a field of the rows, and must not find `valueOf` of the prototype.
    const bounded = boundIntervals(plot, options)
    const result: unknown = takesData ? make(withoutPrototypes(given), bounded) : make(bounded)
    // Plot's helpers are functions as well, and return no marks.
    if (![result].flat().every(item => item instanceof plot.Mark)) throw unknown()
    return result as Markish
  })
  return {
    ...withPeriods(boundIntervals(plot, request.plot?.options ?? {}), request.plot?.marks ?? []),
    width: request.width,
    height: request.plot?.height ?? 240,
    style: {},
    marks,
  } as PlotOptions
}

/** Treats periods as ordered names: Plot would warn about strings that look like numbers. */
function withPeriods(
  options: Readonly<Record<string, unknown>>,
  marks: readonly Readonly<Record<string, unknown>>[],
): Record<string, unknown> {
  const named = ['x', 'y', 'fx', 'fy'].filter(axis => marks.some(mark => mark[axis] === 'period'))
  const band = marks.some(({ mark }) => /^(bar|cell|rect|tick)/.test(String(mark)))
  return {
    ...options,
    ...Object.fromEntries(
      named.map(axis => [
        axis,
        { type: band || axis.startsWith('f') ? 'band' : 'point', ...(options[axis] as object | undefined) },
      ]),
    ),
  }
}

/** Throws if a channel names a member of JavaScript's own numbers, texts or objects instead of a field of the rows. */
function checkFields(rows: unknown, options: Readonly<Record<string, unknown>>): void {
  const values = Array.isArray(rows) ? rows : [rows]
  const simple = values.filter(value => value !== null && typeof value !== 'object').map(Object)
  for (const channel of Object.values(options))
    if (typeof channel === 'string' && simple.some(value => channel in value))
      throw chartMistake('chart-valid/field', { field: channel })
}

type Rows = readonly unknown[]

/** Throws if all marks together have too many rows or facets, which no single option shows. */
function checkCounts({ marks, options }: PlotSpec, registryRows: Rows): void {
  const rowsOf = (data: unknown): Rows =>
    data === 'figures' || data === undefined ? registryRows : Array.isArray(data) ? data : []
  const rows = marks.reduce((sum, { data }) => sum + rowsOf(data).length, 0)
  if (rows > MAX_POINTS) throw chartMistake('chart-valid/rows', { rows, most: MAX_POINTS })
  const { data, x, y } = (options['facet'] ?? {}) as Record<string, unknown>
  const channels = [
    ...marks.map(mark => ({ rows: rowsOf(mark['data']), fx: mark['fx'], fy: mark['fy'] })),
    { rows: rowsOf(data), fx: x, fy: y },
  ]
  const distinct = (axis: 'fx' | 'fy') =>
    Math.max(1, new Set(channels.flatMap(channel => valuesOf(channel[axis], channel.rows))).size)
  const facets = distinct('fx') * distinct('fy')
  if (facets > MAX_FACETS) throw chartMistake('chart-valid/facets', { facets, most: MAX_FACETS })
}

/** A channel is a list of values, a constant, or the name of a field of the rows. */
function valuesOf(channel: unknown, rows: Rows): unknown[] {
  if (Array.isArray(channel)) return channel.map(String)
  if (typeof channel !== 'string') return []
  return rows.map(row => String((row as Record<string, unknown> | null)?.[channel]))
}

/** Functions of Observable Plot that draw: it exports transforms and helpers beside them, which a fence must not call. */
const NAMES = `
  area areaX areaY arrow auto axisFx axisFy axisX axisY barX barY bollingerX bollingerY boxX boxY cell cellX cellY circle
  cluster contour crosshair crosshairX crosshairY delaunayLink delaunayMesh density differenceX differenceY dot dotX dotY
  frame geo graticule gridFx gridFy gridX gridY hexagon hexgrid hull image line lineX lineY linearRegressionX
  linearRegressionY link raster rect rectX rectY ruleX ruleY sphere spike text textX textY tickX tickY tip tree vector
  vectorX vectorY voronoi voronoiMesh waffleX waffleY
`

const PLOT_MARKS: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/))
