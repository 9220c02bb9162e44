/** Checks that the output folder is writable before a build begins. */
import { mkdtemp, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OWNER } from '../../base/owner.ts'

/**
 * Rejects with the system's error, and `out` as its path, if no folder can be created in `out` or in its nearest existing parent.
 *
 * Creates a folder and removes it again, because permissions are not enough: a disk may be full, or the folder be like /proc.
 */
export async function refuseUnwritable(out: string): Promise<void> {
  try {
    await rmdir(await mkdtemp(join(await nearestThere(out), `.perennial-${OWNER}-`)))
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: out })
  }
}

/** Nearest path that exists. It may be a file: creating a folder in it then gives the right error. */
async function nearestThere(path: string): Promise<string> {
  try {
    await stat(path)
    return path
  } catch (error) {
    const above = dirname(path)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error
    return nearestThere(above)
  }
}
