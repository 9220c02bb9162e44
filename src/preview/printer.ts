/** Runs a printing process: its browser, its view of the report on disk, and its messages to the preview. */
import type { Browser } from 'puppeteer'
import { withTemporaryFolder } from '../base/temporary-folder.ts'
import { errorTexts } from '../problems/error-texts.ts'
import type { PrintDocument } from '../stages/4-book/types.ts'
import { withBrowserOnDemand } from '../stages/5-print/browser/browser-on-demand.ts'
import { type PrintedBook, type PrintOptions, printBook } from '../stages/5-print/print-book.ts'
import type { ViewState } from './edition-view.ts'
import { lowerPriority, type Priority } from './lower-priority.ts'
import type {
  PrintedPages,
  PrinterIdle,
  PrinterMessage,
  PrintFailure,
  PrintingOptions,
  PrintOrder,
  ViewedChapter,
} from './messages.ts'
import { disconnectFromParent, listenToParent, optionsFromParent, sendToParent } from './parent-process.ts'
import { type PageOpener, withPrewarmedPage } from './prewarmed-page.ts'
import { SeenCharacters } from './seen-characters.ts'
import { SyncedView } from './synced-view.ts'

export interface Printer {
  view: SyncedView
  isStopped(): boolean
  print(
    document: PrintDocument,
    state: ViewState,
    locale: string,
    options: Pick<PrintOptions, 'previous' | 'signal'>,
  ): Promise<PrintedBook>
  sendPages(pages: PrintedPages): void
  /** Reports that all orders have been printed. */
  sendIdle(): void
  sendFailure(error: unknown): void
}

/**
 * Runs the printer process until stopped; restarts a crashed browser. `begin` returns the message handler, called in order.
 *
 * Chapters (`background`) share one browser that is started ahead of time. Each whole book (`idle`) has a browser of its own, which is
 * killed when the book is cancelled, because a closed page keeps printing for seconds and delays the next chapter.
 */
export async function runPrinter(
  priority: Priority,
  begin: (printer: Printer) => (message: PrinterMessage) => void,
): Promise<void> {
  lowerPriority(priority)
  const { report, config } = optionsFromParent<PrintingOptions>()
  const stop = new AbortController()
  const sendFailure = (error: unknown) => {
    if (stop.signal.aborted) return
    const message: PrintFailure = { failed: errorTexts(error).text }
    sendToParent(message)
  }
  // Messages that arrive before the browser has started are queued.
  const queued: PrinterMessage[] = []
  let receive = (message: PrinterMessage): unknown => queued.push(message)
  listenToParent(
    (message: PrinterMessage) => receive(message),
    () => stop.abort(),
  )
  const seen = new SeenCharacters()
  const stopped = new Promise<void>(resolve =>
    stop.signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  const serveOrders = (
    print: (use: (browser: PageOpener) => Promise<PrintedBook>, signal?: AbortSignal) => Promise<PrintedBook>,
  ) => {
    const handle = begin({
      view: new SyncedView(report, config),
      isStopped: () => stop.signal.aborted,
      print: (document, state, locale, { signal, ...options }) =>
        withTemporaryFolder('preview', workFolder => {
          const characters = seen.with(locale, document.html, sourcesIn(state, locale))
          return print(
            browser => printBook(document, browser, { workFolder, characters, ...options }),
            signal,
          )
        }),
      sendPages: sendToParent,
      sendIdle: () => sendToParent('idle' satisfies PrinterIdle),
      sendFailure,
    })
    for (const message of queued.splice(0)) handle(message)
    receive = handle
    return stopped
  }
  const working =
    priority === 'background'
      ? withBrowserOnDemand(
          use => {
            const openers = new WeakMap<Browser, PageOpener>()
            const openerOf = (browser: Browser) => {
              const opener = openers.get(browser) ?? withPrewarmedPage(browser)
              openers.set(browser, opener)
              return opener
            }
            // Start the browser before the first chapter needs it; if it cannot start, printing that chapter reports why.
            void use(async () => {}).catch(() => undefined)
            return serveOrders(print => use(browser => print(openerOf(browser))))
          },
          { signal: stop.signal },
        )
      : serveOrders((print, signal) =>
          withBrowserOnDemand(use => use(print), {
            signal: AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]),
          }),
        )
  await working.catch(sendFailure)
  disconnectFromParent()
}

/** Describes the pages that were printed for an order; `start` is when printing began, as `performance.now()`. */
export function pagesOfOrder(
  { edition, version }: PrintOrder,
  { locale, chapter }: ViewedChapter,
  { pdf, pageMap, pagination }: PrintedBook,
  starts: PrintedPages['starts'],
  start: number,
): PrintedPages {
  const seconds = (performance.now() - start) / 1000
  const { folios } = pagination
  return { version, edition, locale, chapter, pdf: new Uint8Array(pdf), pageMap, starts, folios, seconds }
}

function sourcesIn({ edition, report }: ViewState, locale: string): ViewState['report']['files'] {
  const folder = `${edition.folders.get(locale)}/`
  return report.files.filter(({ path }) => path.startsWith(folder))
}
