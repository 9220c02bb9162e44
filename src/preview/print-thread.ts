/** A thread with a browser that prints: the chapters that are looked at at once and alone, the whole when there is quiet. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { VFile } from 'vfile'
import { printDocument } from '../book/print-document.ts'
import type { PageMap, PrintDocument } from '../book/types.ts'
import { withBrowser } from '../print/browser.ts'
import { type PrintedBook, type PrintOptions, printBook } from '../print/print-book.ts'
import { chapterAlone, pagesOf } from './chapter-alone.ts'
import { EditionView, type ViewState } from './edition-view.ts'
import type { Looking, NotPrinted, PrintedPages, PrintOrder } from './messages.ts'
import { type OpenPages, pageAhead } from './page-ahead.ts'
import { SeenCharacters } from './seen-characters.ts'
import { standBehind } from './stand-behind.ts'

/** How long nobody saves before the whole is printed. */
const QUIET = 2000

const { report, config } = workerData as { report: string; config: boolean }
const stop = new AbortController()
/** `isTorn`: reading has failed, and nobody knows what of it is up to date. */
let view: { edition: string; of: EditionView; isTorn: boolean } | undefined
/** By edition and language: where everything stood when the whole was last printed. */
const wholes = new Map<string, PageMap>()
const seen = new SeenCharacters()
let waiting: PrintOrder | undefined
let isBusy = false
let timer: NodeJS.Timeout | undefined
let wholeRun: { order: PrintOrder; stop: AbortController; ended: Promise<void> } | undefined

standBehind()
await withBrowser(
  async browser => {
    const pages = pageAhead(browser)
    parentPort?.on('message', (order: PrintOrder | 'hush' | 'stop') => {
      if (order === 'stop') {
        clearTimeout(timer)
        stop.abort()
      } else if (order === 'hush') breakOff()
      else void take(order, pages)
    })
    const gone = new Promise<void>(resolve => browser.once('disconnected', () => resolve()))
    const asked = new Promise<void>(resolve =>
      stop.signal.addEventListener('abort', () => resolve(), { once: true }),
    )
    await Promise.race([gone, asked])
    if (!stop.signal.aborted) failed(new Error('the browser has ended'))
  },
  { signal: stop.signal },
).catch(failed)
parentPort?.close()

/** The newest order counts; what older ones said of changes is kept. */
async function take(order: PrintOrder, pages: OpenPages): Promise<void> {
  const paths = waiting ? joined(waiting.paths, order.paths) : order.paths
  waiting = { ...order, paths }
  breakOff()
  if (isBusy) return
  isBusy = true
  try {
    while (waiting) {
      const next: PrintOrder = waiting
      waiting = undefined
      // One that cannot be printed is no reason to leave out the others.
      for (const looking of next.looking) await printChapter(next, looking, pages).catch(failed)
      clearTimeout(timer)
      timer = setTimeout(() => void printWholes(next, pages), isKnown(next) ? QUIET : 0)
    }
  } finally {
    isBusy = false
  }
}

/** The whole would tell of a state that is past, and a chapter waits. Without a first whole nobody knows the page numbers. */
function breakOff(): void {
  clearTimeout(timer)
  if (wholeRun && isKnown(wholeRun.order)) wholeRun.stop.abort()
}

function failed(error: unknown): void {
  if (stop.signal.aborted) return
  const message: NotPrinted = { failed: (error as Error).message }
  parentPort?.postMessage(message)
}

function joined(a: PrintOrder['paths'], b: PrintOrder['paths']): PrintOrder['paths'] {
  return a && b ? [...a, ...b] : undefined
}

function keyOf(edition: string, locale: string): string {
  return `${edition} ${locale}`
}

function isKnown({ edition, looking }: PrintOrder): boolean {
  return looking.every(({ locale }) => wholes.has(keyOf(edition, locale)))
}

