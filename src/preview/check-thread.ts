/** A thread that checks, so that a save is shown while rules still run. */
import { parentPort, workerData } from 'node:worker_threads'
import { type CheckOptions, runCheck } from '../check/run-check.ts'
import { flatProblems } from '../reporting/flat-problems.ts'
import { standBehind } from './stand-behind.ts'

standBehind()
parentPort?.on('message', async (edition: string) => {
  const options = workerData as CheckOptions
  const files = await runCheck({ ...options, editions: [edition] }).catch(() => undefined)
  // A report that cannot be read has been told by who read it.
  parentPort?.postMessage(files && flatProblems(files, ''))
})
