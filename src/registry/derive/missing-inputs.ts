/** What must be given before a figure is there: itself, or of a computed one the parts that have no observation. */
import { observationOf } from '../lookup.ts'
import type { Metric, Registry } from '../types.ts'
import { type Wanted, wantedOf } from './gather.ts'
import { inputsOf } from './order.ts'

export interface MissingInputs {
  /** Each once. None where a part is left out with a reason. */
  parts: readonly Wanted[]
  /** A part is written and cannot be read, which has been said. */
  isReported: boolean
}

/** `registry` is as the edition sees it, with what could be computed. */
export function findMissingInputs(metric: Metric, period: string, registry: Registry): MissingInputs {
  const parts = new Map<string, Wanted>()
  let isReported = false
  const look = ({ from, at, where }: Wanted, above: readonly string[]) => {
    if (observationOf(from, at, where) || from.omissions.has(at)) return
    const inputs = from.derive ? inputsOf(from.derive) : []
    isReported ||= from.broken.has(at) || inputs.some(id => registry.broken.has(id))
    const isWhole = Object.keys(where).length === 0
    const below = isWhole && !above.includes(from.id) ? partsOf(from, at, registry) : []
    if (below.length === 0) parts.set(JSON.stringify([from.id, at, where]), { from, at, where })
    for (const part of below) look(part, [...above, from.id])
  }
  look({ from: metric, at: period, where: {} }, [])
  return { parts: [...parts.values()], isReported }
}

function partsOf({ derive }: Metric, period: string, { metrics }: Registry): readonly Wanted[] {
  if (!derive) return []
  const known = (id: string) => metrics.get(id) ?? []
  const terms = derive.terms.flatMap(known)
  const [first] = terms
  if (!first) return []
  const base = derive.base === undefined ? [] : [known(derive.base)].flat()
  return [...wantedOf(derive, first, terms, period), ...base.map(from => ({ from, at: period, where: {} }))]
}