async function upToDate({ edition, paths }: PrintOrder): Promise<EditionView> {
  if (view?.edition !== edition)
    view = { edition, of: new EditionView(report, edition, config), isTorn: false }
  const now = view
  let isKnown = now.of.state !== undefined && paths !== undefined && !now.isTorn
  try {
    for (const path of isKnown && paths ? paths : []) isKnown &&= await now.of.readOne(path)
    if (!isKnown) await now.of.readAll()
    now.isTorn = false
  } catch (error) {
    now.isTorn = true
    throw error
  }
  return now.of
}

async function printChapter(
  order: PrintOrder,
  { locale, chapter }: Looking,
  pages: OpenPages,
): Promise<void> {
  const start = performance.now()
  const edition = await upToDate(order)
  // Read once for all that are looked at.
  order.paths = []
  const { state } = edition
  if (!state || chapter === undefined) return
  const book = edition.book(locale, 'print', new Set([chapter]))
  if (!book?.chapters.some(({ id }) => id === chapter)) return
  const { document, previous } = chapterAlone(
    book,
    state.template,
    state.template.labels(locale),
    chapter,
    wholes.get(keyOf(order.edition, locale)),
  )
  const characters = seen.with(locale, document.html, sourcesIn(state, locale))
  const { pdf, pageMap, pagination } = await print(document, pages, {
    characters,
    ...(previous ? { previous } : {}),
  })
  const starts = { [chapter]: { from: 1, pages: pageMap.pages } }
  tell(order, { locale, chapter }, pdf, starts, pagination.folios, start)
}

/** Of each language that is looked at, one after another. */
async function printWholes(order: PrintOrder, pages: OpenPages): Promise<void> {
  await wholeRun?.ended
  if (waiting || isBusy || stop.signal.aborted) return
  const own = new AbortController()
  const run = async () => {
    for (const locale of new Set(order.looking.map(looking => looking.locale)))
      if (!own.signal.aborted)
        await printWhole(order, locale, pages, own.signal).catch(error => {
          if (!own.signal.aborted) failed(error)
        })
  }
  const ended = run()
  wholeRun = { order, stop: own, ended }
  await ended
}

async function printWhole(
  order: PrintOrder,
  locale: string,
  pages: OpenPages,
  signal: AbortSignal,
): Promise<void> {
  const start = performance.now()
  const edition = await upToDate({ ...order, paths: [] })
  const { state } = edition
  const book = edition.book(locale, 'print')
  if (!state || !book) return
  const document = printDocument(book, state.template, state.template.labels(locale))
  const previous = wholes.get(keyOf(order.edition, locale))
  const { pdf, pageMap, pagination } = await print(document, pages, {
    signal,
    characters: seen.with(locale, document.html, sourcesIn(state, locale)),
    ...(previous ? { previous } : {}),
  })
  wholes.set(keyOf(order.edition, locale), pageMap)
  const starts = Object.fromEntries(book.chapters.map(({ id }) => [id, pagesOf(book, id, pageMap)]))
  tell(order, { locale, chapter: undefined }, pdf, starts, pagination.folios, start)
}

function sourcesIn({ edition, report }: ViewState, locale: string): VFile[] {
  const folder = `${edition.folder}/${locale}/`
  return report.files.filter(({ path }) => path.startsWith(folder))
}

async function print(
  document: PrintDocument,
  pages: OpenPages,
  options: Pick<PrintOptions, 'previous' | 'signal' | 'characters'>,
): Promise<PrintedBook> {
  const workFolder = await mkdtemp(join(tmpdir(), 'perennial-preview-'))
  try {
    return await printBook(document, pages, { workFolder, ...options })
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
}

function tell(
  { edition, version }: PrintOrder,
  { locale, chapter }: Looking,
  bytes: Uint8Array,
  starts: PrintedPages['starts'],
  folios: readonly string[],
  start: number,
): void {
  const pdf = new Uint8Array(bytes)
  const seconds = (performance.now() - start) / 1000
  const message: PrintedPages = { version, edition, locale, chapter, pdf, starts, folios, seconds }
  parentPort?.postMessage(message, [pdf.buffer])
}
