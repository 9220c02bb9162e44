/**
 * A file that shows where a figure comes from is there, and is the one that was looked at.
 *
 * Its SHA-256 is kept beside the figure: whoever changes the file must look at the figure again.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { problem } from '../../diagnostics.ts'
import { isIn, leadsOut } from '../../source/leads-out.ts'
import type { CheckRule } from '../types.ts'

export const evidenceUnchanged: CheckRule = {
  id: 'evidence-unchanged',
  severity: 'error',
  async check({ report }) {
    for (const metric of report.registry.metrics.values()) {
      for (const { evidence, place } of [...metric.observations.values(), ...metric.breakdown]) {
        if (!evidence) continue
        const path = join(report.root, evidence.file)
        const inside = !isAbsolute(evidence.file) && isIn(report.root, path) && !leadsOut(report.root, path)
        const bytes = inside ? await readFile(path).catch(() => undefined) : undefined
        const found = bytes && createHash('sha256').update(bytes).digest('hex')
        if (found === evidence.sha256) continue
        problem(
          place.file,
          'evidence-unchanged',
          found
            ? `Unexpected content of ${evidence.file}: its SHA-256 is ${found}`
            : `Unexpected evidence ${evidence.file}, expected a file of the report`,
          {
            place: place.position,
            note: found
              ? 'Compare the figure with the file; then write the new SHA-256.'
              : 'Paths are relative to the report’s folder.',
          },
        )
      }
    }
  },
}
