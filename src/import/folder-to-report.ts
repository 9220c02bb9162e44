/** Turns a folder of ordinary Markdown into the files of a report, without writing them. Losses are reported on the source files. */
import { posix } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { VFile } from 'vfile'
import { problem } from '../problems/diagnostics.ts'
import { shippedLanguages } from '../stages/1-read/languages/locale-files.ts'
import type { Locale } from '../stages/1-read/types.ts'
import { openCharacters, type ReplaceCharacters, replaceInTree } from './characters.ts'
import { listedPaths } from './contents-files.ts'
import { convert } from './convert.ts'
import type { Tool } from './dialects/lines.ts'
import { placeHeadings } from './headings.ts'
import { guessLocales, unknownLanguages } from './locales.ts'
import { inOrder, isSidebar } from './page-order.ts'
import { findFigures } from './pictures-and-captions.ts'
import { Ids, type PageWriter, placeFigures } from './place-figures.ts'
import type { SourceFolder } from './read-folder.ts'
import { configuration } from './report-yaml.ts'
import { openAddresses } from './resolve-addresses.ts'
import type { ConvertedPage, PlacedPage, SourcePage } from './types.ts'
import { writeMarkdown } from './write-markdown.ts'

export interface ImportOptions {
  /** Languages that the template has words for. */
  known: readonly Locale[]
  /** Main language; undefined: it is guessed. */
  locale?: Locale | undefined
  /** Undefined: guessed from the folder. */
  organisation?: string | undefined
  edition?: string | undefined
  brand?: string | undefined
  /** Publication date of the edition. */
  today: Date
}

export interface ImportedReport {
  /** Path in the report → text. */
  texts: ReadonlyMap<string, string>
  /** Path in the report → path in the source folder. */
  copies: ReadonlyMap<string, string>
  edition: string
  chapters: { path: string; title: string; source: VFile }[]
  /** Source files, with the changes as problems. */
  files: VFile[]
}

export async function importFolder(folder: SourceFolder, options: ImportOptions): Promise<ImportedReport> {
  const sidebars = folder.pages.filter(isSidebar)
  const pages = folder.pages.filter(page => !isSidebar(page))
  const languages = guessLocales(pages, options.known, options.locale)
  for (const [page, tag] of unknownLanguages(pages, options.known))
    problem(
      page.file,
      'locale-listed/added',
      { tag, locale: languages.of.get(page) ?? '' },
      { severity: 'warning' },
    )
  const twin = (page: SourcePage) => languages.twinPath.get(page) ?? page.path
  const contents = listedPaths(folder)
  const ordered = inOrder(pages, twin, sidebars, contents)
  const slugs = slugsOf(ordered, twin)
  const shipped = shippedLanguages()
  const replacers = new Map<Locale, ReplaceCharacters>()
  for (const locale of new Set(languages.of.values()))
    replacers.set(locale, await openCharacters(shipped(locale)))
  const replaceFor = (locale: Locale): ReplaceCharacters => {
    const replace = replacers.get(locale)
    if (!replace) throw new Error(`no characters are known for the language ${locale}`)
    return replace
  }
  const converted = ordered.map(page => {
    const locale = languages.of.get(page) ?? 'en'
    const placed = { ...page, locale, slug: slugs.get(twin(page)) ?? '' }
    return convertPage(placed, folder.tools, replaceFor(locale))
  })
  const config = configuration(converted, languages.locales, folder, options, replaceFor)
  const { edition } = config
  const addresses = openAddresses(folder, converted)
  const texts = new Map<string, string>(config.texts)
  const chapters: ImportedReport['chapters'] = []
  const order = [...new Set(converted.map(page => page.slug))]
  const width = Math.max(2, String(order.length).length)
  const writerOf = (page: ConvertedPage): PageWriter => ({
    addresses,
    place: point => point && { line: page.convertedLines[point.line - 1] ?? 1, column: point.column },
  })
  const ids = new Ids(id => order.some(slug => clash(id, slug)))
  for (const page of converted) placeFigures(page, writerOf(page), ids)
  for (const page of converted) {
    const body = writeMarkdown(page, writerOf(page))
    const { text, dropped } = replaceFor(page.locale)(chapterText(page, body))
    reportDropped([...new Set([...page.dropped, ...dropped])], page.file)
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
    files: [...folder.pages.map(page => page.file), ...folder.refused],
  }
}

/** Characters are replaced first, so that a figure or heading that is empty without them is treated as empty. */
function convertPage(
  page: PlacedPage,
  tools: ReadonlySet<Tool>,
  replaceCharacters: ReplaceCharacters,
): ConvertedPage {
  const { text, tree, lines } = convert(page, tools)
  const dropped = new Set<string>()
  const replace = (words: string): string => {
    const replaced = replaceCharacters(words)
    for (const character of replaced.dropped) dropped.add(character)
    return replaced.text
  }
  replaceInTree(tree, replace)
  findFigures(tree, text)
  const matter = {
    ...page.matter,
    title: page.matter.title && replace(page.matter.title).trim(),
    summary: page.matter.summary && replace(page.matter.summary).trim(),
  }
  const titled = placeHeadings(tree, { ...page, matter }, words => replaceCharacters(words).text)
  return { ...page, ...titled, matter, converted: text, convertedLines: lines, tree, dropped }
}

/** Reports dropped characters at each line that contains some; those that no line contains, once for the page. */
function reportDropped(dropped: readonly string[], file: VFile): void {
  if (dropped.length === 0) return
  const unreported = new Set(dropped)
  const report = (characters: readonly string[], line: number | undefined) =>
    problem(
      file,
      'character-in-font/removed',
      { characters: characters.join(' ') },
      {
        severity: 'warning',
        ...(line === undefined ? {} : { place: { line, column: 1 } }),
      },
    )
  String(file.value)
    .split('\n')
    .forEach((text, i) => {
      const here = [...new Set(text)].filter(character => dropped.includes(character))
      if (here.length === 0) return
      report(here, i + 1)
      for (const character of here) unreported.delete(character)
    })
  if (unreported.size > 0) report([...unreported], undefined)
}

function chapterText({ title, matter }: ConvertedPage, body: string): string {
  const quoted = (text: string) => JSON.stringify(text)
  const summary = matter.summary ? `summary: ${quoted(matter.summary)}\n` : ''
  return `---\ntitle: ${quoted(title)}\n${summary}---\n\n${body.replace(/^\n+/, '').trimEnd()}\n`
}

/** Returns chapter names by path: the file's name, or its folder's for an index; folders are put before it if two are the same. */
function slugsOf(pages: readonly SourcePage[], twin: (page: SourcePage) => string): Map<string, string> {
  const slugs = new Map<string, string>()
  for (const path of new Set(pages.map(twin))) {
    const steps = path
      .split('/')
      .map(step => slug(step.replace(/\.\w+$/, '').replace(/^\d{1,3}[-_. ]+(?!\d)/, '')) || slug(step))
    if (/^(?:_?index|readme)$/i.test(posix.basename(path).replace(/\.\w+$/, ''))) {
      if (steps.length > 1) steps.pop()
      // `index` is taken by the start page of the web edition.
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

/** Returns true if two ids could be the same, because sections of `data` have the ids `data-1`, `data-2` … */
function clash(a: string, b: string): boolean {
  const isSectionOf = (name: string, chapter: string) =>
    name.startsWith(`${chapter}-`) && /^-(?:h?\d+)(?:-\d+)?$/.test(name.slice(chapter.length))
  return a === b || isSectionOf(a, b) || isSectionOf(b, a)
}

const slug = (text: string) => new GithubSlugger().slug(text)
