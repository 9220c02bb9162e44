/**
 * One edition in one language, kept composed: a saved chapter is read and rendered alone, and put into the book with the others as
 * they were. Whatever else changes is read again whole.
 *
 * A chapter that has become wrong keeps its last good view: its problems are shown, and the words that were there stay.
 */

import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { copyTree } from '../base/tree/copy-tree.ts'
import { readReport } from '../plugins/read-report.ts'
import type { ExtendedReport } from '../plugins/types.ts'
import { hasErrors } from '../problems/diagnostics.ts'
import { readChapter } from '../stages/1-read/chapter.ts'
import type { Labels } from '../stages/1-read/languages/labels.ts'
import { expectedName } from '../stages/1-read/mistakes/near-file-names.ts'
import { readText } from '../stages/1-read/report-files.ts'
import { reportInEdition } from '../stages/1-read/report-in-edition.ts'
import type { Chapter, Edition, Locale } from '../stages/1-read/types.ts'
import { type ParsedText, parseAgain } from '../stages/2-markdown/parse-again.ts'
import { parseChapter } from '../stages/2-markdown/processor.ts'
import { drawCharts } from '../stages/3-html/charts/draw-charts.ts'
import { type RenderedChapter, renderChapter } from '../stages/3-html/to-html.ts'
import { openTemplate, type Template } from '../stages/4-book/template.ts'
import type { Book, Format } from '../stages/4-book/types.ts'
import { KeptBook } from './incremental-book.ts'

interface KeptChapter {
  /** As it was read last, good or not. */
  parsed: ParsedText | undefined
  rendered: RenderedChapter
  /** Of reading and rendering; the book adds its own each time. */
  problems: readonly VFileMessage[]
  /** Without an error, and without a hole that an empty file left. */
  isGood: boolean
  /** What is shown is older than the file. */
  stale: boolean
}

export interface ViewState {
  report: ExtendedReport
  edition: Edition
  template: Template
  chapters: ReadonlyMap<Locale, ReadonlyMap<string, KeptChapter>>
}

export class EditionView {
  #root: string
  #id: string | undefined
  #config: boolean
  #state: ViewState | undefined
  #books = new Map<string, KeptBook>()
  /** Editions of the report as last read, the oldest first. */
  editions: readonly string[] = []
  /** Files with the problems of the last reading, also of one that could not be used. */
  files: readonly VFile[] = []

  /** `edition` is the newest when undefined, or not there. */
  constructor(root: string, edition: string | undefined, config: boolean) {
    this.#root = root
    this.#id = edition
    this.#config = config
  }

  get state(): ViewState | undefined {
    return this.#state
  }

