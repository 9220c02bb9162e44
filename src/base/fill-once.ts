/** Make a folder of the cache once, whole, even when two builds begin at the same time; and again when it was damaged. */
import { lstat, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { flushFolder } from './flush-folder.ts'
import { isAsRecorded, recordFolder } from './folder-record.ts'
import { makeFolder } from './make-folder.ts'
import { OWNER } from './owner.ts'
import { withPath } from './with-path.ts'

/** A folder on its way into the cache or out of it, also as earlier versions named it. */
export const CACHE_TEMPORARY: RegExp = /^\.(?:new|old)-/

/**
 * `make` writes into a fresh folder beside the target, which takes the target's name in one step. A second process
 * finds the name taken and drops its own copy, so there is no lock that a killed process could leave. `thorough` compares every byte.
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

/** Programs that run from it go on: what they have open stays until they end. */
async function moveAway(target: string): Promise<void> {
  if (!(await lstat(target).catch(() => undefined))) return
  const old = join(dirname(target), `.old-${OWNER}-${basename(target)}`)
  await rm(old, { recursive: true, force: true })
  await rename(target, old)
  await rm(old, { recursive: true, force: true })
}
