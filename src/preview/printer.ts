/** What the processes that print share: a browser that stands behind the page, a view kept up with the disk, and what they tell. */
import type { Browser } from 'puppeteer'
import { withTemporaryFolder } from '../base/temporary-folder.ts'
import type { PrintDocument } from '../stages/4-book/types.ts'
import { withBrowserOnDemand } from '../stages/5-print/browser/browser-on-demand.ts'
import { type PrintedBook, type PrintOptions, printBook } from '../stages/5-print/print-book.ts'
import type { ViewState } from './edition-view.ts'
import { type Behind, standBehind } from './lower-priority.ts'
import type {
  Looking,
  NotPrinted,
  PrintedPages,
  PrinterMessage,
  PrintingOptions,
  PrintOrder,
  Rested,
} from './messages.ts'
import { givenByParent, hearParent, leaveParent, tellParent } from './parent-process.ts'
import { type OpenPages, pageAhead } from './prewarmed-page.ts'
import { SeenCharacters } from './seen-characters.ts'
import { UpToDate } from './up-to-date.ts'

export interface Printer {
  view: UpToDate
  isStopped(): boolean
  print(
    document: PrintDocument,
    state: ViewState,
    locale: string,
    options: Pick<PrintOptions, 'previous' | 'signal'>,
  ): Promise<PrintedBook>
  tell(pages: PrintedPages): void
  /** All that was asked for has been printed. */
  rest(): void
  failed(error: unknown): void
}

/**
 * Runs until it is stopped; a browser that is lost is replaced. `begin` returns what takes the messages, in the order in which they were sent.
 *
 * Chapters (`soon`) are printed by one browser that is there already. A whole (`idle`) has one of its own, which is killed when the
 * printing is broken off: a page that is closed in the middle of it goes on for seconds, beside the chapter that somebody waits for.
 */
export async function runPrinter(
  behind: Behind,
  begin: (printer: Printer) => (message: PrinterMessage) => void,
): Promise<void> {
  standBehind(behind)
  const { report, config } = givenByParent<PrintingOptions>()
  const stop = new AbortController()
  const failed = (error: unknown) => {
    if (stop.signal.aborted) return
    const message: NotPrinted = { failed: (error as Error).message }
    tellParent(message)
  }
  // What is told before the browser is there waits for it.
  const early: PrinterMessage[] = []
  let hearing = (message: PrinterMessage): unknown => early.push(message)
  hearParent(
    (message: PrinterMessage) => hearing(message),
    () => stop.abort(),
  )
  const seen = new SeenCharacters()
  const asked = new Promise<void>(resolve =>
    stop.signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  const begun = (
    print: (use: (browser: OpenPages) => Promise<PrintedBook>, signal?: AbortSignal) => Promise<PrintedBook>,
  ) => {
    const take = begin({
      view: new UpToDate(report, config),
      isStopped: () => stop.signal.aborted,
      print: (document, state, locale, { signal, ...options }) =>
        withTemporaryFolder('preview', workFolder => {
          const characters = seen.with(locale, document.html, sourcesIn(state, locale))
          return print(
            browser => printBook(document, browser, { workFolder, characters, ...options }),
            signal,
          )
        }),
      tell: tellParent,
      rest: () => tellParent('rested' satisfies Rested),
      failed,
    })
    for (const message of early.splice(0)) take(message)
    hearing = take
    return asked
  }
  const working =
    behind === 'soon'
      ? withBrowserOnDemand(
          use => {
            const ahead = new WeakMap<Browser, OpenPages>()
            const pagesOf = (browser: Browser) => {
              const known = ahead.get(browser) ?? pageAhead(browser)
              ahead.set(browser, known)
              return known
            }
            // The first chapter finds it there; what keeps it from starting is reported by what it should print.
            void use(async () => {}).catch(() => undefined)
            return begun(print => use(browser => print(pagesOf(browser))))
          },
          { signal: stop.signal },
        )
      : begun((print, signal) =>
          withBrowserOnDemand(use => use(print), {
            signal: AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]),
          }),
        )
  await working.catch(failed)
  leaveParent()
}

/** Of what was printed for an order, since `start`. */
export function pagesOfOrder(
  { edition, version }: PrintOrder,
  { locale, chapter }: Looking,
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
