/** Resolves the links and pictures of source pages to places and files of the report. */
import { posix } from 'node:path'
import type { Point } from 'unist'
import { problem } from '../problems/diagnostics.ts'
import { REFERENCE } from './dialects/lines.ts'
import { openImages } from './images.ts'
import type { SourceFolder } from './read-folder.ts'
import type { Anchor, ConvertedPage } from './types.ts'

/** New address of a link, with words for a link that has none; undefined: only the link's words stay. */
export type Target = { url: string; title: string; isNumbered: boolean } | undefined

export interface Addresses {
  link(url: string, page: ConvertedPage, place: Point | undefined): Target
  /** Returns the picture's path in the report; a `link` if the picture is on the web; undefined if it cannot be used. */
  image(
    url: string,
    page: ConvertedPage,
    place: Point | undefined,
  ): { src: string } | { link: string } | undefined
  /** Path in the edition's folder → path in the source folder. */
  images: ReadonlyMap<string, string>
  /** Adds the label of a figure or table, for references in the language of the page. */
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

  /** Finds a page by its address; an absolute address may begin in any folder above or below the imported one. */
  const pageAt = (key: string, absolute: boolean): ConvertedPage | undefined => {
    const exact = byKey.get(key)?.[0]
    if (exact || !absolute || key === '') return exact
    const endings = [...byKey].filter(([known]) => known.endsWith(`/${key}`))
    return endings.length === 1 ? endings[0]?.[1][0] : undefined
  }

  const byLabel = (label: string, page: ConvertedPage): Anchor | undefined =>
    [label, label.toLowerCase(), label.replaceAll(' ', '-').toLowerCase()]
      .map(name => labels.get(`${page.locale} ${name}`))
      .find(anchor => anchor !== undefined)

  const link: Addresses['link'] = (url, page, place) => {
    const keepAsText = (why: string): Target => {
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
      return /^(?:https?|mailto|tel):/i.test(url) ? elsewhere(url) : keepAsText('that a reader cannot follow')
    const [path = '', fragment = ''] = url.split('#', 2)
    const where = path.split('?')[0] ?? ''
    const target = where === '' ? page : pageAt(keyOf(resolve(where, page)), where.startsWith('/'))
    if (!target)
      return keepAsText(
        folder.others.has(resolve(where, page).replace(/^\//, ''))
          ? 'to a file that is not a page'
          : 'to a page that is not in the folder',
      )
    if (target.locale !== page.locale) return keepAsText('to the edition in another language')
    const whole = { url: `#${target.slug}`, title: target.title, isNumbered: false }
    if (fragment === '') return whole
    const wanted = decode(fragment)
    // Some site generators put `_` before an id that begins with a digit.
    const names = [wanted, wanted.toLowerCase(), wanted.toLowerCase().replace(/^_(?=\d)/, '')]
    const anchor =
      names.map(name => target.anchors.get(name)).find(known => known !== undefined) ??
      (where === '' ? byLabel(wanted, page) : undefined)
    if (anchor) return { ...anchor, url: `#${anchor.id}`, isNumbered: false }
    return where === '' ? keepAsText('to a heading that is not there') : whole
  }
  return {
    link,
    image,
    images,
    addLabel: (label, anchor, page) => labels.set(`${page.locale} ${label}`, anchor),
  }
}

const elsewhere = (url: string) => ({ url, title: url, isNumbered: false })

/** Returns one key for all forms of an address: `docs/data/index.md`, `docs/data.html` and `/docs/data/`. */
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
