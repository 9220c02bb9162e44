/** A measured target has a base year. */
import { problem } from '../../problems/diagnostics.ts'
import type { CheckRule } from '../types.ts'

export const targetBase: CheckRule = {
  id: 'target-base',
  severity: 'error',
  check({ report }) {
    for (const target of report.registry.targets.values()) {
      const measured = target.relative || target.metric !== undefined
      if (!measured || target.base) continue
      problem(target.place.file, 'target-base', { target: target.id }, { place: target.place.position })
    }
  },
}
