/**
 * Keeps one edition composed in all its languages: when a chapter is saved, only that chapter is read and rendered again. Any other
 * change makes the whole report be read again.
 *
 * While a chapter has errors, its problems are reported and its last good rendering stays visible.
 */

import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { copyTree } from '../base/tree/copy-tree.ts'
import type { Medium } from '../directives/choices.ts'
import { readReport } from '../plugins/read-report.ts'
import type { ExtendedReport } from '../plugins/types.ts'
import { hasErrors } from '../problems/diagnostics.ts'
import { readChapter } from '../stages/1-read/chapter.ts'
import { expectedName } from '../stages/1-read/mistakes/near-file-names.ts'
import { readText } from '../stages/1-read/report-files.ts'
import { reportInEdition } from '../stages/1-read/report-in-edition.ts'
import type { Chapter, Edition, Locale } from '../stages/1-read/types.ts'
import { type ParsedText, parseAgain } from '../stages/2-markdown/parse-again.ts'
import { parseChapter } from '../stages/2-markdown/processor.ts'
import { drawCharts } from '../stages/3-html/charts/draw-charts.ts'
import type { RenderFrame } from '../stages/3-html/context.ts'
import { type RenderedChapter, renderChapter } from '../stages/3-html/to-html.ts'
import { openTemplate, type Template } from '../stages/4-book/template.ts'
import type { Book } from '../stages/4-book/types.ts'
import { frameOf } from '../stages/compose.ts'
import { IncrementalBook } from './incremental-book.ts'

interface ChapterView {
  /** The chapter as it was last parsed, with or without errors. */
  parsed: ParsedText | undefined
  rendered: RenderedChapter
  /** Problems of reading and rendering this chapter; those of numbering and references are added by the book. */
  problems: readonly VFileMessage[]
  /** True without errors and without a gap that an unreadable or empty file left. */
  isGood: boolean
  /** True while the rendering is older than the file. */
  stale: boolean
}

export interface ViewState {
  report: ExtendedReport
  edition: Edition
  template: Template
  chapters: ReadonlyMap<Locale, ReadonlyMap<string, ChapterView>>
}

export class EditionView {
  #root: string
  #id: string | undefined
  #config: boolean
  #state: ViewState | undefined
  #books = new Map<string, IncrementalBook>()
  /** Ids of the report's editions as last read, the oldest first. */
  editions: readonly string[] = []
  /** Files with the problems of the last reading, even if the reading failed and the state is older. */
  files: readonly VFile[] = []

  /** The newest edition is shown if `edition` is undefined or does not exist. */
  constructor(root: string, edition: string | undefined, config: boolean) {
    this.#root = root
    this.#id = edition
    this.#config = config
  }

  get state(): ViewState | undefined {
    return this.#state
  }

