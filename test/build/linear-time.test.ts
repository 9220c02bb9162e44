/** Reading, checking, rendering and reporting take time in proportion to the length of the text. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { check } from '../../src/build/api.ts'
import { formatProblems } from '../../src/problems/reporters/pretty.ts'
import { acme } from '../support/folder.ts'
import { LONG_TEXTS } from './long-texts.ts'

/** Length in characters. */
const SHORT = 5000
const LONG = 4 * SHORT
/** Allowed factor for four times the text: quadratic time would be 16; above 4 is reserve for a busy machine. */
const MAX_TIMES = 8
/** Additional CPU milliseconds that a run may take by chance. */
const CHANCE = 400
const ATTEMPTS = 5

const CHAPTERS = ['2030/en/02-iron.md', '2030/zh-Hans/02-iron.md']
const originals = new Map<string, string>()
let report = ''
let withoutAddition = 0

beforeAll(async () => {
  report = join(await mkdtemp(join(tmpdir(), 'perennial-linear-')), 'report')
  await cp(acme, report, { recursive: true })
  for (const path of CHAPTERS) originals.set(path, await readFile(join(report, path), 'utf8'))
  // Warm up, because the first checks of a process also load and compile modules.
  const runs = []
  for (let run = 0; run < 4; run++) runs.push(await milliseconds(''))
  withoutAddition = Math.min(...runs)
}, 600_000)
afterAll(() => rm(report, { recursive: true, force: true }))

/** Returns the CPU time of a check and its report. Both languages get the text, so that they are compared too. */
async function milliseconds(addition: string): Promise<number> {
  for (const [path, text] of originals) await writeFile(join(report, path), `${text}\n\n${addition}\n`)
  const start = process.cpuUsage()
  const { files } = await check({ report, strict: true })
  formatProblems(files, '', { columns: 80 })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

test.each(LONG_TEXTS)('%s', { timeout: 600_000 }, async (_, write) => {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const most = () => MAX_TIMES * Math.max(0, short - withoutAddition) + CHANCE
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    short = Math.min(short, await milliseconds(write(SHORT)))
    long = Math.min(long, await milliseconds(write(LONG)))
    if (long - withoutAddition <= most()) return
    // Measured while the process was still warming up, it hides the time of the short text.
    withoutAddition = Math.min(withoutAddition, await milliseconds(''))
  }
  expect(long - withoutAddition).toBeLessThanOrEqual(most())
})
