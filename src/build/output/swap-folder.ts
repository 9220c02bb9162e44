/**
 * Put a finished folder in the place of an old one in one step, so that a build killed at any moment leaves the old one or the
 * new one, whole.
 *
 * A folder cannot replace another in one step, but a link can: `build/2021` is a link to a hidden folder beside it, and
 * publishing renames a new link over the old one. Where links need rights that a user lacks (Windows), the folders themselves
 * are renamed, and the next build repairs what was cut off between.
 */
import { existsSync } from 'node:fs'
import { lstat, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isAbandoned } from '../../base/leftovers.ts'
import { makeFolder } from '../../base/make-folder.ts'
import { isRunning, OWNER } from '../../base/owner.ts'
import { folderToDisk } from '../../base/to-disk.ts'
import { withPath } from '../../base/with-path.ts'

/** `make` fills a folder that then takes the place of `target`, unless it fails or returns undefined: then all stays as it was. */
export async function replaceFolder<T>(
  target: string,
  make: (folder: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  const folder = await stagingFolder(target)
  let published = false
  try {
    const made = await make(folder)
    if (made === undefined) return undefined
    await folderToDisk(folder)
    await publish(folder, target)
    published = true
    return made
  } catch (error) {
    throw withPath(error as NodeJS.ErrnoException, target)
  } finally {
    if (!published) await rm(folder, { recursive: true, force: true })
  }
}

/** Where to build what will become `target`: beside it, so that a rename is enough. */
async function stagingFolder(target: string): Promise<string> {
  await makeFolder(dirname(target))
  await clearUp(target)
  const folder = hidden(target, 'is', Date.now().toString(36))
  await makeFolder(folder)
  return folder
}

/** A folder for what is not published. It lies beside the target, so that the next build clears up after a killed one. */
export async function workFolder(target: string, name: string): Promise<string> {
  const folder = hidden(target, 'work', name.replace(/\W/g, '_'))
  await rm(folder, { recursive: true, force: true })
  await makeFolder(folder)
  return folder
}

async function publish(folder: string, target: string): Promise<void> {
  const replaced = await readlink(target).catch(() => '')
  if (process.platform !== 'win32') await publishLink(folder, target)
  else await publishFolder(folder, target)
  // Its build has finished, also on a machine of which no process is known.
  if (isPublished(target, replaced)) await removeUnlinked(join(dirname(target), replaced), target)
  await clearUp(target)
}

async function removeUnlinked(folder: string, target: string): Promise<void> {
  const current = await readlink(target).catch(() => undefined)
  if (basename(folder) !== current) await rm(folder, { recursive: true, force: true })
}

async function publishLink(folder: string, target: string): Promise<void> {
  const link = hidden(target, 'link')
  await rm(link, { force: true })
  await symlink(basename(folder), link)
  const now = await lstat(target).catch(() => undefined)
  // A copy of a build, where links were not kept: it makes room first.
  if (now?.isDirectory()) await rename(target, hidden(target, 'old'))
  await rename(link, target)
}

async function publishFolder(folder: string, target: string): Promise<void> {
  if (existsSync(target)) await rename(target, hidden(target, 'old'))
  await rename(folder, target)
}

/** Whether a link at `target` is one that `publish` makes. */
export function isPublished(target: string, link: string): boolean {
  return HIDDEN.exec(link)?.[1] === basename(target)
}

/** Earlier versions wrote no mark of the machine. */
const HIDDEN = /^\.(.+)\.(is|link|old|work)-(\d+)(-[0-9a-f]{8}(?=-|$))?(?:-\w+)?$/

/** `.2021.is-4711-0a1b2c3d-lx3k`: of which target, what it is, and which process made it. */
function hidden(target: string, kind: 'is' | 'link' | 'old' | 'work', more = ''): string {
  return join(dirname(target), `.${basename(target)}.${kind}-${OWNER}${more && `-${more}`}`)
}

/** Remove what a killed build left beside each of the targets, whether or not they are built now. */
export async function clearUpAll(targets: readonly string[]): Promise<void> {
  // Another build in this process may be under way.
  for (const target of targets) await clearUp(target, { own: 'used' })
}

/** Remove what no target links to and no running build uses; bring back a folder whose successor did not arrive. */
async function clearUp(
  target: string,
  { own }: { own: 'used' | 'unused' } = { own: 'unused' },
): Promise<void> {
  const parent = dirname(target)
  const current = await readlink(target).catch(() => undefined)
  for (const name of await readdir(parent).catch(() => [])) {
    const match = HIDDEN.exec(name)
    if (!match || match[1] !== basename(target) || name === current) continue
    const path = join(parent, name)
    // This process has published what it built, or begins anew.
    const isUnused = own === 'unused' && name.includes(`-${OWNER}`)
    if (match[2] !== 'old' && !isUnused && (await isUsed(path, match))) continue
    if (match[2] === 'old' && !existsSync(target)) await rename(path, target)
    else await rm(path, { recursive: true, force: true })
  }
}

async function isUsed(path: string, [, , , pid, mark]: RegExpExecArray): Promise<boolean> {
  if (mark !== undefined) return !(await isAbandoned(path))
  return Number(pid) !== process.pid && isRunning(Number(pid))
}
