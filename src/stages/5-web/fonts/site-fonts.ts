/**
 * Makes the fonts of a web edition: each page loads the characters that it shows, in the faces in which it shows them.
 *
 * A face with few characters (Latin, display numerals) is subset for the whole site and comes from the browser's cache after the
 * first page. A Chinese face is subset for each page, because all characters of a long report would be half a megabyte for each
 * weight. On a site with many pages, the characters that most pages show are in a shared file (`common-characters.ts`).
 */
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { loadFaces } from '../../../fonts/coverage.ts'
import { type FontFace, facesFor } from '../../../fonts/font-faces.ts'
import { joiningParts } from '../../../fonts/joining.ts'
import { fontFaceRule, subsetFace } from '../../../fonts/subset-face.ts'
import type { Language } from '../../../registry/locales/language.ts'
import { faceChooser } from './choose-face.ts'
import { commonCharacters, unicodeRange } from './common-characters.ts'
import { fontRules } from './font-rules.ts'
import { type FontUse, fontsUsed } from './fonts-used.ts'

export interface SiteFonts {
  /** Maps page names to `@font-face` rules. */
  pages: ReadonlyMap<string, string>
  /**
   * `@font-face` rules for every page: faces with characters that most pages show, and the face of search results, which is
   * loaded with the first result.
   */
  everywhere: string
}

/** Spaces and hyphens, which layout may add to a text. */
const ALWAYS = ' \u00a0-\u2010'
/** Largest number of characters in a face that is shared by all pages, about 15 kB of a Latin face. */
const MAX_SHARED = 120

export interface SiteFontsOptions {
  /** Maps page names to the document and all its styles. */
  pages: ReadonlyMap<string, { html: string; css: string }>
  language: Language
  /** All text that search results may show. */
  searchableText: string
  /** The site's folder; font files are written to `fonts/` in it. */
  folder: string
}

export async function siteFonts({
  pages,
  language,
  searchableText,
  folder,
}: SiteFontsOptions): Promise<SiteFonts> {
  await mkdir(join(folder, 'fonts'), { recursive: true })
  const faces = facesFor(language)
  const choose = faceChooser(faces, await loadFaces(faces))
  const used = new Map<string, FontUse>()
  for (const [name, { html, css }] of pages)
    used.set(name, fontsUsed(html.normalize('NFC'), fontRules(css), choose))
  for (const use of used.values()) joinSequences(use)
  const cut = async (face: FontFace, characters: Iterable<string>, suffix: string) => {
    const file = `fonts/${basename(face.path, '.ttf')}${suffix}.woff2`
    await copyFile(await subsetFace(face, [...characters].sort().join(''), 'woff2'), join(folder, file))
    return file
  }
  const everywhere: string[] = []
  const pageRules = new Map([...used.keys()].map(name => [name, [] as string[]]))
  for (const face of faces) {
    const uses = [...used].flatMap(([name, use]) => {
      const characters = use.get(face)
      return characters ? [{ name, characters }] : []
    })
    if (uses.length === 0) continue
    const all = new Set(uses.flatMap(({ characters }) => [...characters]))
    if (all.size <= MAX_SHARED) {
      const rule = fontFaceRule(face, await cut(face, new Set([...all, ...ALWAYS]), ''), 'woff2')
      for (const { name } of uses) pageRules.get(name)?.push(rule)
      continue
    }
    // All parts of an emoji sequence must be in one file.
    const common =
      face.script === 'symbols'
        ? new Set<string>()
        : commonCharacters(uses.map(({ characters }) => characters))
    if (common.size > 0) {
      const file = await cut(face, common, '-common')
      everywhere.push(fontFaceRule(face, file, 'woff2', { range: unicodeRange(common) }))
    }
    for (const { name, characters } of uses) {
      const others = new Set([...characters, ...ALWAYS].filter(character => !common.has(character)))
      pageRules.get(name)?.push(fontFaceRule(face, await cut(face, others, `-${name}`), 'woff2'))
    }
  }
  const data = faces.find(face => /sans/i.test(face.family) && face.weight === 400 && face.style === 'normal')
  if (data) {
    const file = await cut(data, new Set([...searchableText, ...ALWAYS]), '-search')
    everywhere.push(fontFaceRule(data, file, 'woff2', { family: 'Found' }))
  }
  return {
    pages: new Map([...pageRules].map(([name, rules]) => [name, rules.join('\n')])),
    everywhere: everywhere.join('\n'),
  }
}

/** Adds emoji joiners to the faces with emoji, because several faces have joiners, but sequences need them in the same one. */
function joinSequences(use: FontUse): void {
  const symbols = [...use].filter(([face]) => face.script === 'symbols')
  if (symbols.length === 0) return
  const joining = joiningParts([...use.values()].flatMap(characters => [...characters]))
  for (const [, characters] of symbols) for (const character of joining) characters.add(character)
}
