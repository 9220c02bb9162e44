import { makeImages } from '../images/make-images.ts'
import type { MetadataKind } from '../images/metadata/types.ts'
import { removedMetadata } from '../images/removed-metadata.ts'
import type { ImageJob } from '../images/types.ts'
import { listed, message } from '../problems/messages/message.ts'
import type { Message } from '../problems/messages/types.ts'
import type { Edition } from '../stages/1-read/types.ts'
import { FORMATS } from './output/formats.ts'
import type { BuildEffects, Prepared } from './types.ts'

/** Makes all sizes of the pictures that the books and web editions show. Returns the file of each size. */
export async function makeEditionImages(
  prepared: readonly Prepared[],
  edition: Edition,
  effects: BuildEffects,
): Promise<ReadonlyMap<ImageJob, string>> {
  const report = (detail: Message) => effects.phase(edition.id, undefined, message('build/images'), detail)
  const jobs = prepared.flatMap(item => FORMATS.flatMap(format => item[format]?.images ?? []))
  const sizes = message('build/sizes', { count: jobs.length })
  if (jobs.length > 0) report(sizes)
  const images = await makeImages(jobs, (done, count) => report(message('build/sizes-done', { done, count })))
  const { pictures, kinds } = await removedMetadata(jobs)
  if (pictures > 0)
    report(message('build/metadata-removed', { sizes, count: pictures, kinds: listed(kinds.map(nameOf)) }))
  return images
}

const NAMES: Partial<Record<MetadataKind, Message>> = {
  comments: message('metadata/comments'),
  thumbnails: message('metadata/thumbnails'),
  text: message('metadata/text'),
  'data after the end': message('metadata/after-end'),
  'other data': message('metadata/other'),
}
/** Names of standards, such as EXIF, are not translated. */
const nameOf = (kind: MetadataKind): Message | string => NAMES[kind] ?? kind
