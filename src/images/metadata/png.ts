/** Strips PNG files (third edition, W3C) to the chunks needed for decoding, colour, animation and orientation. */
import { crc32 } from 'node:zlib'
import { orientationIn, orientationOnly } from './orientation.ts'
import type { MetadataKind, Stripped } from './types.ts'

const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
)
const SIGNATURE = 8

export function stripPng(bytes: Buffer): Stripped {
  const pieces: Buffer[] = [bytes.subarray(0, SIGNATURE)]
  const removed = new Set<MetadataKind>()
  let at = SIGNATURE
  while (at + 12 <= bytes.length) {
    const end = Math.min(bytes.length, at + 12 + bytes.readUInt32BE(at))
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (KEPT.has(type)) pieces.push(bytes.subarray(at, end))
    else if (type === 'eXIf') {
      const data = bytes.subarray(at + 8, end - 4)
      const tiff = orientationOnly(orientationIn(data))
      if (tiff) pieces.push(chunk(type, tiff))
      if (!tiff?.equals(data)) removed.add('EXIF')
    } else removed.add(kindOf(type, bytes.subarray(at + 8, end)))
    at = end
    if (type === 'IEND') break
  }
  if (at < bytes.length) removed.add('data after the end')
  return { bytes: Buffer.concat(pieces), removed }
}

function kindOf(type: string, data: Buffer): MetadataKind {
  if (!/^(tEXt|zTXt|iTXt)$/.test(type)) return 'other data'
  return data.toString('latin1', 0, 17) === 'XML:com.adobe.xmp' ? 'XMP' : 'text'
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
