/** Runs the rules of perennial.config.js. They run after Perennial's own rules. */
import { problem } from '../problems/diagnostics.ts'
import type { ExtendedReport, RuleProblem } from './types.ts'

export async function runReportRules(subject: { report: ExtendedReport }): Promise<void> {
  const { extensions, files } = subject.report
  for (const { id, severity, check } of extensions.rules) {
    try {
      const report: RuleProblem = (file, reason, { mend, ...options } = {}) => {
        problem(file, id, reason, { fix: mend, ...options, severity })
      }
      await check(subject, report)
    } catch (cause) {
      const config = files.find(file => file.path.startsWith('perennial.config.'))
      if (config)
        problem(
          config,
          'plugin-runs',
          `Unexpected failure of the rule \`${id}\`: ${(cause as Error).message}`,
          {
            note: '`--no-config` checks without it.',
            cause,
          },
        )
    }
  }
}
