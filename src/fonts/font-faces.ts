/** The bundled faces: static TrueType files of npm packages, because variable and CFF fonts end as Type 3 in a PDF. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface FontFace {
  family: string
  weight: number
  style: 'normal' | 'italic'
  /** Which characters it is for. */
  script: 'latin' | 'han'
  /** `package@version`, for caches and the manifest. */
  origin: string
  path: string
}

const require = createRequire(import.meta.url)
const NAMES: Readonly<Record<number, string>> = {
  200: 'ExtraLight',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
}

function family(
  name: string,
  script: FontFace['script'],
  weights: readonly number[],
  italics: readonly number[] = [],
): FontFace[] {
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const manifest = require.resolve(`@expo-google-fonts/${slug}/package.json`)
  const { version } = require(manifest) as { version: string }
  const face = (weight: number, style: FontFace['style']): FontFace => {
    const id = `${weight}${NAMES[weight]}${style === 'italic' ? '_Italic' : ''}`
    return {
      family: name,
      weight,
      style,
      script,
      origin: `${slug}@${version}`,
      path: join(dirname(manifest), id, `${name.replaceAll(' ', '')}_${id}.ttf`),
    }
  }
  return [...weights.map(weight => face(weight, 'normal')), ...italics.map(weight => face(weight, 'italic'))]
}

const LATIN_SERIF = family('Source Serif 4', 'latin', [200, 300, 400, 600], [400, 600])
const LATIN_SANS = family('Source Sans 3', 'latin', [400, 600, 700], [400])
const HAN_SERIF = family('Noto Serif SC', 'han', [300, 400, 500, 600])
const HAN_SANS = family('Noto Sans SC', 'han', [400, 500, 600, 700])

/**
 * The faces that a language is set in. Chinese is set in Noto alone, whose own Latin and figures match the strokes; display
 * numerals are Source Serif in every language.
 */
export function facesFor(lang: string): readonly FontFace[] {
  return lang.startsWith('zh')
    ? [...HAN_SERIF, ...HAN_SANS, ...LATIN_SERIF.filter(face => face.style === 'normal')]
    : [...LATIN_SERIF, ...LATIN_SANS, ...HAN_SERIF, ...HAN_SANS]
}

/** For each voice of a language, one face of every family in its stack. */
export function stacksFor(lang: string): readonly (readonly FontFace[])[] {
  const regular = (faces: readonly FontFace[]) => faces.filter(face => face.weight === 400).slice(0, 1)
  return lang.startsWith('zh')
    ? [regular(HAN_SERIF), regular(HAN_SANS)]
    : [
        [...regular(LATIN_SERIF), ...regular(HAN_SERIF)],
        [...regular(LATIN_SANS), ...regular(HAN_SANS)],
      ]
}
