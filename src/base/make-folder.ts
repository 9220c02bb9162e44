/** Folders that a user names. */
import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * A folder with those above it that are missing.
 *
 * Not `mkdir` with `recursive`: where a folder is there that takes no other, as /proc, Node asks for the upper one and the lower one in
 * turn, and never ends.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  try {
    await mkdir(path)
  } catch (error) {
    // Somebody else made it meanwhile.
    if (await isFolder(path)) return
    const above = dirname(path)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(above)) throw error
    await makeFolder(above)
    await makeFolder(path)
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
