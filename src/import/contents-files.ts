/** Reads the order of pages and the title of the book from the files of other tools: `_toc.yml`, `_quarto.yml`, `mkdocs.yml`. */
import { posix } from 'node:path'
import { parseDocument } from 'yaml'
import type { SourceFolder } from './read-folder.ts'
import type { SourcePage } from './types.ts'

/** Folders in which tools look for pages, besides the folder of the file itself. */
const ROOTS = ['', 'docs', 'content', 'source', 'src', 'documentation']
const ORDER = /^(?:_toc|myst|_quarto|_bookdown|mkdocs|toc|docs|mint|sidebars?)\.\w+$|^conf\.py$/i

/** Returns the paths of pages in the order in which these files list them, each once. */
export function listedPaths(folder: SourceFolder): string[] {
  const files = [...folder.configurations].filter(([path]) => ORDER.test(posix.basename(path)))
  const known = new Map(folder.pages.map(page => [withoutEnding(page.path), page.path]))
  const listed = files.flatMap(([path, text]) => pathsIn(path, text, known))
  return [...new Set([...listed, ...folder.pages.flatMap(page => toctreePaths(page, known))])]
}

/** Returns the title of the book or site, if a file of a tool gives one. */
export function bookTitle(folder: SourceFolder): string | undefined {
  for (const [path, text] of folder.configurations) {
    const name = posix.basename(path)
    if (posix.dirname(path) !== '.' && !/^docs?$/.test(posix.dirname(path))) continue
    if (/\.ya?ml$/i.test(name) && !/^_?toc\./i.test(name)) {
      const value = yamlValue(text)
      const title =
        at(value, 'book', 'title') ??
        at(value, 'project', 'title') ??
        at(value, 'website', 'title') ??
        at(value, 'site_name') ??
        at(value, 'title')
      if (title !== undefined) return title
    }
    const plain = /^\s*(?:title|project)\s*[:=]\s*(?:"([^"]+)"|'([^']+)')/m.exec(text)
    if (/^(?:(?:hugo|config)\.toml|docusaurus\.config\.\w+|conf\.py)$/i.test(name) && plain)
      return plain[1] ?? plain[2]
  }
  return undefined
}

function at(value: unknown, ...keys: string[]): string | undefined {
  let here = value
  for (const key of keys) here = (here as Record<string, unknown> | undefined)?.[key]
  return typeof here === 'string' && here.trim() ? here.trim() : undefined
}

function yamlValue(text: string): unknown {
  try {
    // Unknown tags, such as those of Python in mkdocs.yml, only cause warnings.
    return parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: 50 })
  } catch {
    return undefined
  }
}

function pathsIn(path: string, text: string, known: ReadonlyMap<string, string>): string[] {
  const folder = posix.dirname(path)
  const value = yamlValue(text) as Record<string, unknown> | undefined
  const configured = at(value, 'docs_dir') ?? at(value, 'root_dir')
  const roots = [...(configured ? [configured] : []), ...ROOTS].map(root => posix.join(folder, root))
  const words = /\.(?:ya?ml|json)$/i.test(path)
    ? scalarsOf(value)
    : [...text.matchAll(/["'`]([^"'`\n]+)["'`]/g)].map(match => match[1] ?? '')
  return words.flatMap(word => resolve(word, roots, known))
}

/** Returns all text values in the order in which they are written, without keys. */
function scalarsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(scalarsOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalarsOf) : []
}

function resolve(word: string, roots: readonly string[], known: ReadonlyMap<string, string>): string[] {
  if (word.length > 300 || /^[a-z]+:\/\/|\n/i.test(word)) return []
  const clean = word.replace(/^\.?\//, '').replace(/[#?].*$/, '')
  if (clean === '') return []
  for (const root of roots) {
    const path = posix.join(root, clean)
    if (path.includes('*')) {
      const pattern = new RegExp(
        `^${withoutEnding(path)
          .replace(/[.+^${}()|[\]\\]/g, '\\$&')
          .replace(/\*\*\/?|\*/g, star => (star.startsWith('**') ? '.*' : '[^/]*'))}$`,
      )
      const matching = [...known].filter(([key]) => pattern.test(key)).map(([, page]) => page)
      if (matching.length > 0) return matching
      continue
    }
    for (const key of [
      withoutEnding(path),
      `${path.replace(/\/$/, '')}/index`,
      `${path.replace(/\/$/, '')}/README`,
    ]) {
      const page = known.get(key)
      if (page !== undefined) return [page]
    }
  }
  return []
}

const withoutEnding = (path: string) => path.replace(/\.(?:md|markdown|mdx|qmd|rmd|ipynb|rst|html)$/i, '')

/** Returns the pages that ```` ```{toctree} ```` of Sphinx lists, after the page that contains the list. */
function toctreePaths(page: SourcePage, known: ReadonlyMap<string, string>): string[] {
  const lists = [...page.text.matchAll(/^[ \t]*(`{3,}|:{3,})\{toctree\}[^\n]*\n([\s\S]*?)^[ \t]*\1/gm)]
  const paths = lists.flatMap(([, , body = '']) =>
    body
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '' && !line.startsWith(':'))
      .flatMap(line => resolve(/<([^<>]+)>$/.exec(line)?.[1] ?? line, [posix.dirname(page.path), ''], known)),
  )
  return paths.length > 0 ? [page.path, ...paths] : []
}
