/** Unicode text of the glyphs on a page, from the fonts' ToUnicode maps (ISO 32000-1, 9.10.3). */
import type { Dict } from '../../base/pdf/pdf-values.ts'
import { isRef } from '../../base/pdf/pdf-values.ts'
import type { PdfFile } from './pdf-file.ts'

export interface FontText {
  /** Glyph code in upper-case hexadecimal digits, as Skia writes it → text. */
  characters: ReadonlyMap<string, string>
  /** Code of the space, or undefined if the embedded part of the font has none. */
  space: string | undefined
}

/** Reads each font of the file once. Fonts without a map have no text. */
export class FontTexts {
  readonly #file: PdfFile
  readonly #known = new Map<number, FontText>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** Fonts of a page by their resource name, such as `F4`. */
  async onPage(page: Dict): Promise<ReadonlyMap<string, FontText>> {
    const resources = this.#file.dict(page.get('Resources'))
    const fonts = new Map<string, FontText>()
    for (const [name, value] of this.#file.dict(resources?.get('Font')) ?? []) {
      const map = this.#file.dict(value)?.get('ToUnicode')
      if (!isRef(map)) continue
      let known = this.#known.get(map.ref)
      if (!known) {
        const characters = readToUnicode((await this.#file.decoded(map))?.toString('latin1') ?? '')
        const space = [...characters].find(([, character]) => character === ' ')?.[0]
        known = { characters, space }
        this.#known.set(map.ref, known)
      }
      fonts.set(name, known)
    }
    return fonts
  }
}

const decode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Reads `<code> <text>` of `bfchar` and `<first> <last> <text>` of `bfrange`. */
export function readToUnicode(map: string): Map<string, string> {
  const characters = new Map<string, string>()
  for (const [, entries = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of entries.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
      if (text.length % 4 === 0) characters.set(code.toUpperCase(), decode(text))
  for (const [, entries = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of entries.matchAll(
      /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g,
    )) {
      if (text.length !== 4) continue
      const start = Number.parseInt(first, 16)
      for (let code = start; code <= Number.parseInt(last, 16); code++)
        characters.set(
          code.toString(16).toUpperCase().padStart(first.length, '0'),
          String.fromCharCode(Number.parseInt(text, 16) + code - start),
        )
    }
  return characters
}
