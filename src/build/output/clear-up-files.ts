/** Remove what killed builds left beside the editions: unfinished `index.html`, sitemap and feeds, and folders of write tests. */
import { readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isAbandoned } from '../../base/leftovers.ts'
import { isRunning, ownerOf } from '../../base/owner.ts'
import { ON_ITS_WAY } from '../../base/write-whole.ts'

const BESIDE = /^(?:index\.html|sitemap\.xml|feed[\w.-]*\.xml)$/
/** Earlier versions named temporary files like this. */
const EARLIER = /^index\.html\.(\d+)$/
const EARLIER_SITE_FILE = /^\.(?:sitemap|feed[\w.-]*)\.xml\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TRIAL = /^\.perennial-(?:\d+-[0-9a-f]{8}-)?\w{6}$/

export async function clearUpFiles(out: string): Promise<void> {
  for (const name of await readdir(out).catch(() => [])) {
    const path = join(out, name)
    const pid = EARLIER.exec(name)?.[1]
    const isOfABuild = BESIDE.test(ON_ITS_WAY.exec(name)?.[1] ?? '')
    if (
      (pid !== undefined && !isRunning(Number(pid))) ||
      EARLIER_SITE_FILE.test(name) ||
      (isOfABuild && (await isAbandoned(path)))
    )
      await rm(path, { force: true })
    // The folder of a write test is empty, so nothing is lost.
    else if (TRIAL.test(name) && ownerOf(name) !== 'running') await rmdir(path).catch(() => undefined)
  }
}
