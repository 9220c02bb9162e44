/** Rules run in a thread, when nobody has saved for a moment; a save while they run makes them run again. */
import { Worker } from 'node:worker_threads'
import type { CheckOptions } from '../check/run-check.ts'
import type { CheckResult } from './messages.ts'

/** A save is shown and its chapter printed before the rules look at it. */
const QUIET = 1200

export class Checking {
  #options: CheckOptions
  #told: (result: CheckResult) => void
  #worker: Worker | undefined
  #timer: NodeJS.Timeout | undefined
  #isRunning = false
  #next: string | undefined

  constructor(options: CheckOptions, told: (result: CheckResult) => void) {
    this.#options = options
    this.#told = told
  }

  /** Some of what was changed has not been looked at. */
  get isPending(): boolean {
    return this.#isRunning || this.#next !== undefined
  }

  check(edition: string): void {
    this.#next = edition
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#run(), QUIET)
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #run(): void {
    if (this.#isRunning || this.#next === undefined) return
    this.#worker ??= this.#start()
    this.#isRunning = true
    this.#worker.postMessage(this.#next)
    this.#next = undefined
  }

  #start(): Worker {
    const worker = new Worker(new URL('./check-thread.js', import.meta.url), { workerData: this.#options })
    let failed = 'the thread has ended'
    worker.on('message', (result: CheckResult) => this.#ended(result))
    worker.on('error', error => {
      failed = error.message
    })
    // The next save starts another.
    worker.on('exit', () => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      if (this.#isRunning) this.#ended({ failed })
    })
    return worker
  }

  #ended(result: CheckResult): void {
    this.#isRunning = false
    // Older than the disk: the next run will tell.
    if (this.#next !== undefined) this.#run()
    else this.#told(result)
  }
}
