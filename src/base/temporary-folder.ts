/** Creates folders in the system's temporary folder and removes them after use. Their names identify leftovers of killed processes. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OWNER } from './owner.ts'

export type TemporaryKind = 'profile' | 'edition-list' | 'preview' | 'diff' | 'diff-pages'

/** Names of all kinds, also as earlier versions named them. */
export const TEMPORARY: RegExp = /^perennial-(?:profile|edition-list|preview|diff|diff-pages|shelf)-/

export function makeTemporaryFolder(kind: TemporaryKind): Promise<string> {
  return mkdtemp(join(tmpdir(), `perennial-${kind}-${OWNER}-`))
}

export async function withTemporaryFolder<T>(
  kind: TemporaryKind,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeTemporaryFolder(kind)
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
