/** Orders metrics for derivation, inputs first. */
import { problem } from '../../problems/diagnostics.ts'
import { code } from '../../problems/messages/message.ts'
import type { DeriveRule, Metric } from '../types.ts'

export function inputsOf({ terms, base }: DeriveRule): readonly string[] {
  return base === undefined ? terms : [...terms, base]
}

/** True if the rule sums parts of the metric itself to its whole, which is not circular. */
export function isPartOfSelf(metric: Metric, rule: DeriveRule, input: string): boolean {
  const parts = rule.over.some(name => name !== 'periods') || Object.keys(rule.where).length > 0
  return input === metric.id && parts
}

/** Derived metrics, inputs first. Metrics in a circle are left out; each circle is reported once. */
export function deriveOrder(metrics: ReadonlyMap<string, Metric>): Metric[] {
  const done = new Map<string, 'open' | 'good' | 'circular'>()
  const order: Metric[] = []
  const visit = (metric: Metric, path: readonly string[]): boolean => {
    const state = done.get(metric.id)
    if (state === 'good') return true
    if (state === 'circular') return false
    if (state === 'open') {
      reportCircle(metric, path.slice(path.indexOf(metric.id)))
      return false
    }
    const rule = metric.derive
    if (!rule) return true
    if (path.length >= MAX_STEPS) {
      reportDeep(metric)
      done.set(metric.id, 'circular')
      return false
    }
    done.set(metric.id, 'open')
    const good = inputsOf(rule)
      .filter(input => !isPartOfSelf(metric, rule, input))
      .map(input => metrics.get(input))
      .every(input => input === undefined || visit(input, [...path, metric.id]))
    done.set(metric.id, good ? 'good' : 'circular')
    if (good) order.push(metric)
    return good
  }
  for (const metric of metrics.values()) visit(metric, [])
  return order
}

/** Longest chain of derivations. Each step takes a stack frame, and no reviewer could follow a longer one. */
const MAX_STEPS = 100

function reportDeep(metric: Metric): void {
  const place = metric.derive?.place ?? metric.place
  problem(
    place.file,
    'derive-valid/long-chain',
    { metric: metric.id, max: MAX_STEPS },
    { place: place.position },
  )
}

function reportCircle(metric: Metric, circle: readonly string[]): void {
  const place = metric.derive?.place ?? metric.place
  problem(
    place.file,
    'derive-acyclic',
    { circle: [...circle, metric.id].map(code).join(' → ') },
    { place: place.position },
  )
}
