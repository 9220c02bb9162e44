/** Strips GIF 89a files to pictures, timing, number of repetitions and colour profile. */
import type { MetadataKind, Stripped } from './types.ts'

const IMAGE = 0x2c
const EXTENSION = 0x21
const TRAILER = 0x3b
const TIMING = 0xf9
const COMMENT = 0xfe
const APPLICATION = 0xff
const LOOPS = ['NETSCAPE2.0', 'ANIMEXTS1.0']
const PROFILE = 'ICCRGBG1012'

export function stripGif(bytes: Buffer): Stripped {
  const colours = (packed = 0) => (packed & 0x80 ? 3 << ((packed & 7) + 1) : 0)
  let at = 13 + colours(bytes[10])
  const pieces: Buffer[] = [bytes.subarray(0, at)]
  const removed = new Set<MetadataKind>()
  while (at < bytes.length && bytes[at] !== TRAILER) {
    const label = bytes[at + 1]
    if (bytes[at] === IMAGE) {
      const end = endOfBlocks(bytes, at + 10 + colours(bytes[at + 9]) + 1)
      pieces.push(bytes.subarray(at, end))
      at = end
    } else if (bytes[at] === EXTENSION) {
      const end = endOfBlocks(bytes, at + 2)
      const whole = bytes.subarray(at, end)
      if (label === TIMING) pieces.push(whole)
      else if (label === APPLICATION) {
        const { piece, kind } = application(whole)
        if (piece) pieces.push(piece)
        if (kind) removed.add(kind)
      } else removed.add(label === COMMENT ? 'comments' : 'text')
      at = end
    } else {
      removed.add('other data')
      at += 1
    }
  }
  if (at + 1 < bytes.length) removed.add('data after the end')
  return { bytes: Buffer.concat([...pieces, Buffer.from([TRAILER])]), removed }
}

/** Each block begins with its length; an empty one is the last. */
function endOfBlocks(bytes: Buffer, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1
  return Math.min(bytes.length, at + 1)
}

function application(whole: Buffer): { piece?: Buffer; kind?: MetadataKind } {
  const name = whole.toString('latin1', 3, 14)
  if (name === PROFILE) return { piece: whole }
  if (name === 'XMP DataXMP') return { kind: 'XMP' }
  // The block with the number of repetitions has three bytes, the first of which is 1.
  if (!LOOPS.includes(name) || whole[14] !== 3 || whole[15] !== 1) return { kind: 'other data' }
  const piece = Buffer.concat([whole.subarray(0, 18), Buffer.alloc(1)])
  return { piece, ...(piece.equals(whole) ? {} : { kind: 'other data' as const }) }
}
