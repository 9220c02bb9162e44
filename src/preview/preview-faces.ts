/** Fonts of the preview, complete rather than subset, and the addresses at which a browser fetches them. */

import { type FontFace, facesFor } from '../fonts/font-faces.ts'
import { MissingPart } from '../problems/missing-part.ts'
import type { Language } from '../registry/locales/language.ts'
import { shippedLanguages } from '../stages/1-read/languages/locale-files.ts'

/** Returns the Chinese faces: they are always installed and have Latin letters as well. */
export const shippedFaces = (): readonly FontFace[] => facesFor(shippedLanguages()('zh-Hans'))

/** Returns the shipped faces if those of the language are not installed; checker and printer report which ones are missing. */
export function installedFaces(language: Language): readonly FontFace[] {
  try {
    return facesFor(language)
  } catch (error) {
    if (!(error instanceof MissingPart)) throw error
    return shippedFaces()
  }
}

/** An address contains version and weight, so that a browser's cache never serves another face. */
export class FontAddresses {
  #paths = new Map<string, string>()

  /** Returns the last part of the face's address, and serves the face there from now on. */
  of({ origin, weight, style, path }: FontFace): string {
    const name = `${origin}-${weight}-${style}.ttf`
    this.#paths.set(name, path)
    return name
  }

  path(name: string): string | undefined {
    return this.#paths.get(name)
  }
}
