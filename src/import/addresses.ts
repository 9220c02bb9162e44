/** Where links of a page lead in the report, and which files its pictures are. */
import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import type { Point } from 'unist'
import { problem } from '../diagnostics.ts'
import type { SourceFolder } from './read-folder.ts'
import type { ConvertedPage } from './types.ts'

/** A new address, or the words alone. */
export type Target = { url: string } | undefined

export interface Addresses {
  link(url: string, page: ConvertedPage, place: Point | undefined): Target
  /** `link` when the picture lies elsewhere and only its address can stand. */
  image(
    url: string,
    page: ConvertedPage,
    place: Point | undefined,
  ): { src: string } | { link: string } | undefined
  /** Path in the edition's folder → path in the source folder. */
  images: ReadonlyMap<string, string>
}

const STATIC = /(?:^|\/)(?:public|static|assets|_assets|source)$/
const PICTURE = /\.(?:svg|png|jpe?g|webp|gif)$/i
const SCHEME = /^[a-z][a-z0-9+.-]*:/i

export function openAddresses(folder: SourceFolder, pages: readonly ConvertedPage[]): Addresses {
  const images = new Map<string, string>()
  const roots = ['', ...new Set([...folder.others].flatMap(foldersOf).filter(path => STATIC.test(path)))]
  const byKey = new Map<string, ConvertedPage[]>()
  for (const page of pages) {
    const key = keyOf(page.path)
    byKey.set(key, [...(byKey.get(key) ?? []), page])
  }

  /** A page by an address on the site, which may begin anywhere above or below the folder. */
  const pageAt = (key: string, absolute: boolean): ConvertedPage | undefined => {
    const exact = byKey.get(key)?.[0]
    if (exact || !absolute || key === '') return exact
    const near = [...byKey].filter(([known]) => known.endsWith(`/${key}`))
    return near.length === 1 ? near[0]?.[1][0] : undefined
  }

  const link: Addresses['link'] = (url, page, place) => {
    const lost = (why: string): Target => {
      problem(page.file, 'link-inside', `Unexpected link \`${url.slice(0, 120)}\` ${why}, kept as text`, {
        place,
        severity: 'warning',
      })
      return undefined
    }
    if (url.startsWith('//')) return { url: `https:${url}` }
    if (SCHEME.test(url))
      return /^(?:https?|mailto|tel):/i.test(url) ? { url } : lost('that a reader cannot follow')
    const [path = '', fragment = ''] = url.split('#', 2)
    const where = path.split('?')[0] ?? ''
    const target = where === '' ? page : pageAt(keyOf(resolve(where, page)), where.startsWith('/'))
    if (!target) return lost('to a page that is not in the folder')
    if (target.locale !== page.locale) return lost('to the edition in another language')
    if (fragment === '') return { url: `#${target.slug}` }
    const wanted = decode(fragment)
    // A site that lets no id begin with a digit puts a line before it.
    const names = [wanted, wanted.toLowerCase(), wanted.toLowerCase().replace(/^_(?=\d)/, '')]
    const id = names.map(name => target.anchors.get(name)).find(found => found !== undefined)
    if (id === undefined && where === '') return lost('to a heading that is not there')
    return { url: `#${id ?? target.slug}` }
  }

  const image: Addresses['image'] = (url, page, place) => {
    const remote = SCHEME.test(url) ? url : url.startsWith('//') ? `https:${url}` : undefined
    if (remote !== undefined) {
      problem(
        page.file,
        'image-local',
        `Unexpected image \`${url.slice(0, 120)}\` from elsewhere, expected a file of the folder`,
        {
          place,
          severity: 'warning',
          note: 'Its address was kept as a link: nothing is fetched. Put the file into the images folder.',
        },
      )
      return /^https?:/i.test(remote) ? { link: remote } : undefined
    }
    const path = decode(url.split(/[?#]/)[0] ?? '')
    const found = candidates(path, page, roots).find(candidate => folder.others.has(candidate))
    if (!found || !PICTURE.test(found) || !existsSync(posix.join(folder.root, found))) {
      problem(
        page.file,
        'image-exists',
        `Unexpected image \`${url.slice(0, 120)}\`, expected a file of the folder`,
        {
          place,
          severity: 'warning',
          note: 'Its words were kept.',
        },
      )
      return undefined
    }
    const target = `images/${withoutRoots(found)}`
    images.set(target, found)
    return { src: encodeURI(target).replace(/[()]/g, bracket => (bracket === '(' ? '%28' : '%29')) }
  }
  return { link, image, images }
}

/** What stays of a path when endings and names of indexes go: `docs/data/index.md`, `docs/data.html` and `/docs/data/`. */
function keyOf(path: string): string {
  return posix
    .normalize(`/${path}`)
    .replace(/\.(?:md|markdown|html?)$/i, '')
    .replace(/\/(?:_?index|readme)$/i, '')
    .replace(/^\/|\/$/g, '')
    .toLowerCase()
}

function resolve(where: string, page: ConvertedPage): string {
  const path = decode(where)
  return path.startsWith('/') ? path : posix.join(posix.dirname(page.path), path)
}

function candidates(path: string, page: ConvertedPage, roots: readonly string[]): string[] {
  const relative = path.replace(/^\/+/, '')
  return [
    ...(path.startsWith('/') ? [] : [posix.join(posix.dirname(page.path), path)]),
    ...roots.map(root => posix.join(root, relative)),
  ]
}

const foldersOf = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'))
}

/** Everything lies in `images` anyway. */
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
