/**
 * Runs the preview of a report: keeps web pages, problems and printed pages up to date with the files on disk.
 *
 * Why: docs/decisions/053-save-to-paint.md
 */

import { errorTexts } from '../problems/error-texts.ts'
import { realFileIn } from '../problems/fixes/write-edits.ts'
import type { Translate } from '../problems/messages/render.ts'
import { type FlatProblem, flatProblems } from '../problems/reporters/flat-problems.ts'
import { CheckScheduler } from './check-scheduler.ts'
import { EditionView } from './edition-view.ts'
import type {
  CheckFailure,
  PrintedPages,
  PrintOrder,
  SessionEvent,
  SessionStatus,
  ShownState,
  ViewedChapter,
} from './messages.ts'
import { type MetricRecord, metricRecord } from './metric-record.ts'
import { PrintScheduler } from './print-scheduler.ts'
import { applyFix, countsOf, failureText, problemKey, shownProblem } from './problem-fixes.ts'
import { Tabs } from './tabs.ts'
import { type Watching, watchReport } from './watch.ts'
import { WebPages } from './web-pages.ts'

export interface SessionOptions {
  /** Absolute path of the report's folder. */
  report: string
  /** Undefined: the newest. */
  edition: string | undefined
  config: boolean
}

/** Milliseconds between a change and its printing, so that the browser paints the change first. */
const PRINT_DELAY = 30

