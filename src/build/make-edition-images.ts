import { makeImages } from '../images/make-images.ts'
import { removedMetadata } from '../images/removed-metadata.ts'
import type { ImageJob } from '../images/types.ts'
import type { Edition } from '../stages/1-read/types.ts'
import { FORMATS } from './output/formats.ts'
import type { BuildEffects, Prepared } from './types.ts'

/** Makes all sizes of the pictures that the books and web editions show. Returns the file of each size. */
export async function makeEditionImages(
  prepared: readonly Prepared[],
  edition: Edition,
  effects: BuildEffects,
): Promise<ReadonlyMap<ImageJob, string>> {
  const report = (detail: string) => effects.phase(edition.id, undefined, 'images', detail)
  const jobs = prepared.flatMap(item => FORMATS.flatMap(format => item[format]?.images ?? []))
  if (jobs.length > 0) report(`${jobs.length} sizes`)
  const images = await makeImages(jobs, (done, all) => report(`${done} of ${all} sizes`))
  const { pictures, kinds } = await removedMetadata(jobs)
  if (pictures > 0)
    report(`${jobs.length} sizes, metadata removed from ${pictures} pictures: ${kinds.join(', ')}`)
  return images
}
