/** A source that an edition cites is not dated after the day of publication. */
import { problem } from '../../problems/diagnostics.ts'
import { citationsIn } from '../citations-in.ts'
import type { CheckRule } from '../types.ts'

export const datesPossible: CheckRule = {
  id: 'dates-possible',
  severity: 'warning',
  check({ report, edition, locales }) {
    if (edition.lock) return
    const { period, published } = edition.config
    // A day before the period is wrong itself, and was reported when it was read.
    if (published < `${period}-01-01`) return
    const { metrics, sources } = report.registry
    const cited = new Set(
      locales
        .flatMap(locale => citationsIn(locale))
        .flatMap(({ metric, period }) => metrics.get(metric)?.observations.get(period)?.source ?? []),
    )
    for (const id of cited) {
      const source = sources.get(id)
      if (!source?.date || source.date.slice(0, 10) <= published) continue
      const { file, position } = source.place
      problem(
        file,
        'dates-possible',
        { source: id, date: source.date, published },
        { place: position, severity: 'warning' },
      )
    }
  },
}
