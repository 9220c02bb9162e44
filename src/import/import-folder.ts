/** A folder of ordinary Markdown → the files of a report. Pure but for reading; what could not be kept is on the pages' files. */
import { posix } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { shippedLanguages } from '../source/locale-files.ts'
import type { Locale } from '../source/types.ts'
import { openAddresses } from './addresses.ts'
import { openCharacters } from './characters.ts'
import { convert } from './convert.ts'
import { findFigures } from './figures.ts'
import { placeHeadings } from './headings.ts'
import { guessLocales } from './locales.ts'
import { inOrder, isSidebar } from './order.ts'
import type { SourceFolder } from './read-folder.ts'
import { configuration } from './report-yaml.ts'
import type { ConvertedPage, PlacedPage, SourcePage } from './types.ts'
import { writeMarkdown } from './write-markdown.ts'

export interface ImportOptions {
  /** Languages that the template has words for. */
  known: readonly Locale[]
  /** The main language, in the place of the guess. */
  locale?: Locale | undefined
  /** Dates the edition. */
  today: Date
}

export interface ImportedReport {
  /** Path in the report → text. */
  texts: ReadonlyMap<string, string>
  /** Path in the report → path in the source folder. */
  copies: ReadonlyMap<string, string>
  edition: string
  chapters: { path: string; title: string; source: VFile }[]
  /** The source files, with what was changed in each. */
  files: VFile[]
}

export async function importFolder(folder: SourceFolder, options: ImportOptions): Promise<ImportedReport> {
  const sidebars = folder.pages.filter(isSidebar)
  const pages = folder.pages.filter(page => !isSidebar(page))
  const languages = guessLocales(pages, options.known, options.locale)
  const twin = (page: SourcePage) => languages.twinPath.get(page) ?? page.path
  const slugs = slugsOf(inOrder(pages, twin, sidebars), twin)
  const converted = inOrder(pages, twin, sidebars).map(page =>
    convertPage({ ...page, locale: languages.of.get(page) ?? 'en', slug: slugs.get(twin(page)) ?? '' }),
  )
  const config = configuration(converted, languages.locales, folder, options)
  const { edition } = config
  const addresses = openAddresses(folder, converted)
  const texts = new Map<string, string>(config.texts)
  const chapters: ImportedReport['chapters'] = []
  const order = [...new Set(converted.map(page => page.slug))]
  const width = Math.max(2, String(order.length).length)
  const shipped = shippedLanguages()
  for (const page of converted) {
    const mend = await openCharacters(shipped(page.locale))
    const body = writeMarkdown(page, {
      addresses,
      place: point => point && { line: pageLine(page, point.line), column: point.column },
    })
    const { text, dropped } = mend(chapterText(page, body))
    if (dropped.length > 0)
      problem(
        page.file,
        'character-in-font',
        `Unexpected ${dropped.join(' ')}, left out: no bundled font has it`,
        {
          severity: 'warning',
        },
      )
    const number = String(order.indexOf(page.slug) + 1).padStart(width, '0')
    const path = `${edition}/${page.locale}/${number}-${page.slug}.md`
    texts.set(path, text)
    chapters.push({ path, title: page.title, source: page.file })
  }
  return {
    texts,
    copies: new Map([...addresses.images].map(([to, from]) => [`${edition}/${to}`, from])),
    edition,
    chapters,
    files: folder.pages.map(page => page.file),
  }
}

interface WithLines extends ConvertedPage {
  lines: readonly number[]
}

function convertPage(page: PlacedPage): WithLines {
  const { text, tree, lines } = convert(page)
  findFigures(tree)
  return { ...page, ...placeHeadings(tree, page, text), converted: text, tree, lines }
}

const pageLine = (page: WithLines, line: number) => (page.lines[line - 1] ?? 0) + page.offset + 1

function chapterText({ title, matter }: ConvertedPage, body: string): string {
  const quoted = (text: string) => JSON.stringify(text)
  const summary = matter.summary ? `summary: ${quoted(matter.summary)}\n` : ''
  return `---\ntitle: ${quoted(title)}\n${summary}---\n\n${body.trim()}\n`
}

/** Names of chapters: the file's name, its folder's for an index, with folders before it where two are the same. */
function slugsOf(pages: readonly SourcePage[], twin: (page: SourcePage) => string): Map<string, string> {
  const slugs = new Map<string, string>()
  for (const path of new Set(pages.map(twin))) {
    const steps = path
      .split('/')
      .map(step => slug(step.replace(/\.\w+$/, '').replace(/^\d{1,3}[-_. ]+(?!\d)/, '')) || slug(step))
    if (/^(?:_?index|readme)$/i.test(posix.basename(path).replace(/\.\w+$/, ''))) {
      if (steps.length > 1) steps.pop()
      // The start page of the web edition is index.html.
      else if (steps[0] !== 'readme') steps[0] = 'overview'
    }
    const taken = (name: string) => [...slugs.values()].some(other => clash(name, other))
    let from = steps.length - 1
    let name = steps[from] ?? ''
    while (taken(name) && from > 0) name = `${steps[--from]}-${name}`
    for (let n = 2; taken(name); n++) name = `${steps.at(-1)}-p${n}`
    slugs.set(path, name)
  }
  return slugs
}

/** `data-1` is the first section of `data`. */
function clash(a: string, b: string): boolean {
  const section = (name: string, of: string) =>
    name.startsWith(`${of}-`) && /^-(?:h?\d+)(?:-\d+)?$/.test(name.slice(of.length))
  return a === b || section(a, b) || section(b, a)
}

const slug = (text: string) => new GithubSlugger().slug(text)