export class Session {
  readonly web: WebPages = new WebPages(() => this.#view)
  #options: SessionOptions
  #view: EditionView
  #problems: readonly FlatProblem[] = []
  #unchecked: CheckFailure | undefined
  #listeners = new Set<(event: SessionEvent) => void>()
  #checking: CheckScheduler
  #printing: PrintScheduler
  #watching: Watching | undefined
  #tabs = new Tabs()
  #queue: Promise<unknown> = Promise.resolve()
  #version = 0
  /** False if the report could not be read after the last change. */
  #isRead = false
  /** Changed files that no print order has named yet; undefined if anything may have changed. */
  #unordered: PrintOrder['paths'] = []
  #printTimer: NodeJS.Timeout | undefined

  private constructor(options: SessionOptions) {
    const { report, edition, config } = options
    this.#options = options
    this.#view = new EditionView(report, edition, config)
    this.#checking = new CheckScheduler(
      { report, editions: [], all: false, strict: false, config },
      result => {
        if ('problems' in result) this.#problems = result.problems
        this.#unchecked = 'failed' in result ? result : undefined
        this.#send({ kind: 'problems' })
      },
      () => this.#printing.chapters(),
    )
    this.#printing = new PrintScheduler({ report, config }, message => {
      if ('failed' in message) this.#send({ kind: 'unprinted', reason: message.failed })
      else {
        const { locale, chapter, seconds, version } = message
        this.#send({ kind: 'pages', locale, chapter, seconds, version })
      }
    })
  }

  static async open(options: SessionOptions): Promise<Session> {
    const session = new Session(options)
    await session.#readAll()
    session.#watching = await watchReport(options.report, paths =>
      session.#enqueue(() => session.#changed(paths)),
    )
    session.#check()
    return session
  }

  async close(): Promise<void> {
    await this.#watching?.close()
    await this.#queue
    clearTimeout(this.#printTimer)
    this.#listeners.clear()
    await this.#checking.close()
    await this.#printing.close()
  }

  listen(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  state(t: Translate): ShownState {
    const { state, stale, editions } = this.#view
    const locales = state?.report.config.locales ?? []
    const chaptersOf = (locale: string) =>
      (this.#view.book(locale, 'web', new Set())?.chapters ?? []).map(({ id, title, file }) => ({
        id,
        title,
        file: file.path,
      }))
    return {
      organisation: Object.values(state?.report.config.organisation.name ?? {})[0] ?? '',
      edition: state?.edition.id ?? '',
      editions,
      locales,
      chapters: Object.fromEntries(locales.map(locale => [locale, chaptersOf(locale)])),
      stale,
      problems: this.#problems.map(problem => shownProblem(problem, t)),
      counts: countsOf(this.#problems, t),
      isChecking: this.#checking.isPending,
      unchecked: this.#unchecked && failureText(this.#unchecked, t),
    }
  }

  status(): SessionStatus {
    const { state, stale } = this.#view
    return {
      edition: state?.edition.id ?? '',
      version: this.#version,
      isRead: this.#isRead,
      stale,
      problems: this.#problems,
      unchecked: this.#unchecked?.failed,
    }
  }

  record(metric: string, locale: string, t: Translate): MetricRecord | undefined {
    const { state } = this.#view
    if (!state) return undefined
    const books = state.report.config.locales.flatMap(locale => this.#view.book(locale, 'web') ?? [])
    return metricRecord(metric, locale, state.report, books, t)
  }

  pages(locale: string, chapter: string | undefined): PrintedPages | undefined {
    const pages = this.#printing.pages(locale, chapter)
    // After another edition was chosen, pages of the previous one remain until the next order.
    return pages?.edition === this.#view.state?.edition.id ? pages : undefined
  }

  /** Registers a browser tab, which counts as open until the returned function is called. */
  enter(tab: string): () => void {
    return this.#tabs.enter(tab)
  }

  /** Notes which chapter a tab shows, so that it is printed next. Ignores tabs that have been closed. */
  look(tab: string, viewed: ViewedChapter): void {
    if (!this.#tabs.look(tab, viewed)) return
    const { locale, chapter } = viewed
    const printed = this.pages(locale, chapter) ?? this.pages(locale, undefined)
    if (!printed || printed.version < this.#version) this.#print([])
  }

  show(edition: string): Promise<void> {
    return this.#enqueue(async () => {
      if (!this.#view.editions.includes(edition) || edition === this.#view.state?.edition.id) return
      this.#view = new EditionView(this.#options.report, edition, this.#options.config)
      await this.#readAll()
      this.#version += 1
      this.#send({ kind: 'changed', paths: [], styles: true })
      this.#check()
      this.#print(undefined)
    })
  }

  /** Returns the absolute path of a file in the report's folder; undefined if the path, or a link, leads out of it. */
  fileOf(path: string): Promise<string | undefined> {
    return realFileIn(this.#options.report, path)
  }

  /** Writes the fix of a problem into its file. Returns false if the line has changed since. */
  applyFix(key: string, answer: string | undefined): Promise<boolean> {
    return this.#enqueue(async () => {
      const problem = this.#problems.find(candidate => problemKey(candidate) === key)
      return problem ? applyFix(this.#options.report, problem, answer) : false
      // The caller receives the error and shows it at the button.
    }, ignore)
  }

  #enqueue<T>(
    work: () => Promise<T>,
    failed = (error: Error) => this.#send({ kind: 'unprinted', reason: errorTexts(error).text }),
  ): Promise<T> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(failed)
    return done
  }

  async #readAll(): Promise<void> {
    this.#isRead = await this.#view.readAll()
    this.#problems = flatProblems(this.#view.files, '')
  }

  async #changed(paths: readonly string[]): Promise<void> {
    this.#printing.cancelBookPrint()
    let isKnown = true
    for (const path of paths) isKnown &&= path.endsWith('.md') && (await this.#view.readChapterFile(path))
    if (isKnown) this.#updateErrors(paths)
    else await this.#readAll()
    this.#version += 1
    const styles = paths.some(path => /^(templates\/|report\.yaml$)/.test(path))
    this.#check()
    this.#send({ kind: 'changed', paths, styles })
    this.#prepareWebPages()
    this.#print(isKnown ? paths : undefined)
  }

  /** Replaces the errors of saved chapters, which are known before the rules run; other problems stay until then. */
  #updateErrors(paths: readonly string[]): void {
    const isOld = ({ path, severity }: FlatProblem) => severity === 'error' && paths.includes(path)
    const now = flatProblems(
      this.#view.files.filter(({ path }) => paths.includes(path)),
      '',
    ).filter(({ severity }) => severity === 'error')
    this.#problems = [...now, ...this.#problems.filter(problem => !isOld(problem))]
  }

  #check(): void {
    const id = this.#view.state?.edition.id
    if (id !== undefined) this.#checking.check(id)
  }

  #print(paths: PrintOrder['paths']): void {
    this.#unordered = this.#unordered && paths && [...this.#unordered, ...paths]
    clearTimeout(this.#printTimer)
    this.#printTimer = setTimeout(() => {
      const edition = this.#view.state?.edition.id
      const { viewed } = this.#tabs
      if (edition === undefined || viewed.length === 0) return
      this.#printing.order({ version: this.#version, edition, paths: this.#unordered, viewed })
      this.#unordered = []
    }, PRINT_DELAY)
  }

  /** Makes the pages of open tabs while the requests for them are on their way. */
  #prepareWebPages(): void {
    setImmediate(() => {
      try {
        for (const { locale, chapter } of this.#tabs.viewed) this.web.page(locale, chapter ?? 'index')
      } catch {
        // The same error (an unreadable template, a plugin that throws) is reported by the request for the page.
      }
    })
  }

  #send(event: SessionEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}

const ignore = () => undefined
