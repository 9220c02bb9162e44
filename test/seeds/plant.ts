/** Plants one seed at a time in a copy of the report, checks it, and restores the file. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, type FlatProblem } from '#perennial/index.js'
import { newFindings } from './findings.ts'
import { REPORT, type Seed } from './seeds.ts'

export interface Planted {
  findings: FlatProblem[]
  /** The lines of a file of the report while the error is in it. */
  lines(file: string): Promise<string[]>
}

export type Plant = <T>(seed: Seed, use: (planted: Planted) => Promise<T>) => Promise<T>

type Scope = { all: true } | { editions: string[] }

const EVERY_EDITION: Scope = { all: true }

/** A chapter of the newest edition cannot change what is found in the others; leaving them out halves the time. */
function scopeOf({ file }: Seed): Scope {
  return file.startsWith('2024/') ? { editions: ['2024'] } : EVERY_EDITION
}

/** Findings are those that the clean report does not have. */
export async function withPlantedReport<T>(use: (plant: Plant) => Promise<T>): Promise<T> {
  const report = await mkdtemp(join(tmpdir(), 'perennial-seeds-'))
  const run = async (scope: Scope) =>
    (await check({ report, ...scope, strict: true, config: false })).problems
  try {
    await cp(REPORT, report, { recursive: true })
    const clean = await run(EVERY_EDITION)
    return await use(async (seed, look) => {
      const path = join(report, seed.file)
      const text = await readFile(path, 'utf8')
      await writeFile(
        path,
        text.replace(seed.find, () => seed.replace),
      )
      try {
        const findings = newFindings(await run(scopeOf(seed)), clean)
        const lines = async (file: string) => (await readFile(join(report, file), 'utf8')).split('\n')
        return await look({ findings, lines })
      } finally {
        await writeFile(path, text)
      }
    })
  } finally {
    await rm(report, { recursive: true, force: true })
  }
}
