/** Reads and writes a cached count of problems, with hashes of the pictures that it depends on. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type Hashes, hash } from './output/inputs.ts'
import { sameHashes } from './output/up-to-date.ts'

/** Numbers of errors and warnings that `perennial check --strict` finds; messages of severity "info" are not counted. */
export interface CheckCount {
  errors: number
  warnings: number
}

const number = z.int().nonnegative()
const cachedSchema = z.strictObject({
  count: z.strictObject({ errors: number, warnings: number }),
  pictures: z.record(z.string(), z.string()),
})

/** Undefined if there is no cached count, if it is damaged, or if a picture has changed. `root` is the report's folder. */
export async function readCount(path: string, root: string): Promise<CheckCount | undefined> {
  try {
    const { count, pictures } = cachedSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    return sameHashes(pictures, await hashesOf(Object.keys(pictures), root)) ? count : undefined
  } catch {
    return undefined
  }
}

/** Failures are ignored: without a cache the next build only has to check again. */
export async function writeCount(path: string, count: CheckCount, pictures: Hashes): Promise<void> {
  const unfinished = `${path}.${process.pid}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(unfinished, JSON.stringify({ count, pictures }))
    await rename(unfinished, path)
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined)
  }
}

/** A missing picture gets the hash of an empty file. */
export async function hashesOf(paths: readonly string[], root: string): Promise<Hashes> {
  const hashes = paths.map(
    async path => [path, hash(await readFile(join(root, path)).catch(() => ''))] as const,
  )
  return Object.fromEntries(await Promise.all(hashes))
}
