/** Copies pictures and fonts to the output. Every published picture is copied here, which removes its metadata. */
import { readFile, writeFile } from 'node:fs/promises'
import { isFontFile } from '../fonts/font-file.ts'
import { stripMetadata } from './metadata/strip.ts'
import { publishedDrawing } from './svg/published-drawing.ts'

/** The bytes to publish; undefined for a file type that pages do not show, which is not published. */
export async function publishedPicture(path: string): Promise<Buffer | undefined> {
  const bytes = await readFile(path)
  // AVIF files come from `encode`, which writes no metadata.
  if (bytes.toString('latin1', 4, 12) === 'ftypavif') return bytes
  if (/\.svg$/i.test(path)) return Buffer.from(publishedDrawing(bytes.toString('utf8')).text)
  if (isFontFile(bytes)) return bytes
  const stripped = stripMetadata(bytes)
  return stripped && stripped.removed.size === 0 ? bytes : stripped?.bytes
}

export async function copyPicture(from: string, to: string): Promise<void> {
  const bytes = await publishedPicture(from)
  if (bytes) await writeFile(to, bytes)
}
