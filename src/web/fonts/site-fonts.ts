/**
 * The fonts of a web edition: each page loads the characters that it shows, in the faces in which it shows them.
 *
 * A face of few characters (Latin, display numerals) is cut to the whole site and comes from the reader's cache after the
 * first page. A Chinese face is cut to each page: all of a long report's characters would be half a megabyte a weight.
 */
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Language } from '../../figures/locales/language.ts'
import { loadFaces } from '../../fonts/coverage.ts'
import { cutFont, fontFaceRule } from '../../fonts/cut-font.ts'
import { type FontFace, facesFor } from '../../fonts/font-faces.ts'
import { joiningIn } from '../../fonts/joining.ts'
import { type FontRule, fontRules } from './font-rules.ts'
import { type FontUse, fontsUsed } from './fonts-used.ts'

export interface SiteFonts {
  /** Name of the page → `@font-face` rules. */
  pages: ReadonlyMap<string, string>
  /** `@font-face` rules of every page: the face in which results of a search are set. It loads with the first result. */
  search: string
}

/** What a line may get that is not in the text: spaces, hyphens. */
const ALWAYS = ' \u00a0-\u2010'
/** About 15 kB of a Latin face. */
const SHARED = 120

export interface SiteFontsOptions {
  /** Name → document and all styles that hold on it. */
  pages: ReadonlyMap<string, { html: string; css: string }>
  language: Language
  /** What a search may show. */
  found: string
  /** The site's folder: files come to `fonts/` in it. */
  folder: string
}

export async function siteFonts({ pages, language, found, folder }: SiteFontsOptions): Promise<SiteFonts> {
  await mkdir(join(folder, 'fonts'), { recursive: true })
  const faces = facesFor(language)
  const covers = await loadFaces(faces)
  // Pages of a site have one style, or two.
  const styles = new Map<string, FontRule[]>()
  const used = new Map<string, FontUse>()
  for (const [name, { html, css }] of pages) {
    const rules = styles.get(css) ?? fontRules(css)
    styles.set(css, rules)
    used.set(name, fontsUsed(html.normalize('NFC'), rules, faces, covers))
  }
  for (const use of used.values()) joinSequences(use)
  const everywhere = new Map<FontFace, Set<string>>()
  for (const use of used.values())
    for (const [face, characters] of use)
      everywhere.set(face, new Set([...(everywhere.get(face) ?? []), ...characters]))

  const cut = async (face: FontFace, characters: ReadonlySet<string>, suffix: string) => {
    const file = `fonts/${basename(face.path, '.ttf')}${suffix}.woff2`
    await copyFile(await cutFont(face, sorted(characters), 'woff2'), join(folder, file))
    return file
  }
  const out = new Map<string, string>()
  for (const [name, use] of used) {
    const files = await Promise.all(
      faces.flatMap(face => {
        const characters = use.get(face)
        const all = everywhere.get(face)
        if (!characters || !all) return []
        const shared = all.size <= SHARED
        return [cut(face, shared ? all : characters, shared ? '' : `-${name}`).then(file => ({ face, file }))]
      }),
    )
    out.set(name, files.map(({ face, file }) => fontFaceRule(face, file, 'woff2')).join('\n'))
  }
  const data = faces.find(face => /sans/i.test(face.family) && face.weight === 400 && face.style === 'normal')
  const search = data ? fontFaceRule(data, await cut(data, new Set(found), '-search'), 'woff2', 'Found') : ''
  return { pages: out, search }
}

/** Joiners of emoji are in several faces, and are wanted in the one that has the emoji. */
function joinSequences(use: FontUse): void {
  const symbols = [...use].filter(([face]) => face.script === 'symbols')
  if (symbols.length === 0) return
  const joining = joiningIn([...use.values()].flatMap(characters => [...characters]))
  for (const [, characters] of symbols) for (const character of joining) characters.add(character)
}

const sorted = (characters: ReadonlySet<string>): string =>
  [...new Set([...characters, ...ALWAYS])].sort().join('')
