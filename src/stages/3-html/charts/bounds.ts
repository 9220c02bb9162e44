/**
 * Limits of the options of a `chart` fence. Observable Plot has none: 50 million ticks would fill the memory before anything could
 * be reported. No printed chart needs more.
 */
import { lookupTable } from '../../../base/lookup-table.ts'
import { message } from '../../../problems/messages/message.ts'
import type { Message } from '../../../problems/messages/types.ts'

export interface Bound {
  least: number
  most: number
}

/** Limits by the name of the option, anywhere in `marks` and `plot`. For a list, its length counts. */
export const PLOT_BOUNDS: Readonly<Record<string, Bound>> = lookupTable({
  bandwidth: { least: 0, most: 200 },
  base: { least: 1.1, most: 1000 },
  binWidth: { least: 1, most: 1000 },
  blur: { least: 0, most: 200 },
  grid: { least: 0, most: 1000 },
  height: { least: 1, most: 2400 },
  length: { least: 0, most: 1000 },
  n: { least: 0, most: 1000 },
  pixelSize: { least: 1, most: 1000 },
  precision: { least: 0.1, most: 1000 },
  thresholds: { least: 0, most: 200 },
  tickSpacing: { least: 1, most: 2400 },
  ticks: { least: 0, most: 1000 },
  width: { least: 1, most: 2400 },
})

export const MAX_MARKS = 100
/** Entries of one list, and rows of all marks of a chart together. */
export const MAX_POINTS = 20_000
/** Values in one fence, including lists. */
export const MAX_VALUES = 100_000
/** Steps of an interval along an axis: ticks, bins or names. */
export const MAX_STEPS = 1000
/** Facets (small multiples) of one chart. */
export const MAX_FACETS = 100
/** Metrics times periods of one chart. */
export const MAX_CHART_VALUES = 1000
/** Digits of the width and precision in a format such as `,.2f`. */
export const MAX_FORMAT_DIGITS = 2

export const expectedNumber = ({ least, most }: Bound): Message => message('expected/number', { least, most })

export const expectedEntries = (most: number): Message => message('expected/entries-at-most', { most })

/** Accepts strings as well, because the YAML reader returns numbers as typed. */
export function isWithin(value: unknown, { least, most }: Bound): boolean {
  if (Array.isArray(value)) return value.length <= most
  const number =
    typeof value === 'number' ? value : typeof value === 'string' ? Number(value || 'x') : Number.NaN
  return Number.isNaN(number) || (number >= least && number <= most)
}

export interface Excess {
  path: (string | number)[]
  expected: Message
}

/** Finds the first value in marks or options that exceeds its limits. */
export function findExcess(value: unknown): Excess | undefined {
  let values = 0
  const visit = (inner: unknown, path: (string | number)[], isData: boolean): Excess | undefined => {
    if (++values > MAX_VALUES)
      return { path: [], expected: message('expected/values-at-most', { most: MAX_VALUES }) }
    const key = path.at(-1)
    const bound = isData || typeof key !== 'string' ? undefined : PLOT_BOUNDS[key]
    if (bound && !isWithin(inner, bound))
      return {
        path,
        expected: Array.isArray(inner) ? expectedEntries(bound.most) : expectedNumber(bound),
      }
    if (typeof inner === 'string' && isFormat(key) && new RegExp(`\\d{${MAX_FORMAT_DIGITS + 1}}`).test(inner))
      return { path, expected: message('expected/format') }
    if (typeof inner !== 'object' || inner === null) return undefined
    if (Array.isArray(inner) && inner.length > MAX_POINTS)
      return { path, expected: expectedEntries(MAX_POINTS) }
    for (const [name, one] of Array.isArray(inner) ? inner.entries() : Object.entries(inner)) {
      // Do not check fields of data rows: their names are arbitrary.
      const excess = visit(one, [...path, name], isData || (key === 'data' && Array.isArray(inner)))
      if (excess) return excess
    }
    return undefined
  }
  return visit(value, [], false)
}

const isFormat = (key: unknown): boolean => key === 'tickFormat' || key === 'format'
