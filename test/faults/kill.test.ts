/** Builds killed at random moments: 50, or as many as `PERENNIAL_KILLS` says. */
import { appendFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { isOfBrowser, KINDS, killBuilds } from './kill.ts'

const COUNT = Number(process.env['PERENNIAL_KILLS'] ?? 50)
const SEED = Number(process.env['PERENNIAL_KILL_SEED'] ?? 2030)
/** A renderer that ends while its page is opened has to be waited for, so only a long series kills renderers. */
const USED = COUNT > 50 ? KINDS : KINDS.filter(kind => kind !== 'renderers SIGKILL')
/** Receives a line of JSON for each kill. */
const LOG = process.env['PERENNIAL_KILL_LOG']

test.skipIf(process.platform !== 'linux')(
  `${COUNT} kills: no half output, nothing left after the next build, no error that is not clear`,
  { timeout: Math.max(600_000, COUNT * 30_000) },
  async () => {
    const kills = await killBuilds({
      count: COUNT,
      seed: SEED,
      patience: 2,
      format: COUNT > 50 ? 'pdf,web' : 'pdf',
      workers: 2,
      kinds: USED,
      onKill: kill => {
        if (LOG) void appendFile(LOG, `${JSON.stringify(kill)}\n`)
      },
    })
    expect(kills).toHaveLength(COUNT)
    expect(kills.filter(({ faults }) => faults.length > 0)).toEqual([])
    const hit = kills.filter(kill => kill.hit)
    // Most are meant to meet a build that runs.
    expect(hit.length).toBeGreaterThan(COUNT / 2)
    if (COUNT >= 50) expect(new Set(hit.map(({ kind }) => kind)).size).toBe(USED.length)
    // Another browser makes up for one loss.
    expect(hit.filter(kill => isOfBrowser(kill.kind) && kill.code !== 0)).toEqual([])
  },
)
