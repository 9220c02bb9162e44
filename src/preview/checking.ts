/** Rules run in a thread, when nobody has saved for a moment; a save while they run makes them run again. */
import { Worker } from 'node:worker_threads'
import type { CheckOptions } from '../check/run-check.ts'
import type { FlatProblem } from '../reporting/flat-problems.ts'

/** A save is shown and its chapter printed before the rules look at it. */
const QUIET = 600

export class Checking {
  #options: CheckOptions
  #told: (problems: readonly FlatProblem[]) => void
  #worker: Worker | undefined
  #timer: NodeJS.Timeout | undefined
  #isRunning = false
  #next: string | undefined

  constructor(options: CheckOptions, told: (problems: readonly FlatProblem[]) => void) {
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
    await this.#worker?.terminate()
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
    const ended = (problems: readonly FlatProblem[] | undefined) => {
      this.#isRunning = false
      // Older than the disk: the next run will tell.
      if (this.#next !== undefined) this.#run()
      else if (problems) this.#told(problems)
    }
    worker.on('message', ended)
    worker.on('error', () => {
      this.#worker = undefined
      ended(undefined)
    })
    return worker
  }
}
