/** A file of the registry may begin with nothing in it, until something is cited that it alone can have. */
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import type { Registry } from '../types.ts'

const KINDS = {
  metric: { entries: 'metrics', example: 'rd-spend' },
  source: { entries: 'sources', example: 'annual-report-2021' },
  target: { entries: 'targets', example: 'net-zero' },
} as const

declare module 'vfile' {
  interface DataMap {
    /** Cites what an empty file is blamed for: it has no problem of its own, and holes. */
    hasMissingValues: boolean
  }
}

/**
 * True where the empty file is to blame, which is said once however much is cited: nothing of that kind was read. Where there is
 * something, a name that is none of it is more likely misspelt. `citing`: the chapter that has a hole then.
 */
export function reportEmptyFile(
  registry: Pick<Registry, 'empty' | 'metrics' | 'sources' | 'targets'>,
  kind: keyof typeof KINDS,
  citing?: VFile,
): boolean {
  const file = registry.empty?.[kind]
  const { entries, example } = KINDS[kind]
  if (!file || registry[entries].size > 0) return false
  problem(file, `${kind}-valid`, `Unexpected empty file, expected entries by id, as \`${example}: {…}\``, {
    place: { line: 1, column: 1 },
    note: 'Write the entries that are cited, or put the file back as it was.',
  })
  if (citing) citing.data.hasMissingValues = true
  return true
}
