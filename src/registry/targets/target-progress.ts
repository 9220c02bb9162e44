/** How far a target is, from the registry: nobody types a percentage of progress. */
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
  /** What is to be reached, in the metric's unit. */
  goal: PublishedValue | undefined
  /** The share of the time that is over, from 0 to 1. */
  elapsed: number | undefined
}

export function progressOf(target: Target, metrics: ReadonlyMap<string, Metric>, period: string): Progress {
  const metric = target.metric === undefined ? undefined : metrics.get(target.metric)
  const current = metric?.observations.get(period)
  const base = target.base && metric?.observations.get(target.base.year)
  // The base as the target gives it, else as the registry has it.
  const start = target.base?.value ?? base?.value
  const goal = goalFrom(target, start)
  return { done: doneShare(start, goal, current), current, base, goal, elapsed: elapsed(target, period) }
}

/** Significant digits that a computed goal has at least, as far as it has them. */
const GOAL_DIGITS = 3

/** `-70%` against the base becomes a value in the metric's unit. */
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
  // 25% less than 10 are 7.5, not 8: no coarser than the base, and to three digits at least.
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
  const way = goal.low.minus(start)
  if (way.isZero()) return undefined
  return current.value.low.minus(start).div(way)
}

/** Whole years from the base (or the announcement) to the year it is due. */
function elapsed({ base, announced, year }: Target, period: string): number | undefined {
  const from = Number(base?.year ?? announced?.slice(0, 4))
  const to = Number(year)
  const now = Number(period.slice(0, 4))
  if (!from || !to || to <= from || !now) return undefined
  return Math.min(1, Math.max(0, (now - from) / (to - from)))
}
