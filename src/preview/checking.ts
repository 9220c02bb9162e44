/** Rules run beside the preview, when nobody has saved for a moment; a save while they run makes them run again. */
import type { CheckOptions } from '../check/run-check.ts'
import type { CheckResult } from './messages.ts'
import { SideProcess } from './side-process.ts'

/** Nobody has saved for so long. */
const QUIET = 600

export class Checking {
  #told: (result: CheckResult) => void
  #before: () => Promise<unknown>
  #checker: SideProcess<string, CheckResult>
  #timer: NodeJS.Timeout | undefined
  #isRunning = false
  #next: string | undefined

  /** `before` ends when what somebody waits for has been done: with the rules beside it, it would take half as long again. */
  constructor(
    options: CheckOptions,
    told: (result: CheckResult) => void,
    before: () => Promise<unknown> = async () => undefined,
  ) {
    this.#told = told
    this.#before = before
    this.#checker = new SideProcess(new URL('./checker.js', import.meta.url), options, {
      told: result => this.#ended(result),
      ended: ({ message }) => {
        if (this.#isRunning) this.#ended({ failed: message })
      },
    })
  }

  /** Some of what was changed has not been looked at. */
  get isPending(): boolean {
    return this.#isRunning || this.#next !== undefined
  }

  check(edition: string): void {
    this.#next = edition
    clearTimeout(this.#timer)
    const timer = setTimeout(async () => {
      await this.#before()
      // Another save has come between.
      if (this.#timer !== timer) return
      this.#timer = undefined
      this.#run()
    }, QUIET)
    this.#timer = timer
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#checker.close()
  }

  #run(): void {
    if (this.#isRunning || this.#next === undefined) return
    this.#isRunning = true
    this.#checker.post(this.#next)
    this.#next = undefined
  }

  #ended(result: CheckResult): void {
    this.#isRunning = false
    // Older than the disk: the next run will tell, at its time.
    if (this.#next === undefined) this.#told(result)
    else if (this.#timer === undefined) this.#run()
  }
}
