/** Reads font files that are not bundled: whether a file is a font, and its name. */
import { fontkit } from './fontkit.ts'

/** The name that a PDF embeds; undefined for a file that is not a font, or a collection of several. */
export function readFontFile(bytes: Buffer): { fontName: string } | undefined {
  try {
    const font = fontkit().create(bytes)
    if (!('postscriptName' in font) || font.numGlyphs === 0) return undefined
    return { fontName: String(font.postscriptName) }
  } catch {
    return undefined
  }
}

/** First four bytes of TrueType, OpenType, WOFF and WOFF 2. */
const SIGNATURES = ['\0\u0001\0\0', 'true', 'OTTO', 'wOFF', 'wOF2']

export const isFontFile = (bytes: Buffer): boolean => SIGNATURES.includes(bytes.toString('latin1', 0, 4))
