/** Whether a build can be written at all is known before it begins. */
import { mkdtemp, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OWNER } from '../../base/owner.ts'

/**
 * Rejects as the system does, with `out` as the path, when nothing can be made in it, or in the first folder above it that is there.
 *
 * A folder is made and taken away again, because rights alone do not tell: a disk may be full, or the folder one as /proc.
 */
export async function refuseUnwritable(out: string): Promise<void> {
  try {
    await rmdir(await mkdtemp(join(await nearestThere(out), `.perennial-${OWNER}-`)))
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: out })
  }
}

/** A file is returned as well: nothing can be made in it, and who tries says so. */
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
