/** Markdown and other files of a folder. Nothing is written, and no link is followed out of it. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { VFile } from 'vfile'
import { parseDocument } from 'yaml'
import type { SourceMatter, SourcePage } from './types.ts'

export interface SourceFolder {
  /** Absolute. */
  root: string
  pages: SourcePage[]
  /** Every file that is not Markdown, relative to the folder. */
  others: ReadonlySet<string>
}

const SKIPPED = new Set(['node_modules', 'dist', 'vendor'])

export async function readFolder(root: string): Promise<SourceFolder> {
  const pages: SourcePage[] = []
  const others = new Set<string>()
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue
      const path = join(folder, entry.name)
      const name = relative(root, path).split(sep).join('/')
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
        pages.push(readPage(name, await readFile(path, 'utf8')))
      else if (entry.isFile()) others.add(name)
    }
  }
  await walk(root)
  return { root, pages, others }
}

const MATTER = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n?\1[ \t]*(?:\n|$)/

function readPage(path: string, raw: string): SourcePage {
  const value = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const match = MATTER.exec(value)
  const whole = match?.[0] ?? ''
  return {
    path,
    file: new VFile({ path, value }),
    text: value.slice(whole.length),
    offset: whole.split('\n').length - 1,
    matter: match?.[1] === '---' ? yamlMatter(match[2] ?? '') : tomlMatter(match?.[2] ?? ''),
  }
}

const WEIGHTS = ['weight', 'nav_order', 'sidebar_position', 'order']

function yamlMatter(text: string): SourceMatter {
  const document = parseDocument(text)
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 50 })
  if (typeof value !== 'object' || value === null) return {}
  return fromRecord(value as Record<string, unknown>)
}

/** Hugo's older front matter: only `key = "value"` at the top counts. */
function tomlMatter(text: string): SourceMatter {
  const pairs = text
    .split('\n')
    .map(line => /^(\w+)\s*=\s*(?:"(.*)"|'(.*)'|(\d+))\s*$/.exec(line))
    .flatMap(match => (match ? [[match[1] ?? '', match[2] ?? match[3] ?? Number(match[4])] as const] : []))
  return fromRecord(Object.fromEntries(pairs))
}

function fromRecord(record: Record<string, unknown>): SourceMatter {
  const words = (key: string, of: unknown = record) => {
    const value = (of as Record<string, unknown> | undefined)?.[key]
    return typeof value === 'string' && value.trim() ? value.trim().replace(/\s+/g, ' ') : undefined
  }
  const weight = WEIGHTS.map(key => record[key]).find(value => typeof value === 'number')
  return {
    // The home page of a VitePress site has its name in the middle.
    title: words('title') ?? words('name', record['hero']),
    summary: words('description') ?? words('summary'),
    weight: weight as number | undefined,
  }
}
