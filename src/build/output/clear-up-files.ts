/** Removes unfinished `index.html`, sitemap and feed files and trial folders that killed builds left beside the editions. */
import { readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isAbandoned } from '../../base/leftovers.ts'
import { isRunning, ownerOf } from '../../base/owner.ts'
import { UNFINISHED_FILE } from '../../base/write-atomically.ts'

const BESIDE = /^(?:index\.html|sitemap\.xml|feed[\w.-]*\.xml)$/
/** Names of temporary files in earlier versions. */
const EARLIER = /^index\.html\.(\d+)$/
const EARLIER_SITE_FILE = /^\.(?:sitemap|feed[\w.-]*)\.xml\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TRIAL = /^\.perennial-(?:\d+-[0-9a-f]{8}-)?\w{6}$/

export async function clearUpFiles(out: string): Promise<void> {
  for (const name of await readdir(out).catch(() => [])) {
    const path = join(out, name)
    const pid = EARLIER.exec(name)?.[1]
    const isOfABuild = BESIDE.test(UNFINISHED_FILE.exec(name)?.[1] ?? '')
    if (
      (pid !== undefined && !isRunning(Number(pid))) ||
      EARLIER_SITE_FILE.test(name) ||
      (isOfABuild && (await isAbandoned(path)))
    )
      await rm(path, { force: true })
    // A trial folder is empty, so rmdir cannot delete anything else.
    else if (TRIAL.test(name) && ownerOf(name) !== 'running') await rmdir(path).catch(() => undefined)
  }
}
