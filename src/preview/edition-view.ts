/**
 * One edition in one language, kept composed: a saved chapter is read and rendered alone, and put into the book with the others as
 * they were. Whatever else changes is read again whole.
 *
 * A chapter that has become wrong keeps its last good view: its problems are shown, and the words that were there stay.
 */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { assemble } from '../book/assemble.ts'
import { openTemplate, type Template } from '../book/template.ts'
import type { Book, Format } from '../book/types.ts'
import { drawCharts } from '../charts/draw-charts.ts'
import { hasErrors } from '../diagnostics.ts'
import { type RenderedChapter, renderChapter } from '../html/to-html.ts'
import { parseChapter } from '../markdown/processor.ts'
import { reportInEdition } from '../report-in-edition.ts'
import { readChapter } from '../source/chapter.ts'
import type { Labels } from '../source/labels.ts'
import { readReport } from '../source/report.ts'
import { readText } from '../source/report-files.ts'
import type { Chapter, Edition, Locale, Report } from '../source/types.ts'

interface KeptChapter {
  rendered: RenderedChapter
  /** Of reading and rendering; the book adds its own each time. */
  problems: readonly VFileMessage[]
  /** What is shown is older than the file. */
  stale: boolean
}

export interface ViewState {
  report: Report
  edition: Edition
  template: Template
  chapters: ReadonlyMap<Locale, ReadonlyMap<string, KeptChapter>>
}

export class EditionView {
  #root: string
  #id: string | undefined
  #config: boolean
  #state: ViewState | undefined
  #books = new Map<string, Book>()
  /** Files with the problems of the last reading, also of one that could not be used. */
  files: readonly VFile[] = []

  /** `edition` is the newest when undefined. */
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
    const edition = this.#id === undefined ? [...read.editions.values()].at(-1) : read.editions.get(this.#id)
    const broken = read.files.some(file => !file.path.endsWith('.md') && hasErrors([file]))
    if (!edition || (broken && this.#state)) return false
    const report = reportInEdition(read, edition)
    const template = openTemplate(report.config.template, report.root, report.extensions.templates)
    const last = this.#state
    const chapters = new Map<Locale, Map<string, KeptChapter>>()
    for (const locale of report.config.locales) {
      const kept = new Map<string, KeptChapter>()
      const good = edition.chapters.get(locale) ?? []
      const paths = report.files.map(({ path }) => path).filter(isChapterOf(edition, locale))
      for (const path of paths) {
        const chapter = good.find(({ file }) => file.path === path)
        const before = last?.chapters.get(locale)?.get(path)
        const now = chapter && (await renderOne(chapter, edition, report, template.labels(locale)))
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
    const file = await readText(this.#root, path)
    if (!file) return false
    const before = state.chapters.get(locale)?.get(path)
    const parts = edition.config.parts.map(part => part.id)
    const chapter = readChapter(file, edition.id, locale, parts)
    const now = chapter && (await renderOne(chapter, edition, report, template.labels(locale)))
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
    for (const format of ['web', 'print']) this.#books.delete(`${locale} ${format}`)
    return true
  }

  book(locale: Locale, format: Format): Book | undefined {
    const state = this.#state
    const kept = state?.chapters.get(locale)
    if (!state || !kept) return undefined
    const key = `${locale} ${format}`
    const known = this.#books.get(key)
    if (known) return known
    for (const { rendered, problems } of kept.values())
      rendered.chapter.file.messages.splice(0, Number.POSITIVE_INFINITY, ...problems)
    const { edition, report } = state
    const rendered = [...kept.values()].map(one => one.rendered)
    const book = assemble(rendered, edition, locale, format, report, state.template.labels(locale))
    this.#books.set(key, book)
    return book
  }
}

const isChapterOf = (edition: Edition, locale: Locale) => (path: string) =>
  path.startsWith(`${edition.folder}/${locale}/`) && path.endsWith('.md')

async function renderOne(
  chapter: Chapter,
  edition: Edition,
  report: Report,
  labels: Labels,
): Promise<KeptChapter> {
  const rendered = renderChapter(parseChapter(chapter, report.extensions), chapter, edition, report, labels)
  await drawCharts([{ tree: rendered.tree, charts: chapter.file.data.charts ?? [] }])
  return { rendered, problems: [...chapter.file.messages], stale: false }
}

function lastGood(now: KeptChapter | undefined, before: KeptChapter | undefined): KeptChapter | undefined {
  const isBroken = !now || now.problems.some(message => message.fatal)
  return isBroken && before ? { ...before, stale: true } : now
}
