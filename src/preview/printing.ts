/** A thread that prints, and what it has printed: the whole of each language, and chapters alone where they are newer. */
import { Worker } from 'node:worker_threads'
import type { NotPrinted, PrintedPages, PrintOrder } from './messages.ts'

export interface PrintingOptions {
  report: string
  config: boolean
}

export class Printing {
  #options: PrintingOptions
  #told: (message: PrintedPages | NotPrinted) => void
  #worker: Worker | undefined
  #pages = new Map<string, PrintedPages>()
  #edition = ''

  constructor(options: PrintingOptions, told: (message: PrintedPages | NotPrinted) => void) {
    this.#options = options
    this.#told = told
  }

  order(order: PrintOrder): void {
    if (order.edition !== this.#edition) this.#pages.clear()
    this.#edition = order.edition
    this.#worker ??= this.#start()
    this.#worker.postMessage(order)
  }

  /** Something is about to be shown: a printing of the whole, which it makes old, gives the machine back at once. */
  hush(): void {
    this.#worker?.postMessage('hush')
  }

  pages(locale: string, chapter: string | undefined): PrintedPages | undefined {
    return this.#pages.get(keyOf(locale, chapter))
  }

  async close(): Promise<void> {
    const worker = this.#worker
    if (!worker) return
    const gone = new Promise(resolve => worker.once('exit', resolve))
    worker.postMessage('stop')
    await gone
  }

  #start(): Worker {
    const worker = new Worker(new URL('./print-thread.js', import.meta.url), { workerData: this.#options })
    worker.on('message', (message: PrintedPages | NotPrinted) => this.#take(message))
    worker.on('error', error => this.#told({ failed: error.message }))
    // The next order starts another: a browser that was killed is not the end of the preview.
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
    })
    return worker
  }

  #take(message: PrintedPages | NotPrinted): void {
    if ('failed' in message) {
      this.#told(message)
      return
    }
    const { edition, locale, chapter, version } = message
    if (edition !== this.#edition) return
    // The whole is newer than chapters of the same state, but not than those of a save while it was printed.
    if (chapter === undefined)
      for (const [key, pages] of this.#pages)
        if (pages.locale === locale && pages.version <= version) this.#pages.delete(key)
    this.#pages.set(keyOf(locale, chapter), message)
    this.#told(message)
  }
}

const keyOf = (locale: string, chapter: string | undefined) => `${locale} ${chapter ?? ''}`
