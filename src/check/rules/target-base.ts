/**
 * A measured target has a base year.
 *
 * "30 % less" means nothing without "than in 2021" (ESRS 2 MDR-T, GRI 3-3-e: the base year is disclosed with the target).
 */
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
