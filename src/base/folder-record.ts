/**
 * Record a cache folder's content in a file of its own when it is filled. Sizes and times are compared before each use, and content only
 * where they differ: hashing a browser of 200 MB at every start would take longer than building a small report.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { writeAtomically } from './write-atomically.ts'

const RECORD = 'content.json'

interface Item {
  size: number
  /** Milliseconds. */
  time: number
  isProgram: boolean
  /** SHA-256 of the content, or where a link leads. */
  content: string
}

/** Writes the record. */
export async function recordFolder(folder: string): Promise<void> {
  const items: Record<string, Item> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory() || relative(folder, path).includes(RECORD)) continue
    items[relative(folder, path)] = await itemOf(path)
  }
  await writeAtomically(join(folder, RECORD), JSON.stringify(items))
}

/** `thorough` compares the content of every file, whatever sizes and times say. */
export async function isAsRecorded(folder: string, thorough = false): Promise<boolean> {
  try {
    // To read from a pipe would wait for ever.
    if (!(await lstat(join(folder, RECORD))).isFile()) return false
    const items = JSON.parse(await readFile(join(folder, RECORD), 'utf8')) as Record<string, Item>
    let isMoved = false
    for (const [name, item] of Object.entries(items)) {
      const path = join(folder, name)
      const found = await lstat(path)
      const isSame =
        found.size === item.size && found.mtimeMs === item.time && isProgram(found.mode) === item.isProgram
      if (isSame && !thorough && found.isFile()) continue
      const now = await itemOf(path)
      if (now.content !== item.content || now.isProgram !== item.isProgram) return false
      isMoved ||= !isSame
    }
    // A copy of a cache has other times.
    if (isMoved) await recordFolder(folder).catch(() => undefined)
    return Object.keys(items).length > 0
  } catch {
    return false
  }
}

const isProgram = (mode: number) => (mode & 0o100) !== 0

async function itemOf(path: string): Promise<Item> {
  const { size, mtimeMs, mode } = await lstat(path)
  return { size, time: mtimeMs, isProgram: isProgram(mode), content: await contentOf(path) }
}

async function contentOf(path: string): Promise<string> {
  const found = await lstat(path)
  if (found.isSymbolicLink()) return readlink(path)
  if (!found.isFile()) throw new Error(`${path} is no file`)
  const sum = createHash('sha256')
  await pipeline(createReadStream(path), sum)
  return sum.digest('hex')
}
