/** A metric of the registry is cited somewhere in the edition. */
import { hasErrors, problem } from '../../problems/diagnostics.ts'
import { citationsIn } from '../citations-in.ts'
import type { CheckRule } from '../types.ts'

export const metricUsed: CheckRule = {
  id: 'metric-used',
  severity: 'warning',
  check({ report, edition, locales }) {
    // A locked edition contains only the values that its pages need.
    if (edition.lock) return
    // If a chapter has errors, its citations are not known completely.
    const chapters = report.files.filter(({ path }) => path.startsWith(`${edition.folder}/`))
    if (hasErrors(chapters)) return
    const { period } = edition.config
    const used = new Set(locales.flatMap(locale => citationsIn(locale).map(({ metric }) => metric)))
    for (const { derive } of report.registry.metrics.values())
      for (const id of derive ? [...derive.terms, derive.base ?? ''] : []) used.add(id)
    for (const target of report.registry.targets.values()) if (target.metric) used.add(target.metric)
    for (const metric of report.registry.metrics.values()) {
      const current = [...metric.observations.keys()].some(known => known.includes(period))
      if (used.has(metric.id) || !current) continue
      problem(
        metric.place.file,
        'metric-used',
        { metric: metric.id, edition: edition.id },
        { place: metric.place.position, severity: 'warning' },
      )
    }
  },
}
