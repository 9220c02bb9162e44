/** Aligns the blocks of two texts: runs with equal keys, and the blocks between two such runs. */
import { diffArrays } from 'diff'
import type { AlignedBlock, ReadBlock } from './types.ts'

export interface AlignWays {
  keyOf(block: ReadBlock): string
  /** Aligns two blocks with the same key. */
  same(before: ReadBlock, after: ReadBlock): AlignedBlock
  /** Aligns blocks between two runs, which only one side has. */
  between(gone: readonly ReadBlock[], added: readonly ReadBlock[]): AlignedBlock[]
}

export function alignBy(
  before: readonly ReadBlock[],
  after: readonly ReadBlock[],
  { keyOf, same, between }: AlignWays,
): AlignedBlock[] {
  const rows: AlignedBlock[] = []
  let [i, j] = [0, 0]
  let gone: readonly ReadBlock[] = []
  let added: readonly ReadBlock[] = []
  const flush = () => {
    rows.push(...between(gone, added))
    gone = []
    added = []
  }
  for (const part of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const n = part.count ?? part.value.length
    const [old, now] = [before.slice(i, i + n), after.slice(j, j + n)]
    if (part.removed) gone = [...gone, ...old]
    else if (part.added) added = [...added, ...now]
    else {
      flush()
      rows.push(...old.flatMap((block, k) => (now[k] ? [same(block, now[k])] : [])))
    }
    if (!part.added) i += n
    if (!part.removed) j += n
  }
  flush()
  return rows
}
