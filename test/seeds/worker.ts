/** Plants the seeds of `workerData` one after another and posts a result for each. */
import { parentPort, workerData } from 'node:worker_threads'
import { outcomeOf } from './findings.ts'
import { withPlantedReport } from './plant.ts'
import type { Seed } from './seeds.ts'
import type { Result } from './table.ts'

await withPlantedReport(async plant => {
  for (const seed of workerData as Seed[])
    await plant(seed, async planted => {
      const findings = planted.findings.map(
        ({ path, line, severity, rule, message }) => `${path}:${line}  ${severity}  ${message}  ${rule}`,
      )
      const result: Result = { seed, outcome: await outcomeOf(seed, planted), findings }
      parentPort?.postMessage(result)
    })
})
