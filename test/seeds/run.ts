/**
 * `npm run seeds`: plants errors one at a time into a clean report and counts those that `check --strict` finds at the right place.
 *
 *   npm run seeds -- --list             list the seeds that are missed, or found elsewhere only
 *   npm run seeds -- --kind direction   only seeds of one kind
 *   npm run seeds -- --seed direction/scope1-de   one seed, with all its findings
 */
import { parseArgs } from 'node:util'
import { outcomeOf } from './findings.ts'
import { withPlantedReport } from './plant.ts'
import { readSeeds } from './seeds.ts'
import { type Result, recallTable } from './table.ts'

const { values: options } = parseArgs({
  options: { list: { type: 'boolean' }, kind: { type: 'string' }, seed: { type: 'string' } },
})

const seeds = (await readSeeds()).filter(
  ({ kind, id }) =>
    (options.kind ?? kind) === kind && (options.seed === undefined || options.seed === `${kind}/${id}`),
)
if (seeds.length === 0) {
  console.error('No such seeds.')
  process.exit(2)
}

const results: Result[] = []
await withPlantedReport(async plant => {
  for (const seed of seeds)
    await plant(seed, async planted => {
      const outcome = await outcomeOf(seed, planted)
      results.push({ seed, outcome })
      if (options.list && outcome !== 'found')
        console.log(`${outcome.padEnd(9)} ${seed.kind}/${seed.id}  ${seed.file}\n  ${oneLine(seed.replace)}`)
      if (options.seed)
        for (const { path, line, severity, rule, message } of planted.findings)
          console.log(`${path}:${line}  ${severity}  ${message}  ${rule}`)
    })
})
console.log(recallTable(results))

function oneLine(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' ⏎ ')
  return line.length > 150 ? `${line.slice(0, 149)}…` : line || '(deleted)'
}
