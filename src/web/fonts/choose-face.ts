/** The face in which a browser sets a character (CSS Fonts Level 4, 5.2 and 5.3), among the bundled ones. */
import type { Covers } from '../../fonts/coverage.ts'
import type { FontFace } from '../../fonts/font-faces.ts'
import type { ComputedFont } from './computed-font.ts'

export function chooseFace(
  { families, weight, style }: ComputedFont,
  character: string,
  faces: readonly FontFace[],
  covers: Covers,
): FontFace | undefined {
  for (const family of families) {
    const own = faces.filter(face => face.family === family)
    const styled = own.filter(face => face.style === style)
    const face = nearest(weight, styled.length > 0 ? styled : own)
    if (face && covers(face, character)) return face
  }
  return undefined
}

/** Between 400 and 500 up to 500, then lighter, then heavier; below, lighter first; above, heavier first. */
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
