/** Strips WebP files (RFC 9649) to the chunks with pixels, animation, colour profile and orientation. */
import { orientationIn, orientationOnly } from './orientation.ts'
import type { MetadataKind, Stripped } from './types.ts'

const PIXELS = ['VP8 ', 'VP8L', 'ALPH']
const KEPT = new Set([...PIXELS, 'VP8X', 'ANIM', 'ANMF', 'ICCP'])
const FRAME_HEADER = 16
/** Bits in VP8X that announce EXIF and XMP chunks. */
const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04

export function stripWebp(bytes: Buffer): Stripped {
  const removed = new Set<MetadataKind>()
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  if (end < bytes.length) removed.add('data after the end')
  const pieces: Buffer[] = []
  let hasOrientation = false
  for (const { type, data } of chunksIn(bytes.subarray(12, end), removed)) {
    if (type === 'ANMF') pieces.push(chunk(type, frame(data, removed)))
    else if (KEPT.has(type)) pieces.push(chunk(type, data))
    else if (type === 'EXIF') {
      const tiff = data.toString('latin1', 0, 4) === 'Exif' ? data.subarray(6) : data
      const only = orientationOnly(orientationIn(tiff))
      if (only) pieces.push(chunk(type, only))
      hasOrientation ||= only !== undefined
      if (!only?.equals(data)) removed.add('EXIF')
    } else removed.add(type === 'XMP ' ? 'XMP' : 'other data')
  }
  for (const piece of pieces)
    if (piece.toString('latin1', 0, 4) === 'VP8X' && piece.length > 8)
      piece[8] = ((piece[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (hasOrientation ? EXIF_FLAG : 0)
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...pieces])
  return { bytes: chunk('RIFF', body), removed }
}

/** A frame of an animation consists of a header and its own chunks. */
function frame(data: Buffer, removed: Set<MetadataKind>): Buffer {
  const pieces = chunksIn(data.subarray(FRAME_HEADER), removed).filter(({ type }) => {
    if (!PIXELS.includes(type)) removed.add('other data')
    return PIXELS.includes(type)
  })
  return Buffer.concat([
    data.subarray(0, FRAME_HEADER),
    ...pieces.map(({ type, data: own }) => chunk(type, own)),
  ])
}

function chunksIn(bytes: Buffer, removed: Set<MetadataKind>): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  let at = 0
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4)
    chunks.push({ type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  if (at < bytes.length) removed.add('other data')
  return chunks
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
