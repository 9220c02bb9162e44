/**
 * A cited value has been approved.
 *
 * The status is that of the observation, else of its metric, else of its source: values from an approved publication are approved.
 */
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
  const note =
    'Write `status: approved` at the observation, its metric or its source once somebody has approved it.'
  const { file, position } = statusOf?.place ?? place
  problem(
    file,
    'figure-approved',
    statusOf
      ? `Unexpected status \`${status}\` of \`${statusOf.id}\`, expected \`approved\` before its figures are cited`
      : `Unexpected status \`${status}\` of \`${metric}\` for ${period}, expected \`approved\` before it is cited`,
    { place: position, severity: 'warning', note },
  )
}
