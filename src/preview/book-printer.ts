/** Process that prints whole books while no file is saved, for their page numbers and for browsing. */
import { printDocument } from '../stages/4-book/print-document.ts'
import type { PageMap } from '../stages/4-book/types.ts'
import type { PrinterMessage, PrintOrder } from './messages.ts'
import { type Printer, pagesOfOrder, runPrinter } from './printer.ts'
import { chapterPages } from './single-chapter-document.ts'

/**
 * Milliseconds without a save before a book is printed. PrintScheduler loads the machine for seconds, and an author saves again after two or
 * three: the next save would then be shown late.
 */
const QUIET_TIME = 6000

await runPrinter('idle', wholePrinter)

function wholePrinter(printer: Printer): (message: PrinterMessage) => void {
  /** By edition and language: the page map of the last print. */
  const bookMaps = new Map<string, PageMap>()
  let timer: NodeJS.Timeout | undefined
  let run: { order: PrintOrder; stop: AbortController; done: Promise<void> } | undefined

  const isKnown = ({ edition, viewed }: PrintOrder) =>
    viewed.every(({ locale }) => bookMaps.has(`${edition} ${locale}`))

  /** Stops a print that has become out of date, unless it is the first one: page numbers are unknown without it. */
  const cancel = () => {
    clearTimeout(timer)
    if (run && isKnown(run.order)) run.stop.abort()
  }

  const printBook = async (order: PrintOrder, locale: string, signal: AbortSignal): Promise<void> => {
    const start = performance.now()
    const view = await printer.view.edition(order.edition)
    const { state } = view
    const book = view.book(locale, 'print')
    if (!state || !book || signal.aborted) return
    const { template } = state
    const document = printDocument(book, template, template.labels(locale))
    const key = `${order.edition} ${locale}`
    const previous = bookMaps.get(key)
    const printed = await printer.print(document, state, locale, {
      signal,
      ...(previous ? { previous } : {}),
    })
    const { pageMap } = printed
    bookMaps.set(key, pageMap)
    const starts = Object.fromEntries(book.chapters.map(({ id }) => [id, chapterPages(book, id, pageMap)]))
    printer.sendPages(pagesOfOrder(order, { locale, chapter: undefined }, printed, starts, start))
  }

  /** Prints the book of each open language, one after another. */
  const printAll = async (order: PrintOrder): Promise<void> => {
    const previous = run?.done
    const stop = new AbortController()
    const isOver = () => stop.signal.aborted || printer.isStopped()
    const printEach = async () => {
      await previous
      for (const locale of new Set(order.viewed.map(viewed => viewed.locale)))
        if (!isOver())
          await printBook(order, locale, stop.signal).catch(error => {
            if (!isOver()) printer.sendFailure(error)
          })
    }
    run = { order, stop, done: printEach() }
    await run.done
    printer.sendIdle()
  }

  return message => {
    if (message !== 'cancel-book' && 'bookMap' in message) return
    cancel()
    if (message === 'cancel-book') return
    printer.view.noteChanges(message)
    timer = setTimeout(() => void printAll(message), isKnown(message) ? QUIET_TIME : 0)
  }
}
