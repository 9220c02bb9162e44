/** Pages, styles, fonts and assets to a folder. */
import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { subsetFonts } from '../print/subset-fonts.ts'
import type { Site } from './site.ts'

/** Returns the number of bytes written. */
export async function writeSite(site: Site, lang: string, folder: string): Promise<number> {
  await mkdir(join(folder, 'fonts'), { recursive: true })
  const text = [...site.pages.values()].join('')
  const fonts = await subsetFonts({
    text,
    lang,
    format: 'woff2',
    folder: join(folder, 'fonts'),
    href: 'fonts/',
  })
  await writeFile(join(folder, 'fonts.css'), fonts.css)
  await writeFile(join(folder, 'style.css'), site.css)
  await writeFile(join(folder, 'theme.js'), site.script)
  for (const [name, html] of site.pages) await writeFile(join(folder, name), html)
  for (const [output, path] of site.assets) {
    await mkdir(dirname(join(folder, output)), { recursive: true })
    await copyFile(path, join(folder, output))
  }
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  return bytes
}
