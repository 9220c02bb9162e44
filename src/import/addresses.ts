/** Where links of a page lead in the report, and which files its pictures are. */
import { posix } from 'node:path'
import type { Point } from 'unist'
import { problem } from '../problems/diagnostics.ts'
import { REFERENCE } from './dialects/lines.ts'
import { openImages } from './images.ts'
import type { SourceFolder } from './read-folder.ts'
import type { Anchor, ConvertedPage } from './types.ts'

/** A new address, with words for a link that has none; or the words alone. */
export type Target = { url: string; title: string; isNumbered: boolean } | undefined

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
  /** A figure or table that a label names, in the language of the page. */
  addLabel(label: string, anchor: Anchor, page: ConvertedPage): void
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i

export function openAddresses(folder: SourceFolder, pages: readonly ConvertedPage[]): Addresses {
  const { image, images } = openImages(folder)
  const labels = new Map<string, Anchor>()
  const byKey = new Map<string, ConvertedPage[]>()
  for (const page of pages) {
    const key = keyOf(page.path)
    byKey.set(key, [...(byKey.get(key) ?? []), page])
    for (const [label, anchor] of page.anchors) {
      const name = `${page.locale} ${label}`
      if (!labels.has(name)) labels.set(name, anchor)
    }
  }

  /** A page by an address on the site, which may begin anywhere above or below the folder. */
  const pageAt = (key: string, absolute: boolean): ConvertedPage | undefined => {
    const exact = byKey.get(key)?.[0]
    if (exact || !absolute || key === '') return exact
    const near = [...byKey].filter(([known]) => known.endsWith(`/${key}`))
    return near.length === 1 ? near[0]?.[1][0] : undefined
  }

  const byLabel = (label: string, page: ConvertedPage): Anchor | undefined =>
    [label, label.toLowerCase(), label.replaceAll(' ', '-').toLowerCase()]
      .map(name => labels.get(`${page.locale} ${name}`))
      .find(anchor => anchor !== undefined)

  const link: Addresses['link'] = (url, page, place) => {
    const lost = (why: string): Target => {
      problem(page.file, 'link-inside', `Unexpected link \`${url.slice(0, 120)}\` ${why}, kept as text`, {
        place,
        severity: 'warning',
      })
      return undefined
    }
    if (url.startsWith(REFERENCE)) {
      const label = decode(url.slice(REFERENCE.length))
      const anchor = page.anchors.get(label) ?? byLabel(label, page)
      if (anchor) return { ...anchor, url: `#${anchor.id}` }
      problem(page.file, 'reference-known', `Unexpected reference to \`${label}\`, kept as text`, {
        place,
        severity: 'warning',
      })
      return undefined
    }
    if (url.startsWith('//')) return elsewhere(`https:${url}`)
    if (SCHEME.test(url))
      return /^(?:https?|mailto|tel):/i.test(url) ? elsewhere(url) : lost('that a reader cannot follow')
    const [path = '', fragment = ''] = url.split('#', 2)
    const where = path.split('?')[0] ?? ''
    const target = where === '' ? page : pageAt(keyOf(resolve(where, page)), where.startsWith('/'))
    if (!target)
      return lost(
        folder.others.has(resolve(where, page).replace(/^\//, ''))
          ? 'to a file that is not a page'
          : 'to a page that is not in the folder',
      )
    if (target.locale !== page.locale) return lost('to the edition in another language')
    const whole = { url: `#${target.slug}`, title: target.title, isNumbered: false }
    if (fragment === '') return whole
    const wanted = decode(fragment)
    // A site that lets no id begin with a digit puts a line before it.
    const names = [wanted, wanted.toLowerCase(), wanted.toLowerCase().replace(/^_(?=\d)/, '')]
    const anchor =
      names.map(name => target.anchors.get(name)).find(found => found !== undefined) ??
      (where === '' ? byLabel(wanted, page) : undefined)
    if (anchor) return { ...anchor, url: `#${anchor.id}`, isNumbered: false }
    return where === '' ? lost('to a heading that is not there') : whole
  }
  return {
    link,
    image,
    images,
    addLabel: (label, anchor, page) => labels.set(`${page.locale} ${label}`, anchor),
  }
}

const elsewhere = (url: string) => ({ url, title: url, isNumbered: false })

/** What stays of a path when endings and names of indexes go: `docs/data/index.md`, `docs/data.html` and `/docs/data/`. */
function keyOf(path: string): string {
  return posix
    .normalize(`/${path}`)
    .replace(/\.(?:md|markdown|mdx|qmd|rmd|ipynb|html?)$/i, '')
    .replace(/\/(?:_?index|readme)$/i, '')
    .replace(/^\/|\/$/g, '')
    .toLowerCase()
}

function resolve(where: string, page: ConvertedPage): string {
  const path = decode(where)
  return path.startsWith('/') ? path : posix.join(posix.dirname(page.path), path)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
