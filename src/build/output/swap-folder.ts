/**
 * Replaces a folder with a finished one in one step, so that a build killed at any moment leaves either the old or the new
 * folder complete.
 *
 * A folder cannot replace another in one step, but a link can: `build/2021` is a link to a hidden folder beside it, and
 * publishing renames a new link over the old one. On Windows, where links may need special rights, the folders themselves
 * are renamed, and the next build repairs an interrupted rename.
 *
 * Why: docs/decisions/002-publish-by-link.md
 */
import { existsSync } from 'node:fs'
import { lstat, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { flushFolder } from '../../base/flush-folder.ts'
import { isAbandoned } from '../../base/leftovers.ts'
import { makeFolder } from '../../base/make-folder.ts'
import { isRunning, OWNER } from '../../base/owner.ts'
import { withPath } from '../../base/with-path.ts'

/** Calls `make` to fill a new folder, which then replaces `target`; if it fails or returns undefined, `target` stays as it was. */
export async function replaceFolder<T>(
  target: string,
  make: (folder: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  const folder = await stagingFolder(target)
  let published = false
  try {
    const result = await make(folder)
    if (result === undefined) return undefined
    await flushFolder(folder)
    await publish(folder, target)
    published = true
    return result
  } catch (error) {
    throw withPath(error as NodeJS.ErrnoException, target)
  } finally {
    if (!published) await rm(folder, { recursive: true, force: true })
  }
}

/** Creates a folder beside `target`, on the same disk, so that a rename is enough to publish it. */
async function stagingFolder(target: string): Promise<string> {
  await makeFolder(dirname(target))
  await clearUp(target)
  const folder = hidden(target, 'is', Date.now().toString(36))
  await makeFolder(folder)
  return folder
}

/** Creates a folder for files that are not published, beside the target so that the next build cleans up after a killed one. */
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
  // The build of the replaced folder has finished, even if it ran on another machine, whose processes are unknown here.
  if (isPublishLink(target, replaced)) await removeUnlinked(join(dirname(target), replaced), target)
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
  // A folder instead of a link is a copy that did not preserve links; it makes room first.
  if (now?.isDirectory()) await rename(target, hidden(target, 'old'))
  await rename(link, target)
}

async function publishFolder(folder: string, target: string): Promise<void> {
  if (existsSync(target)) await rename(target, hidden(target, 'old'))
  await rename(folder, target)
}

/** True if a link at `target` to `link` was created by a build. */
export function isPublishLink(target: string, link: string): boolean {
  return HIDDEN.exec(link)?.[1] === basename(target)
}

/** Names that builds give to hidden folders and links; earlier versions wrote no mark of the machine. */
const HIDDEN = /^\.(.+)\.(is|link|old|work)-(\d+)(-[0-9a-f]{8}(?=-|$))?(?:-\w+)?$/

/** Name such as `.2021.is-4711-0a1b2c3d-lx3k`: target, kind, process and machine that created it, and a suffix. */
function hidden(target: string, kind: 'is' | 'link' | 'old' | 'work', more = ''): string {
  return join(dirname(target), `.${basename(target)}.${kind}-${OWNER}${more && `-${more}`}`)
}

/** Removes what killed builds left beside each target. */
export async function clearUpAll(targets: readonly string[]): Promise<void> {
  // Folders of this process are skipped, because another build may be running in it.
  for (const target of targets) await clearUp(target, { ownFolders: 'used' })
}

/** Removes hidden folders that are neither linked nor in use; restores an old folder if its replacement never arrived. */
async function clearUp(
  target: string,
  { ownFolders }: { ownFolders: 'used' | 'unused' } = { ownFolders: 'unused' },
): Promise<void> {
  const parent = dirname(target)
  const current = await readlink(target).catch(() => undefined)
  for (const name of await readdir(parent).catch(() => [])) {
    const match = HIDDEN.exec(name)
    if (!match || match[1] !== basename(target) || name === current) continue
    const path = join(parent, name)
    // At this point, this process has either published its folder or is about to create a new one.
    const isUnused = ownFolders === 'unused' && name.includes(`-${OWNER}`)
    if (match[2] !== 'old' && !isUnused && (await isUsed(path, match))) continue
    if (match[2] === 'old' && !existsSync(target)) await rename(path, target)
    else await rm(path, { recursive: true, force: true })
  }
}

async function isUsed(path: string, [, , , pid, mark]: RegExpExecArray): Promise<boolean> {
  if (mark !== undefined) return !(await isAbandoned(path))
  return Number(pid) !== process.pid && isRunning(Number(pid))
}
