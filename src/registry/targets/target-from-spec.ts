/** Checks a target and converts it from its authored form. */
import { addProblem } from '../../problems/diagnostics.ts'
import { parsePublishedValue } from '../formatting/published-value.ts'
import type { At } from '../from-spec.ts'
import type { MilestoneSpec, TargetSpec } from '../spec.ts'
import type { Milestone, PublishedValue, Target } from '../types.ts'

export function toTarget(id: string, spec: TargetSpec, at: At): Target {
  const milestone = (step: MilestoneSpec, path: readonly (string | number)[]): Milestone => ({
    year: step.year,
    value: read(step.value, [...path, 'value'], at),
  })
  return {
    id,
    title: spec.title,
    commitment: spec.commitment,
    coverage: spec.coverage,
    group: spec.group,
    announced: spec.announced,
    year: spec.year,
    metric: spec.metric,
    base: spec.base && milestone(spec.base, [id, 'base']),
    value: read(spec.value, [id, 'value'], at),
    relative: spec.relative ?? false,
    interim: (spec.interim ?? []).map((step, i) => milestone(step, [id, 'interim', i])),
    status: spec.status,
    source: spec.source,
    place: at([id]),
    sourcePlace: at([id, 'source']),
  }
}

function read(
  text: string | undefined,
  path: readonly (string | number)[],
  at: At,
): PublishedValue | undefined {
  if (text === undefined) return undefined
  const value = parsePublishedValue(text)
  if (!('error' in value)) return value
  const { file, position } = at(path)
  addProblem(file, 'value-valid', value.error, { place: position, fix: value.fix })
  return undefined
}
