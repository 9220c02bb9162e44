/** What is previewed, kept up with the disk: pages of the web edition, problems, printed pages. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CheckOptions } from '../check/run-check.ts'
import { type FlatProblem, flatProblems } from '../reporting/flat-problems.ts'
import { readReport } from '../source/report.ts'
import { type Site, site } from '../web/site.ts'
import { EditionView } from './edition-view.ts'
import { mendOf } from './mends.ts'
import type { PreviewEvent, PrintedPages, PrintOrder, ShownProblem, ShownState } from './messages.ts'
import { composedRecord, type FigureRecord } from './record.ts'
import { type Watching, watchReport } from './watch.ts'

export interface SessionOptions {
  /** Absolute. */
  report: string
  /** Default: the newest. */
  edition: string | undefined
  config: boolean
  /** Print pages as well: needs a browser. */
  pages: boolean
}

/** What a person looks at: its chapter is printed first. */
export interface Looking {
  locale: string
  chapter: string | undefined
}

export class Session {
  #options: SessionOptions
  #view: EditionView
  #editions: readonly string[] = []
  #problems: readonly FlatProblem[] = []
  #pages = new Map<string, PrintedPages>()
  #listeners = new Set<(event: PreviewEvent) => void>()
  #checking: Worker
  #printing: Worker | undefined
  #watching: Watching | undefined
  #isChecking = false
  #checkAgain = false
  #looking: Looking | undefined
  #queue: Promise<void> = Promise.resolve()

