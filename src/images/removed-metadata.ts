/** Counts the pictures of a build that contain metadata, for the message that says what was removed. */
import { readFile } from 'node:fs/promises'
import { stripMetadata } from './metadata/strip.ts'
import type { MetadataKind } from './metadata/types.ts'
import type { ImageJob } from './types.ts'

export interface RemovedMetadata {
  /** Number of pictures with metadata. */
  pictures: number
  kinds: readonly MetadataKind[]
}

export async function removedMetadata(jobs: readonly ImageJob[]): Promise<RemovedMetadata> {
  const kinds = new Set<MetadataKind>()
  let pictures = 0
  // Read one picture at a time, because each may be large.
  for (const source of new Set(jobs.map(job => job.source))) {
    // An unreadable picture causes an error later, when it is copied.
    const bytes = await readFile(source).catch(() => Buffer.alloc(0))
    const { removed = new Set<MetadataKind>() } = stripMetadata(bytes) ?? {}
    if (removed.size > 0) pictures += 1
    for (const kind of removed) kinds.add(kind)
  }
  return { pictures, kinds: [...kinds].sort() }
}
