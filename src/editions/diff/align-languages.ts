/** Aligns two languages of one text. Their words differ, so that blocks are matched by kind and order. */
import { alignBy } from './align-by.ts'
import type { AlignedBlock, ReadBlock } from './types.ts'

/** A pair counts as changed if its two blocks cite different values. */
export function alignLanguages(before: readonly ReadBlock[], after: readonly ReadBlock[]): AlignedBlock[] {
  return alignBy(before, after, {
    keyOf: shapeOf,
    same: pair,
    between: (gone, added) =>
      Array.from({ length: Math.max(gone.length, added.length) }, (_, k) => pair(gone[k], added[k])),
  })
}

const shapeOf = ({ kind, level, cites }: ReadBlock): string => `${kind}${level} ${citesOf(cites)}`
/** Sorted, because another language may cite them in a different order. */
const citesOf = (cites: readonly string[]): string => [...cites].sort().join(' ')

function pair(before: ReadBlock | undefined, after: ReadBlock | undefined): AlignedBlock {
  if (before && after && before.kind === after.kind)
    return {
      kind: citesOf(before.cites) === citesOf(after.cites) ? 'same' : 'changed',
      before,
      after,
      pieces: [],
    }
  return { kind: before ? (after ? 'changed' : 'gone') : 'added', before, after, pieces: [] }
}
