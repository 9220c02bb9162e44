/** Checks before a build that the output folder is writable, and that the build would not overwrite files of others. */
import { lstat, mkdtemp, readdir, readFile, readlink, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OWNER } from '../../base/owner.ts'
import { message } from '../../problems/messages/message.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { isPublishLink } from './swap-folder.ts'

/**
 * Rejects if `target` is a non-empty folder that no build created (for example chapters, after a wrong `--out`), a file, or a
 * link to elsewhere.
 */
export async function refuseForeign(target: string): Promise<void> {
  const stats = await lstat(target).catch(() => undefined)
  if (!stats) return
  if (stats.isSymbolicLink()) {
    // Builds publish through a link.
    if (!isPublishLink(target, await readlink(target)))
      throw new WrongUse(message('build/output-is-link', { path: target }))
    return
  }
  if (!stats.isDirectory()) throw new WrongUse(message('build/output-is-file', { path: target }))
  const names = await readdir(target)
  if (names.length > 0 && !names.includes('manifest.json'))
    throw new WrongUse(message('build/output-is-foreign', { path: target }))
}

/** Files that a build writes beside the editions name their generator; older start pages are recognised by their first entry. */
const GENERATED = /\bgenerator\b[^<]{0,12}>?\s*Perennial\b|<li class="edition"><div class="cover"/

/** Rejects if a file in `out` with one of these names was not written by a build. */
export async function refuseForeignFiles(out: string, names: Iterable<string>): Promise<void> {
  for (const name of names) {
    const path = join(out, name)
    const stats = await lstat(path).catch(() => undefined)
    if (!stats || (stats.isFile() && GENERATED.test(await readFile(path, 'utf8')))) continue
    throw new WrongUse(message('build/output-has-foreign-file', { path }))
  }
}

/**
 * Rejects with the system's error, and `out` as its path, if no folder can be created in `out` or in its nearest existing parent.
 *
 * Creates a folder and removes it again, because permissions are not enough: a disk may be full, or the folder be like /proc.
 */
export async function refuseUnwritable(out: string): Promise<void> {
  try {
    await rmdir(await mkdtemp(join(await nearestExisting(out), `.perennial-${OWNER}-`)))
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: out })
  }
}

/** Nearest path that exists. It may be a file: creating a folder in it then gives the right error. */
async function nearestExisting(path: string): Promise<string> {
  try {
    await stat(path)
    return path
  } catch (error) {
    const above = dirname(path)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error
    return nearestExisting(above)
  }
}
