/** Strips JPEG files (ITU-T T.81, annex B) to the segments needed for decoding, colour profile and orientation. */
import { orientationIn, orientationOnly } from './orientation.ts'
import type { MetadataKind, Stripped } from './types.ts'

/** Frames, tables and restart intervals: SOF0 to SOF15 with DHT and DAC among them, and DQT to EXP. */
const isNeeded = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xdb && marker <= 0xdf)
const SOS = 0xda
const EOI = 0xd9
const END = Buffer.from([0xff, EOI])

export function stripJpeg(bytes: Buffer): Stripped {
  const pieces: Buffer[] = [bytes.subarray(0, 2)]
  const removed = new Set<MetadataKind>()
  let at = 2
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === 0) {
      removed.add('other data')
      at += 1
    } else if (marker === 0xff) at += 1
    else if (marker === EOI) {
      if (at + 2 < bytes.length) removed.add('data after the end')
      break
    } else if (isAlone(marker)) at += 2
    else {
      if (at + 4 > bytes.length) break
      const end = Math.min(bytes.length, at + 2 + bytes.readUInt16BE(at + 2))
      const next = marker === SOS ? endOfScan(bytes, end) : end
      const { piece, kind } = segment(marker, bytes.subarray(at, next))
      if (piece) pieces.push(piece)
      if (kind) removed.add(kind)
      at = Math.max(next, at + 2)
    }
  }
  return { bytes: Buffer.concat([...pieces, END]), removed }
}

const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** Returns the end of coded data: the offset of the next marker that is not a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1]
    if (marker !== undefined && marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7))
      return at
  }
  return bytes.length
}

/** `whole` begins with the marker and its length. */
function segment(marker: number, whole: Buffer): { piece?: Buffer; kind?: MetadataKind } {
  if (marker === SOS || isNeeded(marker)) return { piece: whole }
  const data = whole.subarray(4)
  const begins = (text: string) => data.toString('latin1', 0, text.length) === text
  if (marker === 0xfe) return { kind: 'comments' }
  // Contains the density, and perhaps a thumbnail, which may show what was cropped.
  if (marker === 0xe0 && begins('JFIF\0') && data.length >= 14)
    return withLength(marker, Buffer.concat([data.subarray(0, 12), Buffer.alloc(2)]), data, 'thumbnails')
  if (marker === 0xe2 && begins('ICC_PROFILE\0')) return { piece: whole }
  // Defines how the colours are coded.
  if (marker === 0xee && begins('Adobe') && data.length >= 12)
    return withLength(marker, data.subarray(0, 12), data, 'other data')
  if (marker === 0xe1 && begins('Exif\0')) {
    const tiff = orientationOnly(orientationIn(data.subarray(6)))
    return tiff
      ? withLength(marker, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]), data, 'EXIF')
      : { kind: 'EXIF' }
  }
  if (marker === 0xe1 && begins('http://ns.adobe.com/')) return { kind: 'XMP' }
  if (marker === 0xed) return { kind: 'IPTC' }
  return { kind: 'other data' }
}

function withLength(
  marker: number,
  wanted: Buffer,
  data: Buffer,
  kind: MetadataKind,
): { piece: Buffer; kind?: MetadataKind } {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(wanted.length + 2, 2)
  return { piece: Buffer.concat([head, wanted]), ...(wanted.equals(data) ? {} : { kind }) }
}
