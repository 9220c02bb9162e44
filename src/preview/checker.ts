/** A process that checks, so that a save is shown while rules still run. */
import { type CheckOptions, runCheck } from '../check/run-check.ts'
import { flatProblems } from '../problems/reporters/flat-problems.ts'
import { standBehind } from './lower-priority.ts'
import type { CheckResult } from './messages.ts'
import { givenByParent, hearParent, tellParent } from './parent-process.ts'

standBehind('idle')
hearParent(
  async (edition: string) => {
    const result = await runCheck({ ...givenByParent<CheckOptions>(), editions: [edition] }).then(
      (files): CheckResult => ({ problems: flatProblems(files, '') }),
      ({ message, remedy }: Error & { remedy?: string }): CheckResult => ({ failed: message, remedy }),
    )
    tellParent(result)
  },
  // Nothing of it is left behind.
  () => process.exit(),
)
