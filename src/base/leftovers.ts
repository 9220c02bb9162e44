/** Removes files that killed builds left in the temporary folder and in the cache, but never those of a running build on any machine. */
import { lstat, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { CACHE_TEMPORARY } from './fill-once.ts'
import { ownerOf } from './owner.ts'
import { TEMPORARY } from './temporary-folder.ts'
import { UNFINISHED_FILE } from './write-atomically.ts'

/** Milliseconds. Files without a known owner are removed only after this time. */
const DAY = 24 * 60 * 60 * 1000
/** Names that earlier versions gave to temporary files. */
const EARLIER = /\.\d+-[0-9a-z]+$/

export async function removeLeftovers(): Promise<void> {
  const cache = cacheFolder()
  await Promise.all([
    removeAbandoned(tmpdir(), name => TEMPORARY.test(name)),
    removeAbandoned(cache, name => CACHE_TEMPORARY.test(name)),
    ...['images', 'fonts'].map(folder =>
      removeAbandoned(join(cache, folder), name => UNFINISHED_FILE.test(name) || EARLIER.test(name)),
    ),
  ])
}

/** Removes the temporary files that killed calls of `writeAtomically` left beside `path`. */
export function removeLeftoversOf(path: string): Promise<void> {
  return removeAbandoned(dirname(path), name => UNFINISHED_FILE.exec(name)?.[1] === basename(path))
}

async function removeAbandoned(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    if (!isOurs(name) || !(await isAbandoned(path))) continue
    if (name.includes('-profile-')) await endBrowserOf(path)
    // Deleting fails if another user owns the file.
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

/** True if the process that owns a temporary file has ended; if the owner is unknown, if the file is older than a day. */
export async function isAbandoned(path: string): Promise<boolean> {
  const owner = ownerOf(basename(path))
  if (owner !== 'unknown') return owner === 'gone'
  // `lstat`, because broken links are leftovers too.
  const stats = await lstat(path).catch(() => undefined)
  return stats !== undefined && Date.now() - stats.mtimeMs > DAY
}

/** Kills the browser that still uses an abandoned profile: a suspended browser outlives its build. Linux only, through /proc. */
async function endBrowserOf(profile: string): Promise<void> {
  for (const pid of (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (!line.split('\0').includes(`--user-data-dir=${profile}`)) continue
    for (const target of [-Number(pid), Number(pid)])
      try {
        process.kill(target, 'SIGKILL')
      } catch {
        // The process has ended in the meantime.
      }
  }
}
