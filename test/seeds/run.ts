/**
 * `npm run seeds`: plants errors one at a time into a clean report and counts those that `check --strict` finds at the right place.
 *
 *   npm run seeds -- --list             list the seeds that are missed, or found elsewhere only
 *   npm run seeds -- --kind direction   only seeds of one kind
 *   npm run seeds -- --seed direction/scope1-de   one seed, with all its findings
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { readSeeds, type Seed } from './seeds.ts'
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

const workers = Math.min(availableParallelism(), seeds.length)
const parts = Array.from({ length: workers }, (_, part) => seeds.filter((_, n) => n % workers === part))
const planted = (await Promise.all(parts.map(plantAll))).flat()
const results = planted.sort((a, b) => seeds.indexOf(a.seed) - seeds.indexOf(b.seed))
for (const { seed, outcome, findings } of results) {
  if (options.list && outcome !== 'found')
    console.log(`${outcome.padEnd(9)} ${seed.kind}/${seed.id}  ${seed.file}\n  ${oneLine(seed.replace)}`)
  if (options.seed) for (const finding of findings) console.log(finding)
}
console.log(recallTable(results))

function plantAll(part: readonly Seed[]): Promise<Result[]> {
  const done: Result[] = []
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.js', import.meta.url), { workerData: part })
    worker.on('message', (result: Result) => {
      // A message is a copy; the table and the order compare the seeds themselves.
      done.push({ ...result, seed: part[done.length] ?? result.seed })
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve(done))
  })
}

function oneLine(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' ⏎ ')
  return line.length > 150 ? `${line.slice(0, 149)}…` : line || '(deleted)'
}
