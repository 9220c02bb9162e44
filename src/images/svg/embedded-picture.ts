/** Removes metadata from pictures that are embedded in a drawing as data URLs. */
import { imageSize } from 'image-size'
import { MAX_PIXELS } from '../max-pixels.ts'
import { stripMetadata } from '../metadata/strip.ts'

const EMBEDDED = /^data:image\/(png|jpe?g|gif|webp);base64,([a-z0-9+/=\s]+)$/i

/** Returns the new data URL; undefined if it is not a picture, or is damaged or too large. */
export function embeddedPicture(address: string): string | undefined {
  const [, kind, data] = EMBEDDED.exec(address) ?? []
  if (kind === undefined || data === undefined) return undefined
  const bytes = Buffer.from(data, 'base64')
  try {
    const { width, height } = imageSize(bytes)
    const stripped = stripMetadata(bytes)
    if (!stripped || width * height > MAX_PIXELS) return undefined
    return `data:image/${kind.toLowerCase()};base64,${stripped.bytes.toString('base64')}`
  } catch {
    return undefined
  }
}
