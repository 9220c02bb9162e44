/** Fills a cache folder from the user's, because unpacking the browser and subsetting fonts take seconds. */
import { spawnSync } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../../src/base/cache-folder.ts'

/** Files are linked, so tests must not change them in place. */
export async function seedCache(folder: string, parts: readonly ('browser' | 'fonts')[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const wanted = { browser: /^chromium-/, fonts: /^fonts$/ }
  // Fails on another file system, and for a file that is moved meanwhile. Builds make what is missing.
  for (const name of await readdir(cacheFolder()).catch(() => []))
    if (parts.some(part => wanted[part].test(name)))
      spawnSync('cp', ['-al', join(cacheFolder(), name), folder], { stdio: 'ignore' })
}
