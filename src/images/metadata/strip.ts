/**
 * Removes metadata from pictures: cameras write the place and serial number, editors write names and telephone numbers, and some
 * programs append a whole second file. Only data that is known to be needed stays (colour profile, orientation, loops), byte for
 * byte, because encoding again would reduce the quality.
 */
import { stripGif } from './gif.ts'
import { stripJpeg } from './jpeg.ts'
import { stripPng } from './png.ts'
import type { Stripped } from './types.ts'
import { stripWebp } from './webp.ts'

/** Detects the format by content, not by file name. Undefined if it is not JPEG, PNG, GIF or WebP. */
export function stripMetadata(bytes: Buffer): Stripped | undefined {
  const begins = (text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text
  if (begins('\xff\xd8\xff')) return stripJpeg(bytes)
  if (begins('\x89PNG\r\n\x1a\n')) return stripPng(bytes)
  if (begins('GIF8')) return stripGif(bytes)
  if (begins('RIFF') && begins('WEBP', 8)) return stripWebp(bytes)
  return undefined
}

const DATA_URL =
  /data:image\/(?:png|jpe?g|gif|webp)[^,"'()\s]{0,100};base64,([a-z0-9+/=]+(?:[ \t]*\r?\n[ \t]*[a-z0-9+/=]+)*)/gi

/** Strips pictures that are embedded in HTML or CSS, such as a template's logo. */
export function stripDataUrls(text: string): string {
  if (!text.includes(';base64,')) return text
  return text.replace(DATA_URL, (whole, data: string) => {
    const stripped = stripMetadata(Buffer.from(data, 'base64'))
    if (!stripped || stripped.removed.size === 0) return whole
    return whole.slice(0, whole.indexOf(',') + 1) + stripped.bytes.toString('base64')
  })
}
