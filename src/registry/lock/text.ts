/** Writes a lock as YAML with sorted keys and one entry per line, so that diffs are readable. */
import { stringify } from 'yaml'
import type { LockSpec } from './types.ts'

export function lockText(lock: LockSpec): string {
  const { lock: format, edition, hash, figures, omitted, metrics, sources, targets, order } = lock
  const body = {
    lock: format,
    edition,
    hash,
    figures: sorted(figures),
    omitted: sorted(omitted),
    metrics: sorted(metrics),
    sources: sorted(sources),
    targets: sorted(targets),
    order,
  }
  return `# The figures of edition ${edition} as published. Written by \`perennial lock ${edition}\`: what is changed by hand does not build.
${stringify(body, { lineWidth: 0, aliasDuplicateObjects: false })}`
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
