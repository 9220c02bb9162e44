/**
 * Reads files that a report names. They must be ordinary files of limited size inside the report's folder, because a report may come
 * from a stranger. Use no other way to read such files.
 */
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { escapesRoot, isIn } from '../../base/escapes-root.ts'

/**
 * Why a file cannot be read. `outside`: the path leaves the folder; `link`: a symbolic link does; `missing`: nothing exists there;
 * `kind`: a folder, a pipe or a device; `size`: larger than the limit; `unreadable`: the system denies access.
 */
export type Denial = 'outside' | 'link' | 'missing' | 'kind' | 'size' | 'unreadable'

export interface InsideFile {
  /** Absolute. */
  path: string
  /** Bytes. */
  size: number
}

/** Bytes. Sources, labels and templates are far smaller; a parser needs many times the memory. */
export const MAX_TEXT = 20_000_000
/** Bytes. A photograph of 100 megapixels in PNG, the largest picture that passes, has about 300 MB. */
export const MAX_PICTURE = 400_000_000
/** Bytes. Evidence is only hashed, piece by piece. */
export const MAX_EVIDENCE = 2_000_000_000

/** Finds a file by its path relative to `root`. Absolute paths are rejected even if they lead into `root`. */
export function findInside(root: string, path: string, most: number): InsideFile | Denial {
  const full = resolve(root, path)
  if (isAbsolute(path) || path.includes('\0') || !isIn(root, full)) return 'outside'
  let stats: Stats | undefined
  try {
    stats = statSync(full, { throwIfNoEntry: false })
  } catch (error) {
    return denialOf(error)
  }
  if (!stats) return 'missing'
  if (escapesRoot(root, full)) return 'link'
  // Reading a pipe would block, and some devices never end.
  if (!stats.isFile()) return 'kind'
  return stats.size > most ? 'size' : { path: full, size: stats.size }
}

export function readInside(root: string, path: string, most: number): Buffer | Denial {
  const file = findInside(root, path, most)
  if (typeof file === 'string') return file
  try {
    return readFileSync(file.path)
  } catch (error) {
    return denialOf(error)
  }
}

/** SHA-256 in hexadecimal, computed without loading the whole file into memory. */
export async function hashInside(root: string, path: string): Promise<{ sha256: string } | Denial> {
  const file = findInside(root, path, MAX_EVIDENCE)
  if (typeof file === 'string') return file
  const sum = createHash('sha256')
  try {
    for await (const piece of createReadStream(file.path)) sum.update(piece as Buffer)
  } catch (error) {
    return denialOf(error)
  }
  return { sha256: sum.digest('hex') }
}

function denialOf(error: unknown): Denial {
  const { code } = error as NodeJS.ErrnoException
  // Limits of the machine are not a problem of the file.
  if (code === 'EMFILE' || code === 'ENFILE' || code === 'ENOMEM' || code === 'EIO') throw error
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable'
}
