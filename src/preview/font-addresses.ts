/** Addresses of fonts. A face names its version and weight in its own: what a browser keeps is never another face. */
import type { FontFace } from '../fonts/font-faces.ts'

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
