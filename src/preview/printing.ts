/**
 * What has been printed: the whole of each language, and chapters alone where they are newer.
 *
 * Chapters and wholes have a process each: to make the document of a whole takes a second in which a process hears nothing.
 */
import { setTimeout } from 'node:timers/promises'
import type {
  NotPrinted,
  PrintedPages,
  PrinterMessage,
  PrintingOptions,
  PrintOrder,
  Rested,
  WholePages,
} from './messages.ts'
import { SideProcess } from './side-process.ts'

/** Whoever waits for chapters waits no longer than this, in milliseconds. */
const PATIENCE = 4000

type FromPrinter = PrintedPages | NotPrinted | Rested

export class Printing {
  #told: (message: PrintedPages | NotPrinted) => void
  #chapters: SideProcess<PrinterMessage, FromPrinter>
  #wholes: SideProcess<PrinterMessage, FromPrinter>
  #pages = new Map<string, PrintedPages>()
  #wholePages = new Map<string, WholePages>()
  #order: PrintOrder | undefined
  #isAtChapters = false
  /** For the end of that. */
  #waiting: (() => void)[] = []

  constructor(options: PrintingOptions, told: (message: PrintedPages | NotPrinted) => void) {
    this.#told = told
    const ended = ({ message }: Error) => {
      this.#chaptersRest()
      told({ failed: message })
    }
    this.#chapters = new SideProcess(new URL('./chapter-printer.js', import.meta.url), options, {
      told: message => {
        if (message !== 'rested') {
          this.#take(message)
          return
        }
        this.#chaptersRest()
        // Not before, for it would take half of the machine: the first pages that are looked at come first.
        if (this.#order && !this.#wholes.isRunning) this.#wholes.post(this.#order)
      },
      ended,
      started: post => {
        for (const whole of this.#wholePages.values()) post(whole)
      },
    })
    this.#wholes = new SideProcess(new URL('./whole-printer.js', import.meta.url), options, {
      told: message => {
        if (message !== 'rested') this.#take(message)
      },
      ended,
    })
  }

  order(order: PrintOrder): void {
    if (order.edition !== this.#order?.edition) {
      this.#pages.clear()
      this.#wholePages.clear()
    }
    this.#order = order
    this.#isAtChapters = true
    this.#chapters.post(order)
    if (this.#wholes.isRunning) this.#wholes.post(order)
  }

  /** Resolves when nobody waits for a chapter that was ordered; at once when none was. */
  async chapters(): Promise<void> {
    if (!this.#isAtChapters) return
    const printed = new Promise<void>(resolve => this.#waiting.push(resolve))
    // The first one starts a browser, which may take long.
    await Promise.race([printed, setTimeout(PATIENCE, undefined, { ref: false })])
  }

  hush(): void {
    if (this.#wholes.isRunning) this.#wholes.post('hush')
  }

  pages(locale: string, chapter: string | undefined): PrintedPages | undefined {
    return this.#pages.get(keyOf(locale, chapter))
  }

  async close(): Promise<void> {
    await Promise.all([this.#chapters.close(), this.#wholes.close()])
  }

  #chaptersRest(): void {
    this.#isAtChapters = false
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #take(message: PrintedPages | NotPrinted): void {
    if ('failed' in message) {
      this.#chaptersRest()
      this.#told(message)
      return
    }
    const { edition, locale, chapter, version, pageMap } = message
    if (edition !== this.#order?.edition) return
    // The whole is newer than chapters of the same state, but not than those of a save while it was printed.
    if (chapter === undefined) {
      for (const [key, pages] of this.#pages)
        if (pages.locale === locale && pages.version <= version) this.#pages.delete(key)
      const whole: WholePages = { whole: pageMap, edition, locale }
      this.#wholePages.set(locale, whole)
      this.#chapters.post(whole)
    }
    this.#pages.set(keyOf(locale, chapter), message)
    this.#told(message)
  }
}

const keyOf = (locale: string, chapter: string | undefined) => `${locale} ${chapter ?? ''}`
