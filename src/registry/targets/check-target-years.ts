/** Checks the order of a target's years: base, announcement, interim steps, due year. */
import { problem } from '../../problems/diagnostics.ts'
import type { At } from '../from-spec.ts'
import type { Target } from '../types.ts'

/** Reports at most one problem per target: only a person knows which of two contradicting years is wrong. */
export function checkTargetYears(target: Target, at: At): void {
  const wrong = yearOutOfOrder(target)
  if (!wrong) return
  const { file, position } = at([target.id, ...wrong.path])
  problem(
    file,
    'target-years',
    `Unexpected year \`${wrong.year}\` of the target \`${target.id}\`, ${wrong.expected}`,
    { place: position, note: 'Mend it, or the other year.' },
  )
}

interface WrongYear {
  year: string
  path: readonly (string | number)[]
  expected: string
}

function yearOutOfOrder({ year, base, announced, interim }: Target): WrongYear | undefined {
  const afterBase = `expected one after its base year ${base?.year}`
  if (year !== undefined && base && year <= base.year) return { year, path: ['year'], expected: afterBase }
  const promised = announced?.slice(0, 4)
  const fromThen = `expected one from ${promised} on, when it was announced`
  if (year !== undefined && promised !== undefined && year < promised)
    return { year, path: ['year'], expected: fromThen }
  for (const [i, step] of interim.entries()) {
    const path = ['interim', i, 'year']
    if (base && step.year <= base.year) return { year: step.year, path, expected: afterBase }
    if (promised !== undefined && step.year < promised) return { year: step.year, path, expected: fromThen }
    if (year !== undefined && step.year > year)
      return { year: step.year, path, expected: `expected one up to ${year}, by when it is due` }
    const before = interim[i - 1]
    if (before && step.year <= before.year)
      return { year: step.year, path, expected: `expected one after ${before.year}, the step before it` }
  }
  return undefined
}
