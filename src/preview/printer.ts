/** What the processes that print share: a browser that stands behind the page, a view kept up with the disk, and what they tell. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import type { PrintDocument } from '../book/types.ts'
import { withBrowser } from '../print/browser.ts'
import { type PrintedBook, type PrintOptions, printBook } from '../print/print-book.ts'
import type { ViewState } from './edition-view.ts'
import type {
  Looking,
  NotPrinted,
  PrintedPages,
  PrinterMessage,
  PrintingOptions,
  PrintOrder,
  Rested,
} from './messages.ts'
import { type OpenPages, pageAhead } from './page-ahead.ts'
import { givenByParent, hearParent, leaveParent, tellParent } from './parent-process.ts'
import { SeenCharacters } from './seen-characters.ts'
import { type Behind, standBehind } from './stand-behind.ts'
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
 * Runs until it is stopped or its browser ends. `begin` returns what takes the messages, in the order in which they were sent.
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
  const work = async (kept: Browser | undefined): Promise<void> => {
    const pages = kept && pageAhead(kept)
    const take = begin({
      view: new UpToDate(report, config),
      isStopped: () => stop.signal.aborted,
      print: (document, state, locale, { signal, ...options }) =>
        inFolder(workFolder => {
          const characters = seen.with(locale, document.html, sourcesIn(state, locale))
          const print = (browser: OpenPages) =>
            printBook(document, browser, { workFolder, characters, ...options })
          if (pages) return print(pages)
          return withBrowser(print, { signal: AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]) })
        }),
      tell: tellParent,
      rest: () => tellParent('rested' satisfies Rested),
      failed,
    })
    for (const message of early.splice(0)) take(message)
    hearing = take
    if (!kept) return asked
    await Promise.race([new Promise<void>(resolve => kept.once('disconnected', () => resolve())), asked])
    if (!stop.signal.aborted) failed(new Error('the browser has ended'))
  }
  const working = behind === 'soon' ? withBrowser(work, { signal: stop.signal }) : work(undefined)
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

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'perennial-preview-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function sourcesIn({ edition, report }: ViewState, locale: string): ViewState['report']['files'] {
  const folder = `${edition.folders.get(locale)}/`
  return report.files.filter(({ path }) => path.startsWith(folder))
}
