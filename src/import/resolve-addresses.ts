/** Resolves the links and pictures of source pages to places and files of the report. */
import { posix } from 'node:path'
import type { Point } from 'unist'
import { problem } from '../problems/diagnostics.ts'
import type { ProblemId } from '../problems/messages/types.ts'
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
  const index = indexPages(pages)
  return {
    link(url, page, place) {
      if (url.startsWith(REFERENCE))
        return referenceTarget(decode(url.slice(REFERENCE.length)), page, place, index)
      const target = linkTarget(url, page, folder, index)
      if (typeof target !== 'string') return target
      problem(page.file, target, { url: url.slice(0, 120) }, { place, severity: 'warning' })
      return undefined
    },
    image,
    images,
    addLabel: (label, anchor, page) => index.labels.set(`${page.locale} ${label}`, anchor),
  }
}

interface PageIndex {
  /** By locale and label. */
  labels: Map<string, Anchor>
  /** Finds a page by its address; an absolute address may begin in any folder above or below the imported one. */
  pageAt(key: string, absolute: boolean): ConvertedPage | undefined
  byLabel(label: string, page: ConvertedPage): Anchor | undefined
}

function indexPages(pages: readonly ConvertedPage[]): PageIndex {
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
  return {
    labels,
    pageAt(key, absolute) {
      const exact = byKey.get(key)?.[0]
      if (exact || !absolute || key === '') return exact
      const endings = [...byKey].filter(([known]) => known.endsWith(`/${key}`))
      return endings.length === 1 ? endings[0]?.[1][0] : undefined
    },
    byLabel: (label, page) =>
      [label, label.toLowerCase(), label.replaceAll(' ', '-').toLowerCase()]
        .map(name => labels.get(`${page.locale} ${name}`))
        .find(anchor => anchor !== undefined),
  }
}

function referenceTarget(
  label: string,
  page: ConvertedPage,
  place: Point | undefined,
  index: PageIndex,
): Target {
  const anchor = page.anchors.get(label) ?? index.byLabel(label, page)
  if (anchor) return { ...anchor, url: `#${anchor.id}` }
  problem(page.file, 'reference-known/text', { label }, { place, severity: 'warning' })
  return undefined
}

type LinkProblem = Extract<
  ProblemId,
  `link-inside/${'unsafe' | 'no-page' | 'outside' | 'language' | 'heading'}`
>

/** Returns where the link leads, or the problem that it leads nowhere. */
function linkTarget(
  url: string,
  page: ConvertedPage,
  folder: SourceFolder,
  { pageAt, byLabel }: PageIndex,
): NonNullable<Target> | LinkProblem {
  if (url.startsWith('//')) return elsewhere(`https:${url}`)
  if (SCHEME.test(url)) return /^(?:https?|mailto|tel):/i.test(url) ? elsewhere(url) : 'link-inside/unsafe'
  const [path = '', fragment = ''] = url.split('#', 2)
  const where = path.split('?')[0] ?? ''
  const target = where === '' ? page : pageAt(keyOf(resolve(where, page)), where.startsWith('/'))
  if (!target)
    return folder.others.has(resolve(where, page).replace(/^\//, ''))
      ? 'link-inside/no-page'
      : 'link-inside/outside'
  if (target.locale !== page.locale) return 'link-inside/language'
  const whole = { url: `#${target.slug}`, title: target.title, isNumbered: false }
  if (fragment === '') return whole
  const wanted = decode(fragment)
  // Some site generators put `_` before an id that begins with a digit.
  const names = [wanted, wanted.toLowerCase(), wanted.toLowerCase().replace(/^_(?=\d)/, '')]
  const anchor =
    names.map(name => target.anchors.get(name)).find(known => known !== undefined) ??
    (where === '' ? byLabel(wanted, page) : undefined)
  if (anchor) return { ...anchor, url: `#${anchor.id}`, isNumbered: false }
  return where === '' ? 'link-inside/heading' : whole
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
