/** Reads images that a chapter names. They must exist inside the report's folder and have a printable format. */

import { createHash } from 'node:crypto'
import { readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, posix, relative } from 'node:path'
import { imageSize } from 'image-size'
import { MAX_PIXELS } from '../../images/max-pixels.ts'
import { type ProblemText, textOf } from '../../problems/diagnostics.ts'
import type { NameSpec } from '../../problems/fixes/types.ts'
import { code, oneOf } from '../../problems/messages/message.ts'
import { didYouMean, isSlip, type NameSuggestion, nearest } from '../../problems/suggest.ts'
import { type Denial, MAX_PICTURE, MAX_TEXT, readInside } from './read-inside.ts'

export type Asset =
  | { kind: 'svg'; text: string; path: string }
  | { kind: 'raster'; path: string; output: string; width: number; height: number }
export interface AssetProblem {
  rule: string
  text: ProblemText
  fix?: NameSpec | undefined
}

const RASTER = ['.png', '.jpg', '.jpeg', '.webp', '.gif']

/** `src` is relative to the edition's folder. A link out of the report is an error even if its target exists. */
export function readAsset(root: string, folder: string, src: string): Asset | AssetProblem {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) {
    return { rule: 'image-local', text: textOf('image-local', { src }) }
  }
  const path = join(root, folder, decode(src))
  const extension = extname(path).toLowerCase()
  const most = extension === '.svg' ? MAX_TEXT : MAX_PICTURE
  const bytes = readInside(root, join(folder, decode(src)), most)
  if (typeof bytes === 'string') return denied(bytes, { root, folder, src, most })
  if (extension === '.svg') return { kind: 'svg', text: bytes.toString('utf8'), path }
  if (!RASTER.includes(extension)) {
    const kinds = oneOf(['.svg', ...RASTER].map(code))
    return { rule: 'image-kind', text: textOf('image-kind', { src, kinds }) }
  }
  try {
    const header = imageSize(bytes)
    // Cameras store upright pictures sideways, with an orientation from 5 on.
    const isTurned = (header.orientation ?? 1) >= 5
    const [width, height] = isTurned ? [header.height, header.width] : [header.width, header.height]
    if (width * height > MAX_PIXELS) {
      return { rule: 'image-size', text: textOf('image-size', { src, width, height }) }
    }
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    return { kind: 'raster', path, output: `assets/${hash}${extension}`, width, height }
  } catch {
    const kind = extension.slice(1).toUpperCase()
    return { rule: 'image-kind', text: textOf('image-kind/unreadable', { src, kind }) }
  }
}

function denied(
  denial: Denial,
  { root, folder, src, most }: { root: string; folder: string; src: string; most: number },
): AssetProblem {
  if (denial === 'outside') return { rule: 'image-inside', text: textOf('image-inside', { src }) }
  if (denial === 'link') return { rule: 'image-inside', text: textOf('image-inside/link', { src }) }
  if (denial === 'size')
    return { rule: 'image-size', text: textOf('image-size/file', { src, most: most / 1_000_000 }) }
  const similar = nearestImage(root, folder, src)
  const path = `${folder}/${src}`
  return {
    rule: 'image-exists',
    text: textOf('image-exists', { src, path }, similar?.note),
    fix: similar?.fix,
  }
}

function decode(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}

/** The edition's folder of pictures. */
const IMAGES = 'images'

/** Suggests a similar file in the same folder or in the images folder, never outside the report. */
function nearestImage(root: string, folder: string, written: string): NameSuggestion | undefined {
  // Windows paths have backslashes.
  const src = decode(written).replaceAll('\\', '/')
  const name = basename(src)
  const parent = dirname(src)
  const names = filesIn(root, join(folder, parent))
  const similar = nearest(name, names)
  if (similar !== undefined)
    return didYouMean(
      written,
      encodeURI(posix.join(parent, similar)),
      similar !== name && !isSlip(name, similar, names),
    )
  // A file of the same name in the images folder; a guess if another folder was written.
  return parent !== IMAGES && filesIn(root, join(folder, IMAGES)).includes(name)
    ? didYouMean(written, encodeURI(posix.join(IMAGES, name)), parent !== '.')
    : undefined
}

function filesIn(root: string, folder: string): string[] {
  try {
    const inside = relative(realpathSync(root), realpathSync(join(root, folder)))
    return inside.startsWith('..') || isAbsolute(inside) ? [] : readdirSync(join(root, folder))
  } catch {
    return []
  }
}
