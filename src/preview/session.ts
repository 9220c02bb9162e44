/** What is previewed, kept up with the disk: pages of the web edition, problems, printed pages. */
import type { Say } from '../problems/messages/translate.ts'
import { type FlatProblem, flatProblems } from '../problems/reporters/flat-problems.ts'
import { Checking } from './checking.ts'
import { EditionView } from './edition-view.ts'
import { fileBehind, keyOf, shown, whyNot, writeMend } from './fixing.ts'
import type {
  Looking,
  NotChecked,
  PreviewEvent,
  PrintedPages,
  PrintOrder,
  ShownState,
  Standing,
} from './messages.ts'
import { Printing } from './printing.ts'
import { composedRecord, type FigureRecord } from './record.ts'
import { Tabs } from './tabs.ts'
import { type Watching, watchReport } from './watch.ts'
import { WebPages } from './web-pages.ts'

export interface SessionOptions {
  /** Absolute. */
  report: string
  /** Default: the newest. */
  edition: string | undefined
  config: boolean
}

/** The change is on the screen before its pages are printed. */
const AFTER_PAINT = 30

export class Session {
  readonly web: WebPages = new WebPages(() => this.#view)
  #options: SessionOptions
  #view: EditionView
  #problems: readonly FlatProblem[] = []
  #unchecked: NotChecked | undefined
  #listeners = new Set<(event: PreviewEvent) => void>()
  #checking: Checking
  #printing: Printing
  #watching: Watching | undefined
  #tabs = new Tabs()
  #queue: Promise<unknown> = Promise.resolve()
  #version = 0
  /** Whether the last reading of everything was good. */
  #isRead = false
  /** What the printer has not been told of yet. */
  #unread: PrintOrder['paths'] = []
  #printTimer: NodeJS.Timeout | undefined

  private constructor(options: SessionOptions) {
    const { report, edition, config } = options
    this.#options = options
    this.#view = new EditionView(report, edition, config)
    this.#checking = new Checking(
      { report, editions: [], all: false, strict: false, config },
      result => {
        if ('problems' in result) this.#problems = result.problems
        this.#unchecked = 'failed' in result ? result : undefined
        this.#tell({ kind: 'problems' })
      },
      () => this.#printing.chapters(),
    )
    this.#printing = new Printing({ report, config }, message => {
      if ('failed' in message) this.#tell({ kind: 'unprinted', reason: message.failed })
      else {
        const { locale, chapter, seconds, version } = message
        this.#tell({ kind: 'pages', locale, chapter, seconds, version })
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

  listen(listener: (event: PreviewEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  state(say: Say): ShownState {
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
      problems: this.#problems.map(problem => shown(problem, say)),
      isChecking: this.#checking.isPending,
      unchecked: this.#unchecked && whyNot(this.#unchecked, say),
    }
  }

  standing(): Standing {
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

  record(metric: string, locale: string): FigureRecord | undefined {
    const { state } = this.#view
    if (!state) return undefined
    const books = state.report.config.locales.flatMap(locale => this.#view.book(locale, 'web') ?? [])
    return composedRecord(metric, locale, state.report, books)
  }

  pages(locale: string, chapter: string | undefined): PrintedPages | undefined {
    const found = this.#printing.pages(locale, chapter)
    // Until the next order the printer still has those of the edition that was left.
    return found?.edition === this.#view.state?.edition.id ? found : undefined
  }

  /** A browser's tab is open until the returned function is called. */
  enter(tab: string): () => void {
    return this.#tabs.enter(tab)
  }

  /** Says what a tab looks at, so that it is printed next. One that has been closed may still say so. */
  look(tab: string, looking: Looking): void {
    if (!this.#tabs.look(tab, looking)) return
    const { locale, chapter } = looking
    const printed = this.pages(locale, chapter) ?? this.pages(locale, undefined)
    if (!printed || printed.version < this.#version) this.#print([])
  }

  show(edition: string): Promise<void> {
    return this.#enqueue(async () => {
      if (!this.#view.editions.includes(edition) || edition === this.#view.state?.edition.id) return
      this.#view = new EditionView(this.#options.report, edition, this.#options.config)
      await this.#readAll()
      this.#version += 1
      this.#tell({ kind: 'changed', paths: [], styles: true })
      this.#check()
      this.#print(undefined)
    })
  }

  /** The absolute path of a file in the report's folder; undefined for any other, and for a link out of it. */
  fileOf(path: string): Promise<string | undefined> {
    return fileBehind(this.#options.report, path)
  }

  /** Write what a mend says into the file, when the line is still as it was. */
  mend(key: string, answer: string | undefined): Promise<boolean> {
    return this.#enqueue(async () => {
      const problem = this.#problems.find(one => keyOf(one) === key)
      return problem ? writeMend(this.#options.report, problem, answer) : false
      // Its button says what went wrong.
    }, noWord)
  }

  #enqueue<T>(
    work: () => Promise<T>,
    failed = (error: Error) => this.#tell({ kind: 'unprinted', reason: error.message }),
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
    this.#printing.hush()
    let isKnown = true
    for (const path of paths) isKnown &&= path.endsWith('.md') && (await this.#view.readOne(path))
    if (isKnown) this.#tellErrors(paths)
    else await this.#readAll()
    this.#version += 1
    const styles = paths.some(path => /^(templates\/|report\.yaml$)/.test(path))
    this.#check()
    this.#tell({ kind: 'changed', paths, styles })
    this.#makeAhead()
    this.#print(isKnown ? paths : undefined)
  }

  /** Errors of a saved chapter are known before the rules have run: of others, what was known stays. */
  #tellErrors(paths: readonly string[]): void {
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
    this.#unread = this.#unread && paths && [...this.#unread, ...paths]
    clearTimeout(this.#printTimer)
    this.#printTimer = setTimeout(() => {
      const edition = this.#view.state?.edition.id
      const { looking } = this.#tabs
      if (edition === undefined || looking.length === 0) return
      this.#printing.order({ version: this.#version, edition, paths: this.#unread, looking })
      this.#unread = []
    }, AFTER_PAINT)
  }

  /** Tabs ask for their pages as soon as they have been told: until their requests are here, the pages are being made. */
  #makeAhead(): void {
    setImmediate(() => {
      try {
        for (const { locale, chapter } of this.#tabs.looking) this.web.page(locale, chapter ?? 'index')
      } catch {
        // A template that may not be read, an own rule that throws: the request hears of it.
      }
    })
  }

  #tell(event: PreviewEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}

const noWord = () => undefined
