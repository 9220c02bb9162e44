/**
 * Records a cache folder's content in `content.json` when it is filled, so that damage is noticed. Sizes and times are compared before
 * each use, and content only if they differ: hashing a browser of 200 MB at every start would take longer than building a small report.
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
  /** SHA-256 of the content, or the target of a link. */
  content: string
}

/** Writes the record of a folder that was just filled. */
export async function recordFolder(folder: string): Promise<void> {
  const items: Record<string, Item> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory() || relative(folder, path).includes(RECORD)) continue
    items[relative(folder, path)] = await itemOf(path)
  }
  await writeAtomically(join(folder, RECORD), JSON.stringify(items))
}

/** True if the folder matches its record. `thorough` compares the content of every file, even if size and time are the same. */
export async function isAsRecorded(folder: string, thorough = false): Promise<boolean> {
  try {
    // Reading from a pipe would wait forever.
    if (!(await lstat(join(folder, RECORD))).isFile()) return false
    const items = JSON.parse(await readFile(join(folder, RECORD), 'utf8')) as Record<string, Item>
    let isMoved = false
    for (const [name, item] of Object.entries(items)) {
      const path = join(folder, name)
      const stats = await lstat(path)
      const isSame =
        stats.size === item.size && stats.mtimeMs === item.time && isProgram(stats.mode) === item.isProgram
      if (isSame && !thorough && stats.isFile()) continue
      const now = await itemOf(path)
      if (now.content !== item.content || now.isProgram !== item.isProgram) return false
      isMoved ||= !isSame
    }
    // The files of a copied cache have new times.
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
  const stats = await lstat(path)
  if (stats.isSymbolicLink()) return readlink(path)
  if (!stats.isFile()) throw new Error(`${path} is no file`)
  const sum = createHash('sha256')
  await pipeline(createReadStream(path), sum)
  return sum.digest('hex')
}