  /** Paths of the chapters of which an older version is shown. */
  get stale(): string[] {
    return [...(this.#state?.chapters.values() ?? [])].flatMap(chapters =>
      [...chapters].filter(([, { stale }]) => stale).map(([path]) => path),
    )
  }

  /** Reads everything from the disk. Returns false, and leaves the state as it was, if the report cannot be used. */
  async readAll(): Promise<boolean> {
    const read = await readReport(this.#root, { config: this.#config })
    this.files = read.files
    if (!('config' in read)) return false
    this.editions = [...read.editions.keys()]
    // An edition that was renamed or deleted while it was shown is replaced by the newest.
    const edition = read.editions.get(this.#id ?? '') ?? [...read.editions.values()].at(-1)
    // The first edition shown is remembered, so that a new one does not replace it.
    if (edition) this.#id ??= edition.id
    const broken = read.files.some(file => !isMarkdown(file) && hasErrors([file]))
    if (!edition || (broken && this.#state)) return false
    const report = reportInEdition(read, edition)
    const template = openTemplate(report.config.template, report.root, report.templates)
    const last = this.#state
    const chapters = new Map<Locale, Map<string, ChapterView>>()
    for (const locale of report.config.locales) {
      const shownChapters = new Map<string, ChapterView>()
      const frame = frameOf({ report, edition, template }, locale)
      const readChapters = edition.chapters.get(locale) ?? []
      const paths = report.files.map(({ path }) => path).filter(isChapterOf(edition, locale))
      for (const path of paths) {
        const chapter = readChapters.find(({ file }) => file.path === path)
        const before = last?.chapters.get(locale)?.get(path)
        const now = chapter && (await renderView(chapter, frame, before))
        const shown = lastGood(now, before)
        if (shown) shownChapters.set(path, shown)
      }
      chapters.set(locale, shownChapters)
    }
    this.#state = { report, edition, template, chapters }
    this.#books.clear()
    return true
  }

  /** Reads one chapter from the disk. Returns false if the file belongs to no known chapter: then everything must be read. */
  async readChapterFile(path: string): Promise<boolean> {
    const state = this.#state
    const locale = [...(state?.chapters.keys() ?? [])].find(tag => state?.chapters.get(tag)?.has(path))
    if (!state || locale === undefined) return false
    const { edition, report } = state
    const file = await readText(this.#root, path, [])
    if (!file) return false
    const before = state.chapters.get(locale)?.get(path)
    const chapter = readChapter(file, edition.id, locale, edition.parts)
    const now = chapter && (await renderView(chapter, frameOf(state, locale), before))
    // Without a good rendering, old or new, the chapter leaves the book, and the order changes.
    const shown = lastGood(now, before)
    if (!shown) return false
    const chapters = new Map(state.chapters)
    chapters.set(
      locale,
      new Map([...(chapters.get(locale) ?? [])].map(([key, value]) => [key, key === path ? shown : value])),
    )
    const files = report.files.map(known => (known.path === path ? file : known))
    this.files = this.files.map(known => (known.path === path ? file : known))
    this.#state = { ...state, report: { ...report, files }, chapters }
    return true
  }

  /**
   * Returns the current book. Lists and references are filled in only for the chapters in `wanted` (default: all); the others are
   * only numbered.
   */
  book(locale: Locale, medium: Medium, wanted?: ReadonlySet<string>): Book | undefined {
    const state = this.#state
    const chapters = state?.chapters.get(locale)
    if (!state || !chapters) return undefined
    const key = `${locale} ${medium}`
    const book = this.#books.get(key) ?? new IncrementalBook()
    this.#books.set(key, book)
    for (const { rendered, problems } of chapters.values())
      rendered.chapter.file.messages.splice(0, Number.POSITIVE_INFINITY, ...problems)
    const rendered = [...chapters.values()].map(chapter => chapter.rendered)
    return book.update(rendered, { ...frameOf(state, locale), format: medium }, wanted)
  }
}

/** Recognises misspelled endings too (`.MD`, `.markdown`): such a file does not stop the other chapters from being shown. */
const isMarkdown = ({ path }: VFile) => expectedName(path, '.md') !== undefined

const isChapterOf = (edition: Edition, locale: Locale) => (path: string) =>
  path.startsWith(`${edition.folders.get(locale)}/`) && path.endsWith('.md')

async function renderView(
  chapter: Chapter,
  frame: RenderFrame,
  before: ChapterView | undefined,
): Promise<ChapterView> {
  let parsed = before?.parsed
  const mdast = parseChapter(chapter, frame.report.extensions, (text, parse) => {
    parsed = parseAgain(text, parsed, parse)
    // Plugins change the tree, and the parsed one is needed again.
    return copyTree(parsed.tree)
  })
  const rendered = renderChapter(mdast, chapter, frame)
  await drawCharts([{ tree: rendered.tree, charts: chapter.file.data.charts ?? [] }])
  const problems = [...chapter.file.messages]
  const isGood = !problems.some(message => message.fatal) && !chapter.file.data.hasMissingValues
  return { parsed, rendered, problems, isGood, stale: false }
}

function lastGood(now: ChapterView | undefined, before: ChapterView | undefined): ChapterView | undefined {
  if (now?.isGood) return now
  // A chapter that has never been without errors (in a new edition that waits for its values) is shown as it is.
  return before && (before.isGood || !now)
    ? { ...before, parsed: now?.parsed ?? before.parsed, stale: true }
    : now
}
