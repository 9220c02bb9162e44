/** Limits the steps of intervals before Plot generates them: the effect of `interval: 0.0001` depends on the axis. */
import { MAX_STEPS } from './bounds.ts'
import { chartMistake } from './chart-mistake.ts'

type Plot = typeof import('@observablehq/plot')
type IntervalWord = Parameters<Plot['utcInterval']>[0]

/** The interval interface of Plot and d3, for numbers and for dates. */
interface Interval {
  floor(value: never): unknown
  offset(value: never, step?: number): unknown
  range(start: never, stop: never): unknown[]
}

const INTERVAL_OPTIONS = new Set(['interval', 'ticks', 'grid', 'thresholds'])

/** Returns options in which each interval is bounded; axes of local time keep local intervals. */
export function boundIntervals<T>(plot: Plot, options: T): T {
  const bound = (value: unknown, key: string | undefined, isLocal: boolean): unknown => {
    if (Array.isArray(value)) return value
    if (typeof value === 'object' && value !== null) {
      if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
        return value
      const { type } = value as { type?: unknown }
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          name,
          name === 'data' ? inner : bound(inner, name, type === 'time'),
        ]),
      )
    }
    if (key === undefined || !INTERVAL_OPTIONS.has(key)) return value
    if (typeof value === 'number')
      return key === 'interval' ? boundedInterval(plot.numberInterval(value)) : value
    return typeof value === 'string' ? ofTime(plot, value, isLocal) : value
  }
  return bound(options, undefined, false) as T
}

/** A word that names no interval is returned as is: it may be a colour, a channel or a threshold method. */
function ofTime(plot: Plot, text: string, isLocal: boolean): unknown {
  try {
    return boundedInterval((isLocal ? plot.timeInterval : plot.utcInterval)(text as IntervalWord))
  } catch {
    return text
  }
}

/** Wraps an interval and counts its steps; inherits the original's properties, such as its duration. */
function boundedInterval(interval: unknown): Interval {
  const base = interval as Interval
  const range = (start: never, stop: never): unknown[] => {
    const from = base.floor(start)
    const step = Number(base.offset(from as never, 1)) - Number(from)
    const length = Number(stop) - Number(start)
    const steps = Math.ceil(length / step)
    // The length is NaN for an axis without values.
    if (length > 0 && !(steps <= MAX_STEPS))
      throw chartMistake('chart-valid/steps', { steps, most: MAX_STEPS })
    return base.range(start, stop)
  }
  return Object.assign(Object.create(interval as object) as Interval, { range })
}
