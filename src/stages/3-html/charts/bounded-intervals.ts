/** Intervals whose steps are counted before they are made: `interval: 0.0001` says nothing of how long its axis is. */
import { MAX_STEPS } from './bounds.ts'

type Plot = typeof import('@observablehq/plot')
type IntervalWord = Parameters<Plot['utcInterval']>[0]

/** The interval interface of Plot and d3, for numbers and for dates. */
interface Interval {
  floor(value: never): unknown
  offset(value: never, step?: number): unknown
  range(start: never, stop: never): unknown[]
}

const OF_INTERVALS = new Set(['interval', 'ticks', 'grid', 'thresholds'])

/** Options with each interval bounded; an axis of local times keeps its own. */
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
    if (key === undefined || !OF_INTERVALS.has(key)) return value
    if (typeof value === 'number') return key === 'interval' ? counted(plot.numberInterval(value)) : value
    return typeof value === 'string' ? ofTime(plot, value, isLocal) : value
  }
  return bound(options, undefined, false) as T
}

/** A word that names no interval stays: it may be a colour, a channel or a rule of thresholds. */
function ofTime(plot: Plot, text: string, isLocal: boolean): unknown {
  try {
    return counted((isLocal ? plot.timeInterval : plot.utcInterval)(text as IntervalWord))
  } catch {
    return text
  }
}

/** Inherits what Plot knows of its intervals, such as their duration. */
function counted(interval: unknown): Interval {
  const base = interval as Interval
  const range = (start: never, stop: never): unknown[] => {
    const from = base.floor(start)
    const step = Number(base.offset(from as never, 1)) - Number(from)
    const length = Number(stop) - Number(start)
    const steps = Math.ceil(length / step)
    // An axis without values has no length.
    if (length > 0 && !(steps <= MAX_STEPS))
      throw new Error(`an interval has ${steps} steps on its axis, expected at most ${MAX_STEPS}`)
    return base.range(start, stop)
  }
  return Object.assign(Object.create(interval as object) as Interval, { range })
}
