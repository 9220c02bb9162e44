/** Builds killed at random moments: one of each kind and one more, or as many as `PERENNIAL_KILLS` says; CI kills 50. */
import { appendFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isOfBrowser, KINDS, killBuilds } from './kill.ts'

const COUNT = Number(process.env['PERENNIAL_KILLS'] ?? KINDS.length + 1)
const SEED = Number(process.env['PERENNIAL_KILL_SEED'] ?? 2030)
/** Formats to build; `pdf,web` takes about twice as long. */
const FORMAT = process.env['PERENNIAL_KILL_FORMAT'] === 'pdf,web' ? 'pdf,web' : 'pdf'
/** Path of a log that receives a line of JSON for each kill. */
const LOG = process.env['PERENNIAL_KILL_LOG']

test.skipIf(process.platform !== 'linux')(
  `${COUNT} kills: no half output, nothing left after the next build, no error that is not clear`,
  { timeout: Math.max(600_000, COUNT * 30_000) },
  async () => {
    const kills = await killBuilds({
      count: COUNT,
      seed: SEED,
      patience: 3,
      format: FORMAT,
      workers: 3,
      onKill: kill => {
        if (LOG) appendFileSync(LOG, `${JSON.stringify(kill)}\n`)
      },
    })
    expect(kills).toHaveLength(COUNT)
    expect(kills.filter(({ faults }) => faults.length > 0)).toEqual([])
    expect(kills.filter(({ hit }) => !hit)).toEqual([])
    if (COUNT >= KINDS.length) expect(new Set(kills.map(({ kind }) => kind)).size).toBe(KINDS.length)
    // A build replaces one lost browser. On a very busy machine a second one may seem to hang and be lost too.
    const ofBrowser = kills.filter(({ kind }) => isOfBrowser(kind))
    expect(ofBrowser.filter(({ code }) => code === 0).length).toBeGreaterThanOrEqual(0.9 * ofBrowser.length)
  },
)
