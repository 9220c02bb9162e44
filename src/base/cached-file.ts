/** Files of the cache, looked at before each use: a disk that was full, a crash or a person may have damaged any of them. */
import { createHash } from 'node:crypto'
import { lstat, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { writeAtomically } from './write-atomically.ts'

/**
 * The file at `path`, made again by `make` where it is missing or not what was written. Undefined when `make` has nothing to keep.
 *
 * Its SHA-256 lies beside it, in `<path>.sha256`.
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
    // A rename takes the place of a file, not of a folder.
    if ((await lstat(name).catch(() => undefined))?.isDirectory()) await rm(name, { recursive: true })
    await writeAtomically(name, data)
  }
  return path
}

const sumOf = (path: string) => `${path}.sha256`
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function isWhole(path: string): Promise<boolean> {
  try {
    // To read from a pipe would wait for ever.
    for (const name of [path, sumOf(path)]) if (!(await lstat(name)).isFile()) return false
    return digest(await readFile(path)) === (await readFile(sumOf(path), 'utf8'))
  } catch {
    return false
  }
}
