/** Which characters the bundled fonts can set. */
import { open } from 'fontkit'
import type { Language } from '../figures/locales/language.ts'
import { stacksFor } from './font-faces.ts'

/** By the families: two reports may set one language in other fonts. */
const loaded = new Map<string, Promise<(character: string) => boolean>>()

/** A character counts when every voice of the language has it: it may stand in running text and in a table. */
export function loadCoverage(language: Language): Promise<(character: string) => boolean> {
  const families = JSON.stringify(language.fonts)
  const known = loaded.get(families) ?? load(language)
  loaded.set(families, known)
  return known
}

/** Characters that are never drawn. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u

async function load(language: Language): Promise<(character: string) => boolean> {
  const stacks = await Promise.all(
    stacksFor(language).map(faces => Promise.all(faces.map(face => open(face.path)))),
  )
  return character => {
    const code = character.codePointAt(0) ?? 0
    return (
      INVISIBLE.test(character) ||
      stacks.every(fonts =>
        fonts.some(font => 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(code)),
      )
    )
  }
}
