/** A process that prints the chapters that are looked at, each alone and at once. */
import type { PageMap } from '../stages/4-book/types.ts'
import { chapterAlone } from './chapter-alone.ts'
import type { Looking, PrinterMessage, PrintOrder } from './messages.ts'
import { type Printer, pagesOfOrder, runPrinter } from './printer.ts'

await runPrinter('soon', chapterPrinter)

function chapterPrinter(printer: Printer): (message: PrinterMessage) => void {
  /** By edition and language: where everything stood when the whole was last printed. */
  const wholes = new Map<string, PageMap>()
  /** By edition, language and chapter: where its own places stood when it was last printed alone. */
  const alone = new Map<string, PageMap>()
  let waiting: PrintOrder | undefined
  let isBusy = false

  const printChapter = async (order: PrintOrder, { locale, chapter }: Looking): Promise<void> => {
    const start = performance.now()
    const view = await printer.view.edition(order.edition)
    const { state } = view
    if (!state || chapter === undefined) return
    const book = view.book(locale, 'print', new Set([chapter]))
    if (!book?.chapters.some(({ id }) => id === chapter)) return
    const { template } = state
    const whole = wholes.get(`${order.edition} ${locale}`)
    const key = `${order.edition} ${locale} ${chapter}`
    const { document, previous } = chapterAlone(book, template, template.labels(locale), chapter, whole)
    // The last printing of the chapter alone is nearer to it than a whole that may be many saves old.
    const guess = alone.get(key) ?? previous
    const printed = await printer.print(document, state, locale, guess ? { previous: guess } : {})
    alone.set(key, printed.pageMap)
    const starts = { [chapter]: { from: 1, pages: printed.pageMap.pages } }
    printer.tell(pagesOfOrder(order, { locale, chapter }, printed, starts, start))
  }

  /** The newest order counts. */
  const printAll = async (): Promise<void> => {
    isBusy = true
    while (waiting && !printer.isStopped()) {
      const order: PrintOrder = waiting
      waiting = undefined
      // One that cannot be printed is no reason to leave out the others.
      for (const looking of order.looking) await printChapter(order, looking).catch(printer.failed)
    }
    isBusy = false
    printer.rest()
  }

  return message => {
    if (message === 'hush') return
    if ('whole' in message) {
      wholes.set(`${message.edition} ${message.locale}`, message.whole)
      return
    }
    printer.view.hear(message)
    waiting = message
    if (!isBusy) void printAll()
  }
}
