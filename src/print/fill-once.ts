/** Make a folder or file of the cache once, whole, even when two builds begin at the same time. */
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../make-folder.ts'

/**
 * `make` writes into a fresh folder beside the target, which takes the target's name in one step. Whoever comes second finds
 * the name taken and drops its own copy: no lock that a killed process could leave behind.
 */
export async function fillOnce(target: string, make: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(target)) return target
  await makeFolder(dirname(target))
  const fresh = await mkdtemp(join(dirname(target), '.new-'))
  try {
    await make(fresh)
    await rename(fresh, target)
  } catch (error) {
    if (!existsSync(target)) throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  return target
}
