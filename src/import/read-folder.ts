/** Reads the pages of a folder and lists its other files. Writes nothing, and follows no links. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { VFile } from 'vfile'
import { problem } from '../problems/diagnostics.ts'
import { decodeText } from '../stages/1-read/yaml/decode.ts'
import { CONFIGURATIONS, toolsOf } from './detect-tools.ts'
import type { Tool } from './dialects/lines.ts'
import { readMatter } from './front-matter.ts'
import { readNotebook } from './notebook.ts'
import type { SourcePage } from './types.ts'

export interface SourceFolder {
  /** Absolute path. */
  root: string
  pages: SourcePage[]
  /** Paths of all files that are not pages, relative to the folder. */
  others: ReadonlySet<string>
  /** Path → text of files in which tools give the order of pages and the title: `_toc.yml`, `mkdocs.yml`. */
  configurations: ReadonlyMap<string, string>
  /** The tools that the folder is written for. */
  tools: ReadonlySet<Tool>
  /** Documents that could not be read, each with its problem. */
  refused: VFile[]
}

/** Folders of dependencies and of build output. */
const SKIPPED = new Set(['node_modules', '_build', '_site', '_book', '_freeze', 'renv', '__pycache__'])
const PAGE = /\.(?:md|markdown|mdx|qmd|rmd|ipynb)$/i
/** Documents in other formats. */
const DOCUMENT = /\.(?:rst|adoc|asciidoc|docx?|odt|rtf|tex|org|textile|html?|pages)$/i

export async function readFolder(root: string): Promise<SourceFolder> {
  const pages: SourcePage[] = []
  const others = new Set<string>()
  const configurations = new Map<string, string>()
  const refused: VFile[] = []
  const refuse = (path: string, id: 'file-readable/document' | 'file-readable/symbolic-link') => {
    const file = new VFile({ path })
    problem(file, id, {}, { severity: 'warning' })
    refused.push(file)
  }
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue
      const path = join(folder, entry.name)
      const name = relative(root, path).split(sep).join('/')
      if (entry.isDirectory()) await walk(path)
      else if (!entry.isFile()) {
        if (PAGE.test(entry.name)) refuse(name, 'file-readable/symbolic-link')
      } else if (PAGE.test(entry.name)) pages.push(readPage(name, await readFile(path)))
      else {
        others.add(name)
        if (CONFIGURATIONS.test(entry.name)) configurations.set(name, await readFile(path, 'utf8'))
        if (DOCUMENT.test(entry.name)) refuse(name, 'file-readable/document')
      }
    }
  }
  await walk(root)
  return { root, pages, others, configurations, tools: toolsOf(configurations, pages), refused }
}

function readPage(path: string, bytes: Buffer): SourcePage {
  const { text, wrong } = decodeText(bytes)
  const value = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const file = new VFile({ path, value })
  if (wrong) problem(file, 'file-unicode/guessed', {}, { place: wrong, severity: 'warning' })
  return /\.ipynb$/i.test(path) ? readNotebook(path, file) : readMatter(path, file)
}
