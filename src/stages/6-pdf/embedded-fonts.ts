/** Lists the fonts that a PDF embeds, by name without subset prefix. */

import { isName } from '../../base/pdf/pdf-values.ts'
import type { PdfFile } from './pdf-file.ts'

export interface EmbeddedFonts {
  /** Number of Type 3 fonts, which are drawn glyphs that cannot be searched. */
  type3: number
  /** Sorted names without duplicates. */
  fonts: string[]
}

const FONT = '/Type /Font\n'

export function embeddedFonts(file: PdfFile): EmbeddedFonts {
  let type3 = 0
  const fonts = new Set<string>()
  for (const number of file.numbers()) {
    const object = file.stored(number)
    if (!object || object.stream || !object.text.includes(FONT)) continue
    const font = file.dict({ ref: number })
    const [kind, base] = ['Subtype', 'BaseFont'].map(key => file.get(font?.get(key)))
    if (isName(kind) && kind.name === 'Type3') type3 += 1
    if (isName(base)) fonts.add(base.name.replaceAll('#20', ' ').replace(/^[A-Z]{6}\+/, ''))
  }
  return { type3, fonts: [...fonts].sort() }
}
