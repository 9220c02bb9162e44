/** The rules of perennial.config.js, after Perennial's own. */
import type { Subject } from '../check/types.ts'
import { problem } from '../diagnostics.ts'

export async function runOwnRules(subject: Subject): Promise<void> {
  const { extensions, files } = subject.report
  for (const { id, severity, check } of extensions.rules) {
    try {
      await check(subject, (file, reason, options = {}) => {
        problem(file, id, reason, { ...options, severity })
      })
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
