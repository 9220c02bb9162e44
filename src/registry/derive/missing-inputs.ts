/** Finds the observations that are missing before a value can be shown: its own, or those of a computed value's inputs. */
import { observationOf } from '../lookup.ts'
import type { Metric, Registry } from '../types.ts'
import { type Wanted, wantedOf } from './gather.ts'
import { inputsOf } from './order.ts'

export interface MissingInputs {
  /** Without duplicates. Parts that are omitted with a reason are not listed. */
  parts: readonly Wanted[]
  /** True if a part is written but could not be read, which was already reported. */
  isReported: boolean
}

/** `registry` is the registry in the edition, with computed values. */
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