  private constructor(options: SessionOptions) {
    this.#options = options
    this.#view = new EditionView(options.report, options.edition, options.config)
    const check: CheckOptions = {
      report: options.report,
      editions: [],
      all: false,
      strict: false,
      config: options.config,
    }
    this.#checking = new Worker(new URL('./check-thread.js', import.meta.url), { workerData: check })
    this.#checking.on('message', (problems: FlatProblem[]) => this.#checked(problems))
    if (options.pages) {
      const { report, config } = options
      this.#printing = new Worker(new URL('./print-thread.js', import.meta.url), {
        workerData: { report, config },
      })
      this.#printing.on('message', (message: PrintedPages | { failed: string } | 'ready') =>
        this.#printed(message),
      )
    }
  }

  static async open(options: SessionOptions): Promise<Session> {
    const session = new Session(options)
    await session.#readAll()
    session.#watching = await watchReport(options.report, paths => {
      session.#queue = session.#queue.then(() => session.#changed(paths)).catch(() => undefined)
    })
    session.#check()
    return session
  }

  async close(): Promise<void> {
    await this.#watching?.close()
    await this.#queue
    this.#listeners.clear()
    await this.#checking.terminate()
    if (this.#printing) {
      const gone = new Promise(resolve => this.#printing?.once('exit', resolve))
      this.#printing.postMessage('stop')
      await gone
    }
  }

  listen(listener: (event: PreviewEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get listeners(): number {
    return this.#listeners.size
  }

  state(): ShownState | undefined {
    const { state, stale } = this.#view
    if (!state) return undefined
    const { report, edition } = state
    const chapters = Object.fromEntries(
      report.config.locales.map(locale => [
        locale,
        (this.#view.book(locale, 'web')?.chapters ?? []).map(({ id, title, file }) => ({
          id,
          title,
          file: file.path,
        })),
      ]),
    )
    return {
      organisation: Object.values(report.config.organisation.name)[0] ?? '',
      edition: edition.id,
      editions: this.#editions,
      locales: report.config.locales,
      chapters,
      stale,
      problems: this.problems(),
    }
  }

  problems(): ShownProblem[] {
    return this.#problems.map(problem => ({
      rule: problem.rule,
      severity: problem.severity,
      message: problem.message,
      note: problem.note,
      path: problem.path,
      line: problem.line,
      excerpt: problem.excerpt,
      mend: mendOf(problem),
    }))
  }

  /** One page and what it needs. */
  page(locale: string, name: string): { site: Site; name: string } | undefined {
    const { state } = this.#view
    const book = this.#view.book(locale, 'web')
    if (!state || !book) return undefined
    const { template, report, edition } = state
    const others = report.config.locales
      .filter(other => other !== locale)
      .map(other => ({
        locale: other,
        name: template.labels(other)('language'),
        slugs: new Set((edition.chapters.get(other) ?? []).map(chapter => chapter.slug)),
      }))
    const made = site(book, template, template.labels(locale), others, false, {
      only: new Set([name]),
      places: true,
    })
    return { site: made, name }
  }

  record(metric: string): FigureRecord | undefined {
    const { state } = this.#view
    if (!state) return undefined
    const books = state.report.config.locales.flatMap(locale => this.#view.book(locale, 'web') ?? [])
    return composedRecord(metric, state.report, books)
  }

  pages(locale: string, chapter: string | undefined): PrintedPages | undefined {
    return this.#pages.get(`${locale} ${chapter ?? ''}`)
  }

  /** Says what is looked at, so that it is printed next. */
  look(looking: Looking): void {
    const isNew = looking.locale !== this.#looking?.locale
    this.#looking = looking
    if (isNew) this.#print(undefined)
  }

  async show(edition: string): Promise<void> {
    if (!this.#editions.includes(edition) || edition === this.#view.state?.edition.id) return
    this.#view = new EditionView(this.#options.report, edition, this.#options.config)
    this.#pages.clear()
    await this.#readAll()
    this.#tell({ kind: 'changed', paths: [], styles: true })
    this.#check()
    this.#print(undefined)
  }

  /** An absolute path in the report's folder. */
  fileOf(path: string): string | undefined {
    const file = resolve(this.#options.report, path)
    return file.startsWith(`${resolve(this.#options.report)}${sep}`) ? file : undefined
  }

  /** Write what a mend says into the file, when the line is still as it was. */
  async mend(index: number, message: string): Promise<boolean> {
    const problem = this.#problems[index]
    const mend = problem && mendOf(problem)
    const file = problem && this.fileOf(problem.path)
    if (!mend || !file || problem.line === undefined || problem.message !== message) return false
    const text = await readFile(file, 'utf8')
    const end = text.includes('\r\n') ? '\r\n' : '\n'
    const lines = text.split(end)
    if (lines[problem.line - 1] !== problem.excerpt) return false
    lines[problem.line - 1] = mend.line
    const fresh = `${file}.perennial.tmp`
    await writeFile(fresh, lines.join(end))
    await rename(fresh, file)
    return true
  }

  async #readAll(): Promise<void> {
    await this.#view.readAll()
    const read = await readReport(this.#options.report, { config: false })
    if ('config' in read) this.#editions = [...read.editions.keys()]
    this.#problems = flatProblems(this.#view.files, '')
  }

  async #changed(paths: readonly string[]): Promise<void> {
    let isKnown = true
    for (const path of paths) isKnown &&= path.endsWith('.md') && (await this.#view.readOne(path))
    if (!isKnown) await this.#readAll()
    this.#tell({
      kind: 'changed',
      paths,
      styles: paths.some(path => /^(templates\/|report\.yaml$)/.test(path)),
    })
    this.#check()
    this.#print(isKnown ? paths : undefined)
  }

  #check(): void {
    const id = this.#view.state?.edition.id
    if (id === undefined) return
    if (this.#isChecking) this.#checkAgain = true
    else {
      this.#isChecking = true
      this.#checking.postMessage(id)
    }
  }

  #checked(problems: FlatProblem[]): void {
    this.#isChecking = false
    if (this.#checkAgain) {
      this.#checkAgain = false
      this.#check()
      return
    }
    this.#problems = problems
    this.#tell({ kind: 'problems' })
  }

  #print(paths: PrintOrder['paths']): void {
    const edition = this.#view.state?.edition.id
    if (!this.#looking || edition === undefined) return
    const order: PrintOrder = { edition, paths, ...this.#looking }
    this.#printing?.postMessage(order)
  }

  #printed(message: PrintedPages | { failed: string } | 'ready'): void {
    if (message === 'ready') return
    if ('failed' in message) {
      this.#tell({ kind: 'unprinted', reason: message.failed })
      return
    }
    if (message.edition !== this.#view.state?.edition.id) return
    const { locale, chapter, seconds } = message
    // The whole is newer than every chapter that was printed before it.
    if (chapter === undefined)
      for (const key of [...this.#pages.keys()]) if (key.startsWith(`${locale} `)) this.#pages.delete(key)
    this.#pages.set(`${locale} ${chapter ?? ''}`, message)
    this.#tell({ kind: 'pages', locale, chapter, seconds })
  }

  #tell(event: PreviewEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
