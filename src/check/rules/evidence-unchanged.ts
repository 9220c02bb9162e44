/** An evidence file exists and has not changed since it was checked. */
import { problem } from '../../problems/diagnostics.ts'
import type { ProblemId } from '../../problems/messages/types.ts'
import { type Denial, hashInside } from '../../stages/1-read/read-inside.ts'
import type { CheckRule } from '../types.ts'

const PROBLEM_OF = {
  outside: 'evidence-unchanged/outside',
  link: 'evidence-unchanged/outside',
  missing: 'evidence-unchanged/missing',
  unreadable: 'evidence-unchanged/missing',
  kind: 'evidence-unchanged/kind',
  size: 'evidence-unchanged/size',
} as const satisfies Record<Denial, ProblemId>

export const evidenceUnchanged: CheckRule = {
  id: 'evidence-unchanged',
  severity: 'error',
  async check({ report }) {
    for (const metric of report.registry.metrics.values()) {
      for (const { evidence, place } of [...metric.observations.values(), ...metric.breakdown]) {
        if (!evidence) continue
        const read = await hashInside(report.root, evidence.file)
        const { file: path } = evidence
        const options = { place: place.position }
        if (typeof read === 'string') problem(place.file, PROBLEM_OF[read], { path }, options)
        else if (read.sha256 !== evidence.sha256)
          problem(place.file, 'evidence-unchanged', { path, hash: read.sha256 }, options)
      }
    }
  },
}
