/** A thread that checks, so that a save is shown while rules still run. */
import { parentPort, workerData } from 'node:worker_threads'
import { type CheckOptions, runCheck } from '../check/run-check.ts'
import { flatProblems } from '../reporting/flat-problems.ts'
import type { CheckResult } from './messages.ts'
import { standBehind } from './stand-behind.ts'

standBehind('idle')
parentPort?.on('message', async (edition: string) => {
  const options = workerData as CheckOptions
  const result = await runCheck({ ...options, editions: [edition] }).then(
    (files): CheckResult => ({ problems: flatProblems(files, '') }),
    ({ message, remedy }: Error & { remedy?: string }): CheckResult => ({ failed: message, remedy }),
  )
  parentPort?.postMessage(result)
})
