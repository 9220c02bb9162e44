/**
 * Sorts pages as a table of contents or a sidebar lists them; other pages folder by folder: the index first, then by `weight` in the front
 * matter, by a number before the name, by the order of the index's links, and by name.
 */
import { posix } from 'node:path'
import type { SourcePage } from './types.ts'

const SIDEBARS = ['SUMMARY.md', '_sidebar.md']
const INDEX = /^(?:_?index|readme)\.(?:md|markdown|mdx|qmd|rmd|ipynb)$/i
const byName = new Intl.Collator('en', { numeric: true })

/** Recognises lists of links for a sidebar, which are not chapters. */
export function isSidebar(page: SourcePage): boolean {
  return SIDEBARS.includes(posix.basename(page.path))
}

/** `twinPath` returns a page's path without its language; `contents` are the paths that a table of contents lists. */
export function inOrder(
  pages: readonly SourcePage[],
  twinPath: (page: SourcePage) => string,
  sidebars: readonly SourcePage[],
  contents: readonly string[] = [],
): SourcePage[] {
  const listed = [...new Set([...contents, ...sidebars.flatMap(sidebar => linkedPaths(sidebar))])]
  const places = new Map(listed.map((path, i) => [path, i]))
  // A translation has the place of its original.
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

/** Returns one rank for each step of the path from the folder down to the page. */
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
    const ranked = isFile ? page : indexes.get(path)?.[0]
    // The index of a site comes before the readme of its sources.
    const index = isFile && INDEX.test(name) ? (/^readme/i.test(name) ? 1 : 0) : 2
    const linked = /^\d/.test(name) ? Number.POSITIVE_INFINITY : linkRank(path, page.path)
    return [index, ranked?.matter.weight ?? Number.POSITIVE_INFINITY, linked, name]
  }
  return page => {
    const parts = twinPath(page).split('/')
    return parts.map((_, i) => step(parts.slice(0, i + 1).join('/'), page, i === parts.length - 1))
  }
}

function compareRanks(a: readonly Rank[], b: readonly Rank[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i] as Rank, b[i] as Rank]
    const order =
      compareNumbers(x[0], y[0]) ||
      compareNumbers(x[1], y[1]) ||
      compareNumbers(x[2], y[2]) ||
      byName.compare(x[3], y[3])
    if (order !== 0) return order
  }
  return a.length - b.length
}

const compareNumbers = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

const LINK = /\]\(\s*<?([^)\s>#?]+)/g

/** Returns the paths that a page links to, in order, relative to the folder. */
function linkedPaths(page: SourcePage): string[] {
  return [...page.text.matchAll(LINK)]
    .map(match => match[1] ?? '')
    .filter(url => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
    .map(url => {
      const path = url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(page.path), url)
      return path.replace(/\/$/, '')
    })
}
