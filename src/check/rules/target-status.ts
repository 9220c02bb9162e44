/** The status of a target agrees with the values of its metric and with its year. */
import { problem } from '../../problems/diagnostics.ts'
import { hasYearsInOrder } from '../../registry/targets/check-target-years.ts'
import { progressOf } from '../../registry/targets/target-progress.ts'
import type { Target } from '../../registry/types.ts'
import { writtenValue } from '../claims/compare.ts'
import type { CheckRule, Subject } from '../types.ts'

export const targetStatus: CheckRule = {
  id: 'target-status',
  severity: 'warning',
  check(subject) {
    if (subject.edition.lock) return
    for (const target of subject.report.registry.targets.values()) checkTarget(target, subject)
  },
}

function checkTarget(target: Target, { report, edition }: Subject): void {
  const { period } = edition.config
  const { done, current, goal } = progressOf(target, report.registry.metrics, period)
  const { file, position } = target.place
  const options = { place: position, severity: 'warning' } as const
  const { id: name, status } = target
  if (done && current && goal) {
    const values = { target: name, metric: target.metric ?? '', value: writtenValue(current), period }
    const wanted = goal.text || goal.low.toDecimalPlaces(goal.fractionDigits).toString()
    if (status === 'met' && done.lt(1)) problem(file, 'target-status/not-met', { ...values, wanted }, options)
    else if (status === 'on-track' && done.isNegative())
      problem(file, 'target-status/away', { ...values, wanted }, options)
  }
  const isOpen = status !== 'met' && status !== 'behind' && hasYearsInOrder(target)
  if (isOpen && target.year !== undefined && target.year <= period.slice(0, 4))
    problem(file, 'target-status/due', { target: name, year: target.year, status, period }, options)
}
