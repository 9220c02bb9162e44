/** Derives the restatement of a computed comparative from restatements of its inputs. */

import { NOT_MEANINGFUL, wordsAsValue } from '../formatting/published-value.ts'
import { isSameNumber } from '../lock/value.ts'
import type { Metric, Observation, Operation, PublishedValue, Restatement } from '../types.ts'
import type { Gathered } from './gather.ts'
import { compute, type Term } from './operations.ts'

/** Undefined if no input was restated, or if the result is unchanged. */
export function inheritRestatement(
  metric: Metric,
  operation: Operation,
  { terms, base, observations, inputs, years }: Gathered,
  result: PublishedValue | undefined,
): Restatement | undefined {
  const restated = observations.flatMap((observation, i) =>
    observation.restatement ? [{ id: inputs[i]?.metric ?? '', ...observation.restatement }] : [],
  )
  const [first] = restated
  if (!first) return undefined
  const before = (term: Term, observation: Observation | undefined): Term => ({
    ...term,
    value: observation?.restatement?.was ?? term.value,
  })
  const none = wordsAsValue(NOT_MEANINGFUL)
  const was =
    compute(
      operation,
      metric,
      terms.map((term, i) => before(term, observations[i])),
      base && before(base, observations.at(-1)),
      years,
    ) ?? none
  const value = result ?? none
  if (isSameNumber(was, value)) return undefined
  return {
    was,
    revision: { ...first.revision, value, note: undefined },
    follows: [...new Set(restated.map(({ id }) => id))],
  }
}
