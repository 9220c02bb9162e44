/** build/<edition>/manifest.json: what went in, what came out, on which page every figure stands. No times, no paths of this machine. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Template } from '../book/template.ts'
import type { Citation, PageMap } from '../book/types.ts'
import type { Edition, Locale, Report } from '../source/types.ts'
import { version } from '../version.ts'

export interface BuiltLocale {
  locale: Locale
  outputs: { path: string; pages?: number; bytes: number }[]
  pageMap: PageMap | undefined
  fonts: string[]
  browser: string | undefined
  citations: readonly Citation[]
}

export interface Manifest {
  edition: string
  tool: string
  browser: string | undefined
  fonts: string[]
  inputs: Record<string, string>
  outputs: Record<string, string>
  locales: Record<
    Locale,
    { pages: number | undefined; pageMap: Record<string, number>; figures: Record<string, CitedFigure> }
  >
}
interface CitedFigure {
  value: string
  source: string
  chapters: string[]
  pages: number[]
}

export async function manifest(
  edition: Edition,
  report: Report,
  template: Template,
  built: readonly BuiltLocale[],
  folder: string,
): Promise<Manifest> {
  const inputs: Record<string, string> = {}
  const used = report.files.filter(
    file =>
      !/^[^/]+\//.test(file.path) ||
      file.path.startsWith('metrics/') ||
      file.path.startsWith(`${edition.folder}/`),
  )
  for (const file of [...used, ...template.files.values()]) inputs[file.path] = hash(String(file.value))
  for (const file of used)
    for (const [output, path] of file.data.assets ?? []) inputs[output] = hash(await readFile(path))
  const outputs: Record<string, string> = {}
  for (const path of await allFiles(folder)) outputs[path] = hash(await readFile(join(folder, path)))
  return {
    edition: edition.id,
    tool: `perennial ${version}`,
    browser: built.find(item => item.browser)?.browser,
    fonts: [...new Set(built.flatMap(item => item.fonts))].sort(),
    inputs: sorted(inputs),
    outputs: sorted(outputs),
    locales: Object.fromEntries(
      built.map(item => [
        item.locale,
        {
          pages: item.pageMap?.pages,
          pageMap: Object.fromEntries(item.pageMap?.of ?? []),
          figures: figuresOf(item, report),
        },
      ]),
    ),
  }
}

function figuresOf({ citations, pageMap }: BuiltLocale, report: Report): Record<string, CitedFigure> {
  const figures: Record<string, CitedFigure> = {}
  for (const { metric, period, chapter, anchor } of citations) {
    const observation = report.registry.metrics.get(metric)?.observations.get(period)
    const key = `${metric}@${period}`
    const figure = figures[key] ?? {
      value: observation?.value.text ?? '',
      source: observation?.source ?? '',
      chapters: [],
      pages: [],
    }
    figures[key] = figure
    if (!figure.chapters.includes(chapter)) figure.chapters.push(chapter)
    const page = pageMap?.of.get(anchor)
    if (page !== undefined && !figure.pages.includes(page)) figure.pages.push(page)
  }
  return sorted(figures)
}

/** The page map of the last build: where its numbers still hold, one pass of printing is enough. */
export async function previousPageMap(target: string, locale: Locale): Promise<PageMap | undefined> {
  try {
    const last = (JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8')) as Manifest).locales[
      locale
    ]
    return last?.pages === undefined
      ? undefined
      : { pages: last.pages, of: new Map(Object.entries(last.pageMap)) }
  } catch {
    // No manifest, or one of another version: print as if for the first time.
    return undefined
  }
}

async function allFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
