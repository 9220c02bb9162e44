/** Replaces a file in one step: readers see either the old content or the new content, never a part. */
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { OWNER } from './owner.ts'

/** Name of a temporary file; the first group is the name it will be renamed to. */
export const UNFINISHED_FILE: RegExp = /^\.(.+)\.new-\d+-[0-9a-f]{8}-\w+$/

/** Rejects with the system's error, whose `path` is set to the target. */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const unique = Math.random().toString(36).slice(2)
  const fresh = join(dirname(path), `.${basename(path)}.new-${OWNER}-${unique}`)
  try {
    const file = await open(fresh, 'w')
    try {
      await file.writeFile(data)
      // Otherwise a power cut may keep the new name without its content.
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(fresh, path)
  } catch (error) {
    await rm(fresh, { force: true })
    throw Object.assign(error as NodeJS.ErrnoException, { path })
  }
}
