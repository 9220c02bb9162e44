/**
 * The order of pages: what a table of contents or a sidebar lists; else folder by folder the index first, then by front matter, by a number in
 * front of the name, by the order in which the index links to them, by name.
 */
import { posix } from 'node:path'
import type { SourcePage } from './types.ts'

const SIDEBARS = ['SUMMARY.md', '_sidebar.md']
const INDEX = /^(?:_?index|readme)\.(?:md|markdown|mdx|qmd|rmd|ipynb)$/i
const byName = new Intl.Collator('en', { numeric: true })

/** Lists of links for a sidebar are no chapters. */
export function isSidebar(page: SourcePage): boolean {
  return SIDEBARS.includes(posix.basename(page.path))
}

/** `twinPath` tells where a page would stand without its language's folder; `contents` are paths that a table of contents lists. */
export function inOrder(
  pages: readonly SourcePage[],
  twinPath: (page: SourcePage) => string,
  sidebars: readonly SourcePage[],
  contents: readonly string[] = [],
): SourcePage[] {
  const listed = [...new Set([...contents, ...sidebars.flatMap(sidebar => linkedPaths(sidebar))])]
  const places = new Map(listed.map((path, i) => [path, i]))
  // A translation stands where its original does.
  for (const page of pages) {
    const at = places.get(page.path)
    const twin = twinPath(page)
    if (at !== undefined && !places.has(twin)) places.set(twin, at)
  }
  const rank = folderRanks(pages, twinPath)
  const key = (page: SourcePage) => places.get(page.path) ?? places.get(twinPath(page)) ?? listed.length
  return [...pages].sort((a, b) => key(a) - key(b) || compareRanks(rank(a), rank(b)))
}

type Rank = readonly [index: number, weight: number, linked: number, name: string]

/** One rank for each step from the folder down to the page. */
function folderRanks(
  pages: readonly SourcePage[],
  twinPath: (page: SourcePage) => string,
): (page: SourcePage) => Rank[] {
  const indexes = new Map<string, SourcePage[]>()
  for (const page of pages) {
    const path = twinPath(page)
    if (!INDEX.test(posix.basename(path))) continue
    const folder = posix.dirname(path)
    indexes.set(folder, [...(indexes.get(folder) ?? []), page])
  }
  const links = new Map([...indexes].map(([folder, pages]) => [folder, pages.flatMap(linkedPaths)]))
  const linkRank = (path: string, original: string): number => {
    const all = links.get(posix.dirname(path)) ?? []
    const names = [path, original, path.replace(/\.\w+$/, ''), original.replace(/\.\w+$/, '')]
    const at = all.findIndex(link => names.includes(link))
    return at < 0 ? Number.POSITIVE_INFINITY : at
  }
  const step = (path: string, page: SourcePage, isFile: boolean): Rank => {
    const name = posix.basename(path)
    const own = isFile ? page : indexes.get(path)?.[0]
    // The index of a site before the readme of its sources.
    const index = isFile && INDEX.test(name) ? (/^readme/i.test(name) ? 1 : 0) : 2
    const linked = /^\d/.test(name) ? Number.POSITIVE_INFINITY : linkRank(path, page.path)
    return [index, own?.matter.weight ?? Number.POSITIVE_INFINITY, linked, name]
  }
  return page => {
    const parts = twinPath(page).split('/')
    return parts.map((_, i) => step(parts.slice(0, i + 1).join('/'), page, i === parts.length - 1))
  }
}

function compareRanks(a: readonly Rank[], b: readonly Rank[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i] as Rank, b[i] as Rank]
    const by = less(x[0], y[0]) || less(x[1], y[1]) || less(x[2], y[2]) || byName.compare(x[3], y[3])
    if (by !== 0) return by
  }
  return a.length - b.length
}

const less = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

const LINK = /\]\(\s*<?([^)\s>#?]+)/g

/** Paths that a page links to, in order, as they are in the folder. */
function linkedPaths(page: SourcePage): string[] {
  return [...page.text.matchAll(LINK)]
    .map(match => match[1] ?? '')
    .filter(url => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
    .map(url => {
      const path = url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(page.path), url)
      return path.replace(/\/$/, '')
    })
}
