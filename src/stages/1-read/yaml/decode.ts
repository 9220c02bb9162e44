/** Decodes a file. If it is no UTF-8, the most likely encoding is used, so that a wrong encoding is a single problem. */
import type { Point } from 'unist'

export interface Decoded {
  text: string
  /** Position of the first byte that is no UTF-8. */
  wrong: Point | undefined
}

const REPLACED = /\uFFFD/g

/** Removes a byte order mark. */
export function decodeText(bytes: Buffer): Decoded {
  const whole = strict('utf-8', bytes)
  if (whole !== undefined && !isOfPairs(bytes)) return { text: whole, wrong: undefined }
  const utf16 = utf16Of(bytes)
  if (utf16) return { text: strict(utf16, bytes) ?? '', wrong: { line: 1, column: 1 } }
  const lossy = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const before = lossy.slice(0, Math.max(0, lossy.search(REPLACED))).split('\n')
  const wrong = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  const bad = lossy.match(REPLACED)?.length ?? 0
  const good = lossy.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0
  // Either a few wrong bytes in UTF-8, or another encoding: GB 18030 for Chinese, else Windows-1252.
  const text =
    good > bad
      ? lossy.replace(REPLACED, '?')
      : (strict('gb18030', bytes) ?? new TextDecoder('windows-1252').decode(bytes))
  return { text, wrong }
}

function strict(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** True if more than a quarter of the bytes are zero, as in UTF-16. A single zero byte was pasted. */
const isOfPairs = (bytes: Buffer): boolean =>
  bytes.reduce((zeros, byte) => (byte === 0 ? zeros + 1 : zeros), 0) * 4 > bytes.length

/** Detects UTF-16 by its byte order mark, or by the position of zero bytes beside Latin letters. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeroAt = bytes.indexOf(0)
  return zeroAt < 0 ? undefined : zeroAt % 2 === 1 ? 'utf-16le' : 'utf-16be'
}
