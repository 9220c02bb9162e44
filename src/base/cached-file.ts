/** Reads and writes cached files. Each is verified before use, because a full disk, a crash or a person may have damaged it. */
import { createHash } from 'node:crypto'
import { lstat, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { writeAtomically } from './write-atomically.ts'

/**
 * Returns `path` after making the file with `make` if it is missing or damaged. Undefined if `make` returns nothing to cache.
 *
 * The file's SHA-256 is stored in `<path>.sha256`.
 */
export async function cachedFile(
  path: string,
  make: () => Promise<Uint8Array | undefined>,
): Promise<string | undefined> {
  if (await isWhole(path)) return path
  const bytes = await make()
  if (!bytes) return undefined
  await makeFolder(dirname(path))
  for (const [name, data] of [
    [path, bytes],
    [sumOf(path), digest(bytes)],
  ] as const) {
    // A rename can replace a file but not a folder.
    if ((await lstat(name).catch(() => undefined))?.isDirectory()) await rm(name, { recursive: true })
    await writeAtomically(name, data)
  }
  return path
}

const sumOf = (path: string) => `${path}.sha256`
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function isWhole(path: string): Promise<boolean> {
  try {
    // Reading from a pipe would wait forever.
    for (const name of [path, sumOf(path)]) if (!(await lstat(name)).isFile()) return false
    return digest(await readFile(path)) === (await readFile(sumOf(path), 'utf8'))
  } catch {
    return false
  }
}
