/** Checks the order of a target's years: base, announcement, interim steps, due year. */
import { problem } from '../../problems/diagnostics.ts'
import type { At } from '../from-spec.ts'
import type { Target } from '../types.ts'

/** Reports at most one problem per target: only a person knows which of two contradicting years is wrong. */
export function checkTargetYears(target: Target, at: At): void {
  const wrong = yearOutOfOrder(target)
  if (!wrong) return
  const { file, position } = at([target.id, ...wrong.path])
  const { year, other, conflict } = wrong
  problem(file, `target-years/${conflict}`, { year, target: target.id, other }, { place: position })
}

/** True if no year of the target contradicts another. */
export const hasYearsInOrder = (target: Target): boolean => yearOutOfOrder(target) === undefined

interface WrongYear {
  year: string
  path: readonly (string | number)[]
  /** The year that contradicts it. */
  other: string
  conflict: 'base' | 'announced' | 'due' | 'step'
}

function yearOutOfOrder({ year, base, announced, interim }: Target): WrongYear | undefined {
  const promised = announced?.slice(0, 4)
  const beforeStart = (wrong: string, path: WrongYear['path']): WrongYear | undefined => {
    if (base && wrong <= base.year) return { year: wrong, path, other: base.year, conflict: 'base' }
    return promised !== undefined && wrong < promised
      ? { year: wrong, path, other: promised, conflict: 'announced' }
      : undefined
  }
  const wrongYear = year === undefined ? undefined : beforeStart(year, ['year'])
  if (wrongYear) return wrongYear
  for (const [i, step] of interim.entries()) {
    const path = ['interim', i, 'year']
    const wrongStep = beforeStart(step.year, path)
    if (wrongStep) return wrongStep
    if (year !== undefined && step.year > year) return { year: step.year, path, other: year, conflict: 'due' }
    const before = interim[i - 1]
    if (before && step.year <= before.year)
      return { year: step.year, path, other: before.year, conflict: 'step' }
  }
  return undefined
}
