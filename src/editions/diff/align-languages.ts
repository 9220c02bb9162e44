/** Two languages of one text: their words differ, so that pieces are matched by what they are and by their order. */
import { diffArrays } from 'diff'
import type { AlignedBlock, ReadBlock } from './types.ts'

/** A pair differs where it cites other figures. */
export function alignLanguages(before: readonly ReadBlock[], after: readonly ReadBlock[]): AlignedBlock[] {
  const rows: AlignedBlock[] = []
  let [i, j] = [0, 0]
  let gone: ReadBlock[] = []
  let added: ReadBlock[] = []
  const flush = () => {
    const n = Math.max(gone.length, added.length)
    for (let k = 0; k < n; k++) rows.push(pair(gone[k], added[k]))
    gone = []
    added = []
  }
  for (const part of diffArrays(before.map(shapeOf), after.map(shapeOf))) {
    const n = part.count ?? part.value.length
    if (part.removed) gone.push(...before.slice(i, i + n))
    else if (part.added) added.push(...after.slice(j, j + n))
    else {
      flush()
      for (let k = 0; k < n; k++) rows.push(pair(before[i + k], after[j + k]))
    }
    if (!part.added) i += n
    if (!part.removed) j += n
  }
  flush()
  return rows
}

const shapeOf = ({ kind, level, cites }: ReadBlock): string => `${kind}${level} ${citesOf(cites)}`
/** Another language may name them in another order. */
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
