/** A cited value has been approved. */
import { problem } from '../../problems/diagnostics.ts'
import { observationCited } from '../../registry/lookup.ts'
import type { Observation, Registry } from '../../registry/types.ts'
import { citationsIn } from '../citations-in.ts'
import type { CheckRule } from '../types.ts'

export const figureApproved: CheckRule = {
  id: 'figure-approved',
  severity: 'warning',
  check({ report, locales }) {
    for (const locale of locales) {
      for (const citation of citationsIn(locale)) {
        const { metric } = citation
        const observation = observationCited(report.registry.metrics.get(metric), citation)
        if (!observation || observation.status === 'approved' || observation.status === 'locked') continue
        // The status of a source that could not be read is unknown; the source itself was reported.
        if (!observation.statusOf && isUnread(observation.source, report.registry)) continue
        reportUnapproved(metric, observation)
      }
    }
  },
}

const isUnread = (source: string, { broken }: Registry): boolean => broken.has(source) || broken.has('*')

/** Reports the status where it is written, so that it is reported once for all values that it applies to. */
function reportUnapproved(metric: string, { status, statusOf, period, place }: Observation): void {
  const { file, position } = statusOf?.place ?? place
  const options = { place: position, severity: 'warning' } as const
  if (statusOf) problem(file, 'figure-approved/inherited', { status, id: statusOf.id }, options)
  else problem(file, 'figure-approved', { status, metric, period }, options)
}
