/**
 * Fills a cache folder exactly once, even if two builds start at the same time, and again if it was damaged.
 *
 * Why: docs/decisions/003-cache-without-lock.md
 */
import { lstat, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { flushFolder } from './flush-folder.ts'
import { isAsRecorded, recordFolder } from './folder-record.ts'
import { makeFolder } from './make-folder.ts'
import { OWNER } from './owner.ts'
import { withPath } from './with-path.ts'

/** Names of folders that are being moved into or out of the cache, also as earlier versions named them. */
export const CACHE_TEMPORARY: RegExp = /^\.(?:new|old)-/

/**
 * Returns `target`. `make` writes into a fresh folder beside the target, which is then renamed to the target in one step. A second
 * process finds the name taken and drops its own copy, so there is no lock that a killed process could leave behind. `thorough`
 * compares every byte of an existing folder.
 */
export async function fillOnce(
  target: string,
  make: (folder: string) => Promise<void>,
  { thorough = false }: { thorough?: boolean } = {},
): Promise<string> {
  if (await isAsRecorded(target, thorough)) return target
  await makeFolder(dirname(target))
  const fresh = await mkdtemp(join(dirname(target), `.new-${OWNER}-`))
  try {
    await make(fresh)
    await flushFolder(fresh)
    await recordFolder(fresh)
    await moveAway(target)
    await rename(fresh, target)
  } catch (error) {
    if (!(await isAsRecorded(target))) throw withPath(error as NodeJS.ErrnoException, target)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  return target
}

/** Moves the folder away before deleting it: programs that run from it keep their open files until they end. */
async function moveAway(target: string): Promise<void> {
  if (!(await lstat(target).catch(() => undefined))) return
  const old = join(dirname(target), `.old-${OWNER}-${basename(target)}`)
  await rm(old, { recursive: true, force: true })
  await rename(target, old)
  await rm(old, { recursive: true, force: true })
}
