/** Process that runs the rules, so that the preview can show a save while they still run. */
import { type CheckOptions, runCheck } from '../check/run-check.ts'
import { errorTexts } from '../problems/error-texts.ts'
import { flatProblems } from '../problems/reporters/flat-problems.ts'
import { lowerPriority } from './lower-priority.ts'
import type { CheckResult } from './messages.ts'
import { listenToParent, optionsFromParent, sendToParent } from './parent-process.ts'

lowerPriority('idle')
listenToParent(
  async (edition: string) => {
    const result = await runCheck({ ...optionsFromParent<CheckOptions>(), editions: [edition] }).then(
      (files): CheckResult => ({ problems: flatProblems(files, '') }),
      (error: unknown): CheckResult => {
        const { text, remedy } = errorTexts(error)
        return { failed: text, remedy }
      },
    )
    sendToParent(result)
  },
  // A check writes no files, so it can end at once.
  () => process.exit(),
)
