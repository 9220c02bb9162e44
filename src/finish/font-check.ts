/** Which fonts a PDF embeds, by their names without the subset's prefix. */
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { name } from './tagged-pdf.ts'

export interface EmbeddedFonts {
  /** Number of Type 3 fonts: drawn glyphs that cannot be searched. */
  type3: number
  /** Sorted, each once. */
  fonts: string[]
}

export function embeddedFonts(document: PDFDocument): EmbeddedFonts {
  let type3 = 0
  const fonts = new Set<string>()
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Font')) continue
    if (object.get(name('Subtype')) === name('Type3')) type3 += 1
    const base = object.lookup(name('BaseFont'))
    if (base instanceof PDFName) fonts.add(base.decodeText().replace(/^[A-Z]{6}\+/, ''))
  }
  return { type3, fonts: [...fonts].sort() }
}
