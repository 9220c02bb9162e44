/** Replaces the pictures of a document by those that were made for it. */
import type { ImageJob } from './types.ts'

export function withImages<T extends { assets: ReadonlyMap<string, string> }>(
  document: T,
  jobs: readonly ImageJob[],
  madePaths: ReadonlyMap<ImageJob, string>,
): T {
  const sources = new Set(jobs.map(job => job.source))
  const others = [...document.assets].filter(([, path]) => !sources.has(path))
  const paths = jobs.map(job => [job.output, madePaths.get(job) ?? job.source] as const)
  return { ...document, assets: new Map([...others, ...paths]) }
}
