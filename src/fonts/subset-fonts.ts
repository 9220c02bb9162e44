/**
 * Subsets the fonts of one document to its characters.
 *
 * With whole fonts, Skia maps some ideographs to Kangxi radicals, and a page of the web edition would load 40 MB. Subsets are
 * cached by everything they depend on: the font, its version, the characters and the format.
 *
 * Why: docs/decisions/005-font-subsets.md
 */
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Language } from '../registry/locales/language.ts'
import { shareCharacters } from './coverage.ts'
import { type FontFace, facesFor, isFirstInStack } from './font-faces.ts'
import { joiningParts } from './joining.ts'
import { type FontFormat, fontFaceRule, subsetFace } from './subset-face.ts'

export interface SubsetOptions {
  /** The document. Markup is allowed, because only the characters matter. */
  text: string
  language: Language
  format: FontFormat
  /** Folder that receives the font files. */
  folder: string
  /** Path of that folder in the styles, such as `fonts/`. */
  href: string
}

export interface SubsetFonts {
  /** `@font-face` rules. */
  css: string
}

/** Characters that pages may get in addition to their text: numbers of pages and lists, hyphens, marks of the template. */
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
const ALWAYS = `${ASCII}\u00a0\u2010–—…·•−“”‘’（）`
export async function subsetFonts({
  text,
  language,
  format,
  folder,
  href,
}: SubsetOptions): Promise<SubsetFonts> {
  await mkdir(folder, { recursive: true })
  // ASCII is always included; removing it here shortens a long document considerably.
  const others = text.replace(/[\0-\x7f]+/g, '').normalize('NFC')
  const characters = [...new Set(others + ALWAYS)].sort().join('')
  const shares = await shareCharacters(language, characters)
  const faces = facesFor(language)
    .map(face => ({ face, text: charactersFor(face, characters, shares, language) }))
    .filter(({ text }) => text !== '')
  const rules = await Promise.all(
    faces.map(async ({ face, text }) => {
      const name = `${basename(face.path, '.ttf')}.${format === 'woff2' ? 'woff2' : 'ttf'}`
      await copyFile(await subsetFace(face, text, format), join(folder, name))
      return fontFaceRule(face, `${href}${name}`, format)
    }),
  )
  return { css: rules.join('\n') }
}

/** The first family of each stack gets all characters, the others get only those that earlier ones lack. */
function charactersFor(
  face: FontFace,
  characters: string,
  shares: ReadonlyMap<string, ReadonlySet<string>>,
  language: Language,
): string {
  if (face.script === 'latin' || isFirstInStack(face, language)) return characters
  const share = shares.get(face.family)
  if (!share) return ''
  const joining = face.script === 'symbols' ? joiningParts(characters) : []
  return [...new Set([...share, ...joining])].sort().join('')
}
