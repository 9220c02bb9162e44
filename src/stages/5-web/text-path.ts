/** Converts text to outlines, because the program that draws the share image does not have the bundled fonts. */
import type { Font, FontCollection } from 'fontkit'
import { type FontFace, facesFor, familiesOf, type Voice } from '../../fonts/font-faces.ts'
import { fontkit } from '../../fonts/fontkit.ts'
import type { Language } from '../../registry/locales/language.ts'

export interface Outlines {
  /** Width in pixels at a font size. */
  width(text: string, size: number): number
  /** SVG path data, with the first character's origin at `x` and the baseline at `y`. */
  path(text: string, x: number, y: number, size: number): string
}

/** Uses the faces of a voice; each character is drawn with the first face that has it. */
export async function outlinesFor(language: Language, voice: Voice, weight: number): Promise<Outlines> {
  const faces = facesFor(language).filter(({ style }) => style === 'normal')
  const families = familiesOf(language, voice)
  const chosen = families.flatMap(
    family =>
      nearest(
        faces.filter(face => face.family === family),
        weight,
      ) ?? [],
  )
  const fonts = (await Promise.all(chosen.map(({ path }) => fontkit().open(path)))).filter(isFont)
  const glyphs = (text: string) =>
    Array.from(text, character => {
      const code = character.codePointAt(0) ?? 0
      const font = fonts.find(font => font.hasGlyphForCodePoint(code)) ?? fonts[0]
      return font ? { glyph: font.glyphForCodePoint(code), unit: 1 / font.unitsPerEm } : undefined
    }).filter(font => font !== undefined)
  return {
    width: (text, size) =>
      glyphs(text).reduce((sum, { glyph, unit }) => sum + glyph.advanceWidth * unit * size, 0),
    path: (text, x, y, size) => {
      let at = x
      return glyphs(text)
        .map(({ glyph, unit }) => {
          const drawn = glyph.path
            .scale(unit * size, -unit * size)
            .translate(at, y)
            .toSVG()
          at += glyph.advanceWidth * unit * size
          return drawn
        })
        .join('')
    },
  }
}

const isFont = (font: Font | FontCollection): font is Font => 'glyphForCodePoint' in font

const nearest = (faces: readonly FontFace[], weight: number): FontFace | undefined =>
  [...faces].sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0]
