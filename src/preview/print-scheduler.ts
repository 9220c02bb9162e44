/**
 * Orders printing, and keeps the newest pages: the whole book of each language, and single chapters that are newer than it.
 *
 * Chapters and books are printed in separate processes: assembling a book blocks its process for about a second.
 */
import { setTimeout } from 'node:timers/promises'
import type { Message } from '../problems/messages/types.ts'
import type {
  BookPageMap,
  PrintedPages,
  PrinterIdle,
  PrinterMessage,
  PrintFailure,
  PrintingOptions,
  PrintOrder,
} from './messages.ts'
import { SideProcess } from './side-process.ts'

/** The longest time that `chapters()` takes, in milliseconds. */
const LONGEST_WAIT = 4000

type FromPrinter = PrintedPages | PrintFailure | PrinterIdle

export class PrintScheduler {
  #onMessage: (message: PrintedPages | PrintFailure) => void
  #chapters: SideProcess<PrinterMessage, FromPrinter>
  #books: SideProcess<PrinterMessage, FromPrinter>
  #pages = new Map<string, PrintedPages>()
  #bookMaps = new Map<string, BookPageMap>()
  #order: PrintOrder | undefined
  #isPrintingChapters = false
  /** Resolve the promises of `chapters()`. */
  #waiting: (() => void)[] = []

  constructor(options: PrintingOptions, onMessage: (message: PrintedPages | PrintFailure) => void) {
    this.#onMessage = onMessage
    const onExit = (failed: Message) => {
      this.#chaptersDone()
      onMessage({ failed })
    }
    this.#chapters = new SideProcess(new URL('./chapter-printer.js', import.meta.url), options, {
      onMessage: message => {
        if (message !== 'idle') {
          this.#receive(message)
          return
        }
        this.#chaptersDone()
        // The book printer starts only after the first open chapters, because it would slow them by half.
        if (this.#order && !this.#books.isRunning) this.#books.post(this.#order)
      },
      onExit,
      onStart: post => {
        for (const bookMap of this.#bookMaps.values()) post(bookMap)
      },
    })
    this.#books = new SideProcess(new URL('./book-printer.js', import.meta.url), options, {
      onMessage: message => {
        if (message !== 'idle') this.#receive(message)
      },
      onExit,
    })
  }

  order(order: PrintOrder): void {
    if (order.edition !== this.#order?.edition) {
      this.#pages.clear()
      this.#bookMaps.clear()
    }
    this.#order = order
    this.#isPrintingChapters = true
    this.#chapters.post(order)
    if (this.#books.isRunning) this.#books.post(order)
  }

  /** Resolves when all ordered chapters are printed; at once if none is ordered. */
  async chapters(): Promise<void> {
    if (!this.#isPrintingChapters) return
    const printed = new Promise<void>(resolve => this.#waiting.push(resolve))
    // The first chapter waits for a browser to start, which may take long.
    await Promise.race([printed, setTimeout(LONGEST_WAIT, undefined, { ref: false })])
  }

  cancelBookPrint(): void {
    if (this.#books.isRunning) this.#books.post('cancel-book')
  }

  pages(locale: string, chapter: string | undefined): PrintedPages | undefined {
    return this.#pages.get(keyOf(locale, chapter))
  }

  async close(): Promise<void> {
    await Promise.all([this.#chapters.close(), this.#books.close()])
  }

  #chaptersDone(): void {
    this.#isPrintingChapters = false
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #receive(message: PrintedPages | PrintFailure): void {
    if ('failed' in message) {
      this.#chaptersDone()
      this.#onMessage(message)
      return
    }
    const { edition, locale, chapter, version, pageMap } = message
    if (edition !== this.#order?.edition) return
    // A book replaces chapters of the same or an older version, but not those that were saved while it was printed.
    if (chapter === undefined) {
      for (const [key, pages] of this.#pages)
        if (pages.locale === locale && pages.version <= version) this.#pages.delete(key)
      const bookMap: BookPageMap = { bookMap: pageMap, edition, locale }
      this.#bookMaps.set(locale, bookMap)
      this.#chapters.post(bookMap)
    }
    this.#pages.set(keyOf(locale, chapter), message)
    this.#onMessage(message)
  }
}

const keyOf = (locale: string, chapter: string | undefined) => `${locale} ${chapter ?? ''}`
