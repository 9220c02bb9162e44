/** Process that prints each chapter that is open in a browser, as soon as it changes. */
import type { PageMap } from '../stages/4-book/types.ts'
import type { PrinterMessage, PrintOrder, ViewedChapter } from './messages.ts'
import { type Printer, pagesOfOrder, runPrinter } from './printer.ts'
import { singleChapterDocument } from './single-chapter-document.ts'

await runPrinter('background', chapterPrinter)

function chapterPrinter(printer: Printer): (message: PrinterMessage) => void {
  /** By edition and language: the page map of the whole book when it was last printed. */
  const bookMaps = new Map<string, PageMap>()
  /** By edition, language and chapter: the page map of the chapter when it was last printed by itself. */
  const chapterMaps = new Map<string, PageMap>()
  let waiting: PrintOrder | undefined
  let isBusy = false

  const printChapter = async (order: PrintOrder, { locale, chapter }: ViewedChapter): Promise<void> => {
    const start = performance.now()
    const view = await printer.view.edition(order.edition)
    const { state } = view
    if (!state || chapter === undefined) return
    const book = view.book(locale, 'print', new Set([chapter]))
    if (!book?.chapters.some(({ id }) => id === chapter)) return
    const { template } = state
    const bookMap = bookMaps.get(`${order.edition} ${locale}`)
    const key = `${order.edition} ${locale} ${chapter}`
    const { document, previous } = singleChapterDocument(
      book,
      template,
      template.labels(locale),
      chapter,
      bookMap,
    )
    // The last printing of the chapter itself is a better guess than a book that may be many saves old.
    const guess = chapterMaps.get(key) ?? previous
    const printed = await printer.print(document, state, locale, guess ? { previous: guess } : {})
    chapterMaps.set(key, printed.pageMap)
    const starts = { [chapter]: { from: 1, pages: printed.pageMap.pages } }
    printer.sendPages(pagesOfOrder(order, { locale, chapter }, printed, starts, start))
  }

  /** Prints the newest order until none is waiting; older ones are skipped. */
  const printAll = async (): Promise<void> => {
    isBusy = true
    while (waiting && !printer.isStopped()) {
      const order: PrintOrder = waiting
      waiting = undefined
      // If one chapter cannot be printed, the others still are.
      for (const viewed of order.viewed) await printChapter(order, viewed).catch(printer.sendFailure)
    }
    isBusy = false
    printer.sendIdle()
  }

  return message => {
    if (message === 'cancel-book') return
    if ('bookMap' in message) {
      bookMaps.set(`${message.edition} ${message.locale}`, message.bookMap)
      return
    }
    printer.view.noteChanges(message)
    waiting = message
    if (!isBusy) void printAll()
  }
}
