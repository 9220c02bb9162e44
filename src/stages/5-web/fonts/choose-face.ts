/** Chooses the bundled face in which a browser displays a character (CSS Fonts Level 4, 5.2 and 5.3). */
import type { Covers } from '../../../fonts/coverage.ts'
import type { FontFace } from '../../../fonts/font-faces.ts'
import type { ComputedFont } from './computed-font.ts'

export type ChooseFace = (font: ComputedFont, character: string) => FontFace | undefined

/** Makes a function that chooses among `faces`. A page has thousands of characters in a dozen fonts, so candidates are cached. */
export function faceChooser(faces: readonly FontFace[], covers: Covers): ChooseFace {
  const known = new Map<string, FontFace[]>()
  return (font, character) => {
    const key = fontKey(font)
    const candidates = known.get(key) ?? candidatesFor(font, faces)
    known.set(key, candidates)
    return candidates.find(face => covers(face, character))
  }
}

/** Equal for two fonts that choose the same face for every character. */
export const fontKey = ({ families, weight, style }: ComputedFont): string =>
  `${weight} ${style} ${families.join()}`

/** The nearest face of each family, in the order of the families. */
function candidatesFor({ families, weight, style }: ComputedFont, faces: readonly FontFace[]): FontFace[] {
  return families.flatMap(family => {
    const familyFaces = faces.filter(face => face.family === family)
    const styled = familyFaces.filter(face => face.style === style)
    return nearest(weight, styled.length > 0 ? styled : familyFaces) ?? []
  })
}

/** For weights from 400 to 500: first up to 500, then lighter, then heavier; for lighter ones lighter first, else heavier first. */
function nearest(weight: number, faces: readonly FontFace[]): FontFace | undefined {
  const rank = (face: FontFace): number => {
    const distance = Math.abs(face.weight - weight)
    if (face.weight === weight) return 0
    const heavier = face.weight > weight
    if (weight >= 400 && weight <= 500)
      return heavier && face.weight <= 500 ? distance : heavier ? 20_000 + distance : 10_000 + distance
    return weight < 400 === heavier ? 10_000 + distance : distance
  }
  return [...faces].sort((a, b) => rank(a) - rank(b))[0]
}