  /** Chapters of which an older version is shown, as paths. */
  get stale(): string[] {
    return [...(this.#state?.chapters.values() ?? [])].flatMap(chapters =>
      [...chapters].filter(([, { stale }]) => stale).map(([path]) => path),
    )
  }

  /** Everything from the disk. What cannot be used leaves the state as it was; says whether it is new. */
  async readAll(): Promise<boolean> {
    const read = await readReport(this.#root, { config: this.#config })
    this.files = read.files
    if (!('config' in read)) return false
    this.editions = [...read.editions.keys()]
    // One that is gone, renamed while it was looked at, gives its place to the newest.
    const edition = read.editions.get(this.#id ?? '') ?? [...read.editions.values()].at(-1)
    // A new edition does not take the place of the one that is looked at.
    if (edition) this.#id ??= edition.id
    const broken = read.files.some(file => !isMarkdown(file) && hasErrors([file]))
    if (!edition || (broken && this.#state)) return false
    const report = reportInEdition(read, edition)
    const template = openTemplate(report.config.template, report.root, report.templates)
    const last = this.#state
    const chapters = new Map<Locale, Map<string, KeptChapter>>()
    for (const locale of report.config.locales) {
      const kept = new Map<string, KeptChapter>()
      const good = edition.chapters.get(locale) ?? []
      const paths = report.files.map(({ path }) => path).filter(isChapterOf(edition, locale))
      for (const path of paths) {
        const chapter = good.find(({ file }) => file.path === path)
        const before = last?.chapters.get(locale)?.get(path)
        const now = chapter && (await renderOne(chapter, edition, report, template.labels(locale), before))
        const shown = lastGood(now, before)
        if (shown) kept.set(path, shown)
      }
      chapters.set(locale, kept)
    }
    this.#state = { report, edition, template, chapters }
    this.#books.clear()
    return true
  }

  /** One chapter from the disk. False when the file is none of a known chapter: then everything must be read. */
  async readOne(path: string): Promise<boolean> {
    const state = this.#state
    const locale = [...(state?.chapters.keys() ?? [])].find(one => state?.chapters.get(one)?.has(path))
    if (!state || locale === undefined) return false
    const { edition, report, template } = state
    const file = await readText(this.#root, path, [])
    if (!file) return false
    const before = state.chapters.get(locale)?.get(path)
    const chapter = readChapter(file, edition.id, locale, edition.parts)
    const now = chapter && (await renderOne(chapter, edition, report, template.labels(locale), before))
    // Its place in the book may have changed as well.
    const shown = lastGood(now, before)
    if (!shown) return false
    const chapters = new Map(state.chapters)
    chapters.set(
      locale,
      new Map([...(chapters.get(locale) ?? [])].map(([key, value]) => [key, key === path ? shown : value])),
    )
    const files = report.files.map(one => (one.path === path ? file : one))
    this.files = this.files.map(one => (one.path === path ? file : one))
    this.#state = { ...state, report: { ...report, files }, chapters }
    return true
  }

  /**
   * The book as it is now. `wanted` names the chapters whose lists and references are needed; the others have their numbers only.
   * Default: all.
   */
  book(locale: Locale, format: Format, wanted?: ReadonlySet<string>): Book | undefined {
    const state = this.#state
    const kept = state?.chapters.get(locale)
    if (!state || !kept) return undefined
    const key = `${locale} ${format}`
    const book = this.#books.get(key) ?? new KeptBook()
    this.#books.set(key, book)
    for (const { rendered, problems } of kept.values())
      rendered.chapter.file.messages.splice(0, Number.POSITIVE_INFINITY, ...problems)
    const { edition, report, template } = state
    const rendered = [...kept.values()].map(one => one.rendered)
    return book.of(rendered, { report, edition, locale, format, labels: template.labels(locale) }, wanted)
  }
}

/** By any name that means it: one that is not read yet keeps nobody from the others. */
const isMarkdown = ({ path }: VFile) => expectedName(path, '.md') !== undefined

const isChapterOf = (edition: Edition, locale: Locale) => (path: string) =>
  path.startsWith(`${edition.folders.get(locale)}/`) && path.endsWith('.md')

async function renderOne(
  chapter: Chapter,
  edition: Edition,
  report: ExtendedReport,
  labels: Labels,
  before: KeptChapter | undefined,
): Promise<KeptChapter> {
  let parsed = before?.parsed
  const mdast = parseChapter(chapter, report.extensions, (text, parse) => {
    parsed = parseAgain(text, parsed, parse)
    // Plugins write into it.
    return copyTree(parsed.tree)
  })
  const rendered = renderChapter(mdast, chapter, edition, report, labels)
  await drawCharts([{ tree: rendered.tree, charts: chapter.file.data.charts ?? [] }])
  const problems = [...chapter.file.messages]
  const isGood = !problems.some(message => message.fatal) && !chapter.file.data.hasHoles
  return { parsed, rendered, problems, isGood, stale: false }
}

function lastGood(now: KeptChapter | undefined, before: KeptChapter | undefined): KeptChapter | undefined {
  if (now?.isGood) return now
  // A chapter that never was good, as in an edition that waits for its figures, is shown as it is.
  return before && (before.isGood || !now)
    ? { ...before, parsed: now?.parsed ?? before.parsed, stale: true }
    : now
}
