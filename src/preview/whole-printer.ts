/** A process that prints whole books while nobody saves: where everything stands, and pages from cover to cover. */
import { printDocument } from '../stages/4-book/print-document.ts'
import type { PageMap } from '../stages/4-book/types.ts'
import { pagesOf } from './chapter-alone.ts'
import type { PrinterMessage, PrintOrder } from './messages.ts'
import { type Printer, pagesOfOrder, runPrinter } from './printer.ts'

/**
 * How long nobody saves before the whole is printed, in milliseconds. It takes the machine for seconds, and who writes saves again after
 * two or three: their page and their chapter would wait beside it.
 */
const QUIET = 6000

await runPrinter('idle', wholePrinter)

function wholePrinter(printer: Printer): (message: PrinterMessage) => void {
  /** By edition and language: where everything stood last. */
  const wholes = new Map<string, PageMap>()
  let timer: NodeJS.Timeout | undefined
  let run: { order: PrintOrder; stop: AbortController; ended: Promise<void> } | undefined

  const isKnown = ({ edition, looking }: PrintOrder) =>
    looking.every(({ locale }) => wholes.has(`${edition} ${locale}`))

  /** It would tell of a state that is past. Without a first whole nobody knows the page numbers. */
  const breakOff = () => {
    clearTimeout(timer)
    if (run && isKnown(run.order)) run.stop.abort()
  }

  const printOne = async (order: PrintOrder, locale: string, signal: AbortSignal): Promise<void> => {
    const start = performance.now()
    const view = await printer.view.edition(order.edition)
    const { state } = view
    const book = view.book(locale, 'print')
    if (!state || !book || signal.aborted) return
    const { template } = state
    const document = printDocument(book, template, template.labels(locale))
    const key = `${order.edition} ${locale}`
    const previous = wholes.get(key)
    const printed = await printer.print(document, state, locale, {
      signal,
      ...(previous ? { previous } : {}),
    })
    const { pageMap } = printed
    wholes.set(key, pageMap)
    const starts = Object.fromEntries(book.chapters.map(({ id }) => [id, pagesOf(book, id, pageMap)]))
    printer.tell(pagesOfOrder(order, { locale, chapter: undefined }, printed, starts, start))
  }

  /** Of each language that is looked at, one after another. */
  const printAll = async (order: PrintOrder): Promise<void> => {
    const before = run?.ended
    const stop = new AbortController()
    const isOver = () => stop.signal.aborted || printer.isStopped()
    const printEach = async () => {
      await before
      for (const locale of new Set(order.looking.map(looking => looking.locale)))
        if (!isOver())
          await printOne(order, locale, stop.signal).catch(error => {
            if (!isOver()) printer.failed(error)
          })
    }
    run = { order, stop, ended: printEach() }
    await run.ended
    printer.rest()
  }

  return message => {
    if (message !== 'hush' && 'whole' in message) return
    breakOff()
    if (message === 'hush') return
    printer.view.hear(message)
    timer = setTimeout(() => void printAll(message), isKnown(message) ? QUIET : 0)
  }
}
