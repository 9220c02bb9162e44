/** Fonts of what is previewed, whole and not cut, and where a browser fetches them. */

import { MissingPart } from '../base/missing-part.ts'
import { type FontFace, facesFor } from '../fonts/font-faces.ts'
import type { Language } from '../registry/locales/language.ts'
import { shippedLanguages } from '../stages/1-read/languages/locale-files.ts'

/** Those of Chinese have Latin letters as well, and are always installed. */
export const shippedFaces = (): readonly FontFace[] => facesFor(shippedLanguages()('zh-Hans'))

/** Shipped ones, while some of a language are not installed: checker and printer say which. */
export function installedFaces(language: Language): readonly FontFace[] {
  try {
    return facesFor(language)
  } catch (error) {
    if (!(error instanceof MissingPart)) throw error
    return shippedFaces()
  }
}

/** An address names version and weight: what a browser keeps under it is never another face. */
export class FontAddresses {
  #paths = new Map<string, string>()

  /** The last part of the address, under which it is given from now on. */
  of({ origin, weight, style, path }: FontFace): string {
    const name = `${origin}-${weight}-${style}.ttf`
    this.#paths.set(name, path)
    return name
  }

  path(name: string): string | undefined {
    return this.#paths.get(name)
  }
}
