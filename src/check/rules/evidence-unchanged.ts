/**
 * An evidence file exists and has not changed since it was checked.
 *
 * Its SHA-256 is stored with the value: after changing the file, compare the value with it again.
 */
import { problem } from '../../problems/diagnostics.ts'
import { type Denial, hashInside } from '../../stages/1-read/read-inside.ts'
import type { CheckRule } from '../types.ts'

const WHY: Readonly<Partial<Record<Denial, string>>> = {
  outside:
    'Copy it into the report: a report may come from a stranger, so nothing outside its folder is read.',
  link: 'Copy it into the report: a report may come from a stranger, so nothing outside its folder is read.',
  kind: 'It is a folder, a pipe or a device: name an ordinary file.',
  size: 'It has more than 2 GB: name the part that shows the figure.',
}

export const evidenceUnchanged: CheckRule = {
  id: 'evidence-unchanged',
  severity: 'error',
  async check({ report }) {
    for (const metric of report.registry.metrics.values()) {
      for (const { evidence, place } of [...metric.observations.values(), ...metric.breakdown]) {
        if (!evidence) continue
        const read = await hashInside(report.root, evidence.file)
        const found = typeof read === 'string' ? undefined : read.sha256
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
              : (WHY[read as Denial] ?? 'Paths are relative to the report’s folder.'),
          },
        )
      }
    }
  },
}
