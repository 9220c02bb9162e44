/** Reports an empty registry file as the cause of unknown ids. An empty file alone is not a mistake. */
import type { VFile } from 'vfile'
import { addProblem, textOf } from '../../problems/diagnostics.ts'
import type { Registry } from '../types.ts'

const KINDS = {
  metric: { entries: 'metrics', example: 'rd-spend' },
  source: { entries: 'sources', example: 'annual-report-2021' },
  target: { entries: 'targets', example: 'net-zero' },
} as const

declare module 'vfile' {
  interface DataMap {
    /** True if the chapter cites an id that is missing because a registry file is empty. The chapter has no problem of its own then. */
    hasMissingValues: boolean
  }
}

/**
 * True if a file is empty and no entry of `kind` exists; the file is then reported once, instead of every unknown id. If entries
 * exist, an unknown id is more likely misspelled. `citing` is the chapter that cites the id.
 */
export function reportEmptyFile(
  registry: Pick<Registry, 'empty' | 'metrics' | 'sources' | 'targets'>,
  kind: keyof typeof KINDS,
  citing?: VFile,
): boolean {
  const file = registry.empty?.[kind]
  const { entries, example } = KINDS[kind]
  if (!file || registry[entries].size > 0) return false
  const text = textOf('entry-valid/no-entries', { example })
  addProblem(file, `${kind}-valid`, text, { place: { line: 1, column: 1 } })
  if (citing) citing.data.hasMissingValues = true
  return true
}
