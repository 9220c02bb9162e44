/** One face cut down to some characters, kept in the cache under what it depends on: face, version, characters, format. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import subsetFont from 'subset-font'
import { cacheFolder } from '../base/cache-folder.ts'
import { cachedFile } from '../base/cached-file.ts'
import type { FontFace } from './font-faces.ts'

export type FontFormat = 'truetype' | 'woff2'

/** Vertical forms and half widths have no place in the characters themselves: keep what CSS can ask for. */
const HAN_FEATURES = ['vert', 'vrt2', 'halt', 'vhal', 'chws', 'vchw', 'kern', 'palt', 'ccmp', 'locl', 'mark']

/** Path of the cut face in the cache. */
export async function cutFont(face: FontFace, text: string, format: FontFormat): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify([face.origin, basename(face.path), format, text, 1]))
  const path = join(cacheFolder(), 'fonts', `${key.digest('hex').slice(0, 32)}.${format}`)
  await cachedFile(path, async () =>
    subsetFont(await readFile(face.path), text, {
      targetFormat: format === 'woff2' ? 'woff2' : 'sfnt',
      noHinting: true,
      ...(face.script === 'han' ? { keepFeatures: HAN_FEATURES } : {}),
    }),
  )
  return path
}

export interface FontFaceOptions {
  /** Another name for the family. */
  family?: string
  /** A `unicode-range`. Default: every character. */
  range?: string
}

/** The rule that names a file to style sheets. */
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
