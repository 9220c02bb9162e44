/** Remove files that killed builds left in the temporary folder and in the cache, but never those of a running build, on any machine. */
import { lstat, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { CACHE_TEMPORARY } from './fill-once.ts'
import { ownerOf } from './owner.ts'
import { TEMPORARY } from './temporary-folder.ts'
import { UNFINISHED_FILE } from './write-atomically.ts'

/** Milliseconds: of what has no known owner, nothing younger is removed. */
const DAY = 24 * 60 * 60 * 1000
/** Earlier versions named temporary files like this. */
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

/** Remove the temporary files that killed calls of `writeAtomically` left beside `path`. */
export function removeLeftoversOf(path: string): Promise<void> {
  return removeAbandoned(dirname(path), name => UNFINISHED_FILE.exec(name)?.[1] === basename(path))
}

async function removeAbandoned(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    if (!isOurs(name) || !(await isAbandoned(path))) continue
    if (name.includes('-profile-')) await endBrowserOf(path)
    // It may be somebody else's.
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

/** Returns true if the owner of a temporary file has ended; if it cannot be known, after a day. */
export async function isAbandoned(path: string): Promise<boolean> {
  const owner = ownerOf(basename(path))
  if (owner !== 'unknown') return owner === 'gone'
  // Links that lead nowhere are leftovers too.
  const found = await lstat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > DAY
}

/** A browser ends with the build that started it, unless it was stopped: it would stay for ever. Known on Linux only. */
async function endBrowserOf(profile: string): Promise<void> {
  for (const pid of (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (!line.split('\0').includes(`--user-data-dir=${profile}`)) continue
    for (const one of [-Number(pid), Number(pid)])
      try {
        process.kill(one, 'SIGKILL')
      } catch {
        // It has ended meanwhile.
      }
  }
}
