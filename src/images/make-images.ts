/**
 * Makes each picture once. Results are cached by everything they depend on: the file's content, the job and the version of the
 * image library. Few pictures are open at a time, which limits the memory needed for many large ones.
 *
 * Why: docs/decisions/040-images.md
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../base/cache-folder.ts'
import { cachedFile } from '../base/cached-file.ts'
import { problem } from '../problems/diagnostics.ts'
import { message } from '../problems/messages/message.ts'
import { MissingPart } from '../problems/missing-part.ts'
import { encode } from './encode.ts'
import type { ImageJob } from './types.ts'

/** Version of the settings in encode.ts; increase it when they change, to invalidate cached pictures. */
const SETTINGS_VERSION = 2
const CONCURRENCY = 2

/** Maps jobs to the paths of their pictures; reports a problem for each picture that cannot be read, and leaves it out. */
export async function makeImages(
  jobs: readonly ImageJob[],
  onMade: (done: number, all: number) => void = () => undefined,
): Promise<ReadonlyMap<ImageJob, string>> {
  const paths = new Map<ImageJob, string>()
  if (jobs.length === 0) return paths
  const sharp = await loadSharp()
  // Cached pixels of one picture are useless for the next one.
  sharp.cache(false)
  const results = new Map<string, Promise<string>>()
  const queue = [...jobs]
  let done = 0
  const worker = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      try {
        const key = await keyOf(job, sharp.versions)
        const path = results.get(key) ?? cachedPicture(key, job, sharp)
        results.set(key, path)
        paths.set(job, await path)
      } catch (error) {
        reportUnreadable(job, error)
      }
      onMade(++done, jobs.length)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  return paths
}

type SharpModule = typeof import('sharp')['default']

/** Imported only if there is a picture, because it loads a library of 17 MB. */
async function loadSharp(): Promise<SharpModule> {
  try {
    return (await import('sharp')).default
  } catch (cause) {
    throw new MissingPart(message('images/no-library'), message('images/no-library-remedy'), { cause })
  }
}

async function keyOf(job: ImageJob, versions: SharpModule['versions']): Promise<string> {
  const content = createHash('sha256')
    .update(await readFile(job.source))
    .digest('hex')
  const what = [content, job.format, job.width, versions.sharp, versions.vips, SETTINGS_VERSION]
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 32)
}

async function cachedPicture(key: string, job: ImageJob, sharp: SharpModule): Promise<string> {
  const path = join(cacheFolder(), 'images', key)
  return (await cachedFile(path, () => encode(sharp, job))) ?? job.source
}

function reportUnreadable(job: ImageJob, cause: unknown): void {
  const { file, line, source } = job
  const name = source.split(/[\\/]/).pop() ?? ''
  const tooLarge = /pixel limit/i.test((cause as Error).message)
  problem(
    file,
    tooLarge ? 'image-size/pixels' : 'image-kind/damaged',
    { name },
    { place: line === undefined ? undefined : { line, column: 1 }, cause },
  )
}
