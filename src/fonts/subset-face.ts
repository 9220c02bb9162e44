/** Subsets a face to some characters. The result is cached by everything it depends on: face, version, characters, format. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { cacheFolder } from '../base/cache-folder.ts'
import { cachedFile } from '../base/cached-file.ts'
import type { FontFace } from './font-faces.ts'

export type FontFormat = 'truetype' | 'woff2'

/** Features of Han fonts that CSS can request; glyphs such as vertical forms have no character of their own. */
const HAN_FEATURES = ['vert', 'vrt2', 'halt', 'vhal', 'chws', 'vchw', 'kern', 'palt', 'ccmp', 'locl', 'mark']

/** Returns the path of the subset in the cache. */
export async function subsetFace(face: FontFace, text: string, format: FontFormat): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify([face.origin, basename(face.path), format, text, 1]))
  const path = join(cacheFolder(), 'fonts', `${key.digest('hex').slice(0, 32)}.${format}`)
  await cachedFile(path, async () => {
    // Imported here, because most builds find every subset in the cache.
    const { default: subsetFont } = await import('subset-font')
    return subsetFont(await readFile(face.path), text, {
      targetFormat: format === 'woff2' ? 'woff2' : 'sfnt',
      noHinting: true,
      ...(face.script === 'han' ? { keepFeatures: HAN_FEATURES } : {}),
    })
  })
  return path
}

export interface FontFaceOptions {
  /** Name of the family, if not the face's own. */
  family?: string
  /** Value for `unicode-range`. Default: every character. */
  range?: string
}

/** The `@font-face` rule for a font file. */
export function fontFaceRule(
  face: FontFace,
  url: string,
  format: FontFormat,
  { family = face.family, range }: FontFaceOptions = {},
): string {
  return (
    `@font-face{font-family:"${family}";font-weight:${face.weight};font-style:${face.style};` +
    `font-display:swap;src:url("${url}") format("${format}")${range ? `;unicode-range:${range}` : ''}}`
  )
}
