/** Runs the rules of perennial.config.js. They run after Perennial's own rules. */
import { addProblem, problem } from '../problems/diagnostics.ts'
import { plain } from '../problems/messages/message.ts'
import type { ExtendedReport, RuleProblem } from './types.ts'

export async function runReportRules(subject: { report: ExtendedReport }): Promise<void> {
  const { extensions, files } = subject.report
  for (const { id, severity, check } of extensions.rules) {
    try {
      const report: RuleProblem = (file, reason, { mend, note, ...options } = {}) => {
        const text = { reason: plain(reason), note: note ? [plain(note)] : [] }
        addProblem(file, id, text, { fix: mend, ...options, severity })
      }
      await check(subject, report)
    } catch (cause) {
      const config = files.find(file => file.path.startsWith('perennial.config.'))
      const error = plain((cause as Error).message)
      if (config) problem(config, 'plugin-runs/rule', { rule: id, error }, { cause })
    }
  }
}
