/** Computes the progress of targets from the registry, so that it is never typed. */
import { Decimal } from 'decimal.js'
import { Exact } from '../formatting/exact.ts'
import { toDigit } from '../formatting/increase-precision.ts'
import { lastDigit } from '../formatting/published-value.ts'
import type { Metric, Observation, PublishedValue, Target } from '../types.ts'

export interface Progress {
  /** From 0 at the base to 1 at the target. Undefined when no value is known. */
  done: Decimal | undefined
  /** The value of the metric in the period. */
  current: Observation | undefined
  /** The metric in the base year. */
  base: Observation | undefined
  /** The value to be reached, in the metric's unit. */
  goal: PublishedValue | undefined
  /** Elapsed share of the time to the due year, from 0 to 1. */
  elapsed: number | undefined
}

export function progressOf(target: Target, metrics: ReadonlyMap<string, Metric>, period: string): Progress {
  const metric = target.metric === undefined ? undefined : metrics.get(target.metric)
  const current = metric?.observations.get(period)
  const base = target.base && metric?.observations.get(target.base.year)
  // The target's own base value takes precedence over the registry.
  const start = target.base?.value ?? base?.value
  const goal = goalFrom(target, start)
  return { done: doneShare(start, goal, current), current, base, goal, elapsed: elapsed(target, period) }
}

/** Least significant digits of a computed goal. */
const GOAL_DIGITS = 3

/** Converts a relative goal, such as `-70%`, to a value in the metric's unit. */
export function goalFrom(
  { value, relative }: Target,
  base: PublishedValue | undefined,
): PublishedValue | undefined {
  if (!value || !relative) return value
  if (!base) return undefined
  const part = new Exact(1).plus(value.low.div(100))
  const [low, high] = [new Exact(base.low).mul(part), base.high?.mul(part)]
  const places = Math.max(low.decimalPlaces(), high?.decimalPlaces() ?? 0)
  const size = low.isZero() ? 0 : Math.floor(Decimal.log10(low.abs()).toNumber() + 1e-9)
  // At least as precise as the base and at least three digits: 25% less than 10 is 7.5, not 8.
  const digit = Math.min(lastDigit(base), Math.max(-places, size - GOAL_DIGITS + 1))
  return { ...toDigit(base, digit), text: '', low, high, qualifier: undefined }
}

function doneShare(
  base: PublishedValue | undefined,
  goal: PublishedValue | undefined,
  current: Observation | undefined,
): Decimal | undefined {
  if (!goal || !current || current.value.low.isNaN()) return undefined
  const start = base?.low ?? new Exact(0)
  const distance = goal.low.minus(start)
  if (distance.isZero()) return undefined
  return current.value.low.minus(start).div(distance)
}

/** Elapsed share of the years from the base (or the announcement) to the due year. */
function elapsed({ base, announced, year }: Target, period: string): number | undefined {
  const from = Number(base?.year ?? announced?.slice(0, 4))
  const to = Number(year)
  const now = Number(period.slice(0, 4))
  if (!from || !to || to <= from || !now) return undefined
  return Math.min(1, Math.max(0, (now - from) / (to - from)))
}
