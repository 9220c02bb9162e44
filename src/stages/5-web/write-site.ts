/** Writes the pages, styles, fonts and assets of a web edition to a folder. */
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generate, parse } from 'css-tree/dist/csstree.esm'
import { copyPicture } from '../../images/copy-picture.ts'
import { stripDataUrls } from '../../images/metadata/strip.ts'
import type { Language } from '../../registry/locales/language.ts'
import { siteFonts } from './fonts/site-fonts.ts'
import type { Site } from './site.ts'

/** Returns the number of bytes written. */
export async function writeSite(site: Site, language: Language, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  const pages = new Map(
    [...site.pages].map(([name, { html, css }]) => [name, { html, css: `${site.css}\n${css}` }] as const),
  )
  const fonts = await siteFonts({ pages, language, searchableText: site.searchableText, folder })
  await writeFile(join(folder, 'style.css'), stripDataUrls(smaller(`${fonts.everywhere}\n${site.css}`)))
  for (const [name, { html, css }] of site.pages) {
    const faces = fonts.pages.get(name) ?? ''
    await writeFile(join(folder, `${name}.html`), stripDataUrls(html))
    await writeFile(join(folder, `${name}.css`), stripDataUrls(smaller(`${faces}\n${css}`)))
  }
  for (const [name, text] of site.files) await writeFile(join(folder, name), text)
  for (const [name, make] of site.pictures) await writeFile(join(folder, name), await make())
  for (const [output, path] of site.assets) {
    await mkdir(dirname(join(folder, output)), { recursive: true })
    await copyPicture(path, join(folder, output))
  }
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  return bytes
}

/** Removes comments and white space. Values are not parsed, because they may be newer than the library. */
const smaller = (css: string): string =>
  generate(parse(css, { parseValue: false, parseAtrulePrelude: false }))
