/**
 * A figure that is cited has been approved.
 *
 * Status is that of the observation, else of its metric, else of its source: what an approved publication says is approved.
 */
import { problem } from '../../diagnostics.ts'
import { citedIn } from '../cited.ts'
import type { CheckRule } from '../types.ts'

export const figureApproved: CheckRule = {
  id: 'figure-approved',
  severity: 'warning',
  check({ report, locales }) {
    for (const locale of locales) {
      for (const { metric, period } of citedIn(locale)) {
        const observation = report.registry.metrics.get(metric)?.observations.get(period)
        if (!observation || observation.status === 'approved' || observation.status === 'locked') continue
        problem(
          observation.place.file,
          'figure-approved',
          `Unexpected status \`${observation.status}\` of \`${metric}\` for ${period}, expected \`approved\` before it is cited`,
          {
            place: observation.place.position,
            severity: 'warning',
            note: 'Write `status: approved` at the observation, its metric or its source once somebody has approved it.',
          },
        )
      }
    }
  },
}
