/** Measures the width of text with the bundled fonts. */
import type { Font } from 'fontkit'
import { type FontFace, facesFor, familiesOf } from '../../../fonts/font-faces.ts'
import { fontkit } from '../../../fonts/fontkit.ts'
import type { Language } from '../../../registry/locales/language.ts'

export type Voice = 'data' | 'figure'
export type Measure = (text: string, size: number, weight?: number, voice?: Voice) => number

const opened = new Map<string, Font>()

/** Returns a function that measures widths, in the unit of `size`, in the faces of the language. */
export function measureFor(language: Language): Measure {
  const faces = facesFor(language)
  const stack = (voice: Voice): readonly string[] =>
    voice === 'figure' ? ['Source Serif 4', ...familiesOf(language, 'serif')] : familiesOf(language, 'sans')
  return (text, size, weight = 400, voice = 'data') => {
    const fonts = stack(voice).flatMap(family => {
      const face = nearest(
        faces.filter(candidate => candidate.family === family),
        weight,
      )
      return face ? [load(face)] : []
    })
    return [...text].reduce((width, character) => width + advance(character, fonts), 0) * size
  }
}

/** The width of a character in ems; 1 if no font has it. */
function advance(character: string, fonts: readonly Font[]): number {
  const code = character.codePointAt(0) ?? 0
  const font = fonts.find(candidate => candidate.hasGlyphForCodePoint(code))
  return font ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : 1
}

function nearest(faces: readonly FontFace[], weight: number): FontFace | undefined {
  return [...faces].sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0]
}

function load(face: FontFace): Font {
  const known = opened.get(face.path)
  if (known) return known
  const font = fontkit().openSync(face.path) as Font
  opened.set(face.path, font)
  return font
}
