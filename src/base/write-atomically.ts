/** Files that others read, written in one step: whoever reads finds the old one or the new one, whole. */
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { OWNER } from './owner.ts'

/** A file on its way to the name in the first group. */
export const UNFINISHED_FILE: RegExp = /^\.(.+)\.new-\d+-[0-9a-f]{8}-\w+$/

/** Rejects as the system does, with `path` as the path. */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const unique = Math.random().toString(36).slice(2)
  const fresh = join(dirname(path), `.${basename(path)}.new-${OWNER}-${unique}`)
  try {
    const file = await open(fresh, 'w')
    try {
      await file.writeFile(data)
      // Otherwise a power cut may keep the new name and lose what it stands for.
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
