/** A thread with a browser that prints: the chapter that is looked at at once and alone, the whole when there is quiet. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Browser } from 'puppeteer'
import { printDocument } from '../book/print-document.ts'
import type { PageMap, PrintDocument } from '../book/types.ts'
import { withBrowser } from '../print/browser.ts'
import { type PrintedBook, type PrintOptions, printBook } from '../print/print-book.ts'
import { chapterAlone, pagesOf } from './chapter-alone.ts'
import { EditionView } from './edition-view.ts'
import type { PrintedPages, PrintOrder } from './messages.ts'

/** How long nobody saves before the whole is printed. */
const QUIET = 1200

const { report, config } = workerData as { report: string; config: boolean }
const stop = new AbortController()
let view: { edition: string; of: EditionView } | undefined
const wholes = new Map<string, PageMap>()
let waiting: PrintOrder | undefined
let isBusy = false
let timer: NodeJS.Timeout | undefined
let printingWhole: Promise<void> = Promise.resolve()

await withBrowser(
  async browser => {
    parentPort?.on('message', (order: PrintOrder | 'stop') => {
      if (order === 'stop') {
        clearTimeout(timer)
        stop.abort()
      } else void take(order, browser)
    })
    parentPort?.postMessage('ready')
    await new Promise(resolve => stop.signal.addEventListener('abort', resolve, { once: true }))
  },
  { signal: stop.signal },
).catch(error => {
  if (!stop.signal.aborted) parentPort?.postMessage({ failed: (error as Error).message })
})
parentPort?.close()

/** The newest order counts; what older ones said of changes is kept. */
async function take(order: PrintOrder, browser: Browser): Promise<void> {
  const paths = waiting ? joined(waiting.paths, order.paths) : order.paths
  waiting = waiting ? { ...order, paths } : order
  clearTimeout(timer)
  if (isBusy) return
  isBusy = true
  try {
    while (waiting) {
      const next: PrintOrder = waiting
      waiting = undefined
      await printChapter(next, browser)
      clearTimeout(timer)
      const isFirst = !wholes.has(keyOf(next))
      timer = setTimeout(() => void whole(next, browser), isFirst ? 0 : QUIET)
    }
  } catch (error) {
    if (!stop.signal.aborted) parentPort?.postMessage({ failed: (error as Error).message })
  } finally {
    isBusy = false
  }
}

function joined(a: PrintOrder['paths'], b: PrintOrder['paths']): PrintOrder['paths'] {
  return a && b ? [...a, ...b] : undefined
}

function keyOf({ edition, locale }: PrintOrder): string {
  return `${edition} ${locale}`
}

async function upToDate({ edition, paths }: PrintOrder): Promise<EditionView> {
  if (view?.edition !== edition) view = { edition, of: new EditionView(report, edition, config) }
  let isKnown = view.of.state !== undefined && paths !== undefined
  for (const path of isKnown && paths ? paths : []) isKnown &&= await view.of.readOne(path)
  if (!isKnown) await view.of.readAll()
  return view.of
}

async function printChapter(order: PrintOrder, browser: Browser): Promise<void> {
  const start = performance.now()
  const { state, book } = await bookFor(order)
  const map = wholes.get(keyOf(order))
  if (!state || !book || !map || order.chapter === undefined || !map.of.has(order.chapter)) return
  const labels = state.template.labels(order.locale)
  const { document, previous } = chapterAlone(book, state.template, labels, order.chapter, map)
  const { pdf, pageMap, pagination } = await print(document, browser, { previous })
  tell(
    order,
    order.chapter,
    pdf,
    { [order.chapter]: { from: 1, pages: pageMap.pages } },
    pagination.folios,
    start,
  )
}

async function whole(order: PrintOrder, browser: Browser): Promise<void> {
  const run = async () => {
    const start = performance.now()
    const { state, book } = await bookFor({ ...order, paths: [] })
    if (!state || !book || stop.signal.aborted) return
    const document = printDocument(book, state.template, state.template.labels(order.locale))
    const previous = wholes.get(keyOf(order))
    const { pdf, pageMap, pagination } = await print(document, browser, previous ? { previous } : {})
    wholes.set(keyOf(order), pageMap)
    const starts = Object.fromEntries(book.chapters.map(({ id }) => [id, pagesOf(book, id, pageMap)]))
    tell(order, undefined, pdf, starts, pagination.folios, start)
  }
  printingWhole = printingWhole.then(run).catch(error => {
    if (!stop.signal.aborted) parentPort?.postMessage({ failed: (error as Error).message })
  })
  await printingWhole
}

async function bookFor(order: PrintOrder) {
  const edition = await upToDate(order)
  return { state: edition.state, book: edition.book(order.locale, 'print') }
}

async function print(
  document: PrintDocument,
  browser: Browser,
  options: Pick<PrintOptions, 'previous'>,
): Promise<PrintedBook> {
  const workFolder = await mkdtemp(join(tmpdir(), 'perennial-preview-'))
  try {
    return await printBook(document, browser, { workFolder, ...options })
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
}

function tell(
  { edition, locale }: PrintOrder,
  chapter: string | undefined,
  bytes: Uint8Array,
  starts: PrintedPages['starts'],
  folios: readonly string[],
  start: number,
): void {
  const pdf = new Uint8Array(bytes)
  const seconds = (performance.now() - start) / 1000
  const message: PrintedPages = { edition, locale, chapter, pdf, starts, folios, seconds }
  parentPort?.postMessage(message, [pdf.buffer])
}
