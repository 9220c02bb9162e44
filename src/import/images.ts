/** Finds the file of each picture. A picture that would not print is reported, and replaced by its description. */
import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Point } from 'unist'
import { DrawingMistake } from '../images/svg/parse-drawing.ts'
import { safeDrawing } from '../images/svg/safe-drawing.ts'
import { problem } from '../problems/diagnostics.ts'
import { readAsset } from '../stages/1-read/assets.ts'
import type { SourceFolder } from './read-folder.ts'
import type { Addresses } from './resolve-addresses.ts'
import type { ConvertedPage } from './types.ts'

const STATIC = /(?:^|\/)(?:public|static|assets|_assets|source)$/
const PICTURE = /\.(?:svg|png|jpe?g|webp|gif)$/i
const SCHEME = /^[a-z][a-z0-9+.-]*:/i

export function openImages(folder: SourceFolder): Pick<Addresses, 'image' | 'images'> {
  const images = new Map<string, string>()
  const targets = new Map<string, string>()
  const usable = new Map<string, Refusal | undefined>()
  const roots = ['', ...new Set([...folder.others].flatMap(foldersOf).filter(path => STATIC.test(path)))]

  /** Returns the problem of a picture that cannot be printed; undefined if it can. */
  const refusal = (path: string): Refusal | undefined => {
    if (!usable.has(path))
      usable.set(path, PICTURE.test(path) ? unprintable(folder.root, path) : 'image-exists/not-printed')
    return usable.get(path)
  }

  /** Returns the path of a picture in the report; a second file of the same name gets a hash in its name. */
  const targetOf = (path: string): string => {
    const known = targets.get(path)
    if (known !== undefined) return known
    const plain = `images/${withoutRoots(path)}`
    const isTaken = [...images.keys()].some(other => other.toLowerCase() === plain.toLowerCase())
    const mark = createHash('sha256').update(path).digest('hex').slice(0, 8)
    const target = isTaken ? plain.replace(/(\.\w+)$/, `-${mark}$1`) : plain
    targets.set(path, target)
    images.set(target, path)
    return target
  }

  const image = (url: string, page: ConvertedPage, place: Point | undefined) => {
    const remote = SCHEME.test(url) ? url : url.startsWith('//') ? `https:${url}` : undefined
    if (remote !== undefined) {
      const link = /^https?:/i.test(remote) ? { link: remote } : undefined
      const id = link ? 'image-local/linked' : 'image-local/described'
      problem(page.file, id, { url: url.slice(0, 120) }, { place, severity: 'warning' })
      return link
    }
    const path = decode(url.split(/[?#]/)[0] ?? '')
    const paths = candidates(path, page, roots)
    const file = [...paths, ...(/\.\w+$/.test(path) ? [] : paths.flatMap(withEndings))].find(candidate =>
      folder.others.has(candidate),
    )
    const refused = file === undefined ? 'image-exists/not-imported' : refusal(file)
    if (file === undefined || refused !== undefined) {
      problem(
        page.file,
        refused ?? 'image-exists/not-imported',
        { url: url.slice(0, 120) },
        { place, severity: 'warning' },
      )
      return undefined
    }
    return {
      src: encodeURI(targetOf(file)).replace(/[()#?]/g, sign => `%${sign.charCodeAt(0).toString(16)}`),
    }
  }
  return { image, images }
}

type Refusal = 'image-exists/no-picture' | 'image-exists/not-drawn' | 'image-exists/not-printed'

function unprintable(root: string, path: string): Refusal | undefined {
  const asset = readAsset(root, '', encodeURIComponent(path).replaceAll('%2F', '/'))
  if ('rule' in asset) return 'image-exists/no-picture'
  return asset.kind === 'svg' && !isDrawable(asset.text) ? 'image-exists/not-drawn' : undefined
}

/** Decides as a build does. */
function isDrawable(text: string): boolean {
  try {
    safeDrawing(text, 'en')
    return true
  } catch (error) {
    if (error instanceof DrawingMistake) return false
    throw error
  }
}

function candidates(path: string, page: ConvertedPage, roots: readonly string[]): string[] {
  const relative = path.replace(/^\/+/, '').replaceAll('\\', '/')
  return [
    ...(path.startsWith('/') ? [] : [posix.join(posix.dirname(page.path), path)]),
    ...roots.map(root => posix.join(root, relative)),
    // The root of the site may be any folder above the page.
    ...foldersOf(page.path).map(folder => posix.join(folder, relative)),
  ]
}

/** Quarto allows pictures without an ending, and chooses it by output format. */
const withEndings = (path: string) => ['svg', 'png', 'jpg', 'jpeg', 'webp'].map(ending => `${path}.${ending}`)

const foldersOf = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'))
}

/** Removes folders such as `static/img` from a path, because all pictures are copied into `images`. */
function withoutRoots(path: string): string {
  const parts = path.split('/')
  const at = parts
    .slice(0, -1)
    .findLastIndex(part => /^(?:public|static|assets|_assets|images?|img)$/i.test(part))
  return parts.slice(at + 1).join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
