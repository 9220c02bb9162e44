/** Runs the rules in a process of their own when no file was saved for a moment, and again if one is saved while they run. */
import type { CheckOptions } from '../check/run-check.ts'
import type { CheckResult } from './messages.ts'
import { SideProcess } from './side-process.ts'

/** Milliseconds without a save before the rules run. */
const QUIET_TIME = 600

export class CheckScheduler {
  #onResult: (result: CheckResult) => void
  #urgentWork: () => Promise<unknown>
  #checker: SideProcess<string, CheckResult>
  #timer: NodeJS.Timeout | undefined
  #isRunning = false
  #next: string | undefined

  /** `urgentWork` resolves when the pages that a person waits for are printed: rules that run meanwhile would slow them by half. */
  constructor(
    options: CheckOptions,
    onResult: (result: CheckResult) => void,
    urgentWork: () => Promise<unknown> = async () => undefined,
  ) {
    this.#onResult = onResult
    this.#urgentWork = urgentWork
    this.#checker = new SideProcess(new URL('./checker.js', import.meta.url), options, {
      onMessage: result => this.#finish(result),
      onExit: failed => {
        if (this.#isRunning) this.#finish({ failed })
      },
    })
  }

  /** True until the last change was checked. */
  get isPending(): boolean {
    return this.#isRunning || this.#next !== undefined
  }

  check(edition: string): void {
    this.#next = edition
    clearTimeout(this.#timer)
    const timer = setTimeout(async () => {
      await this.#urgentWork()
      // A file was saved meanwhile: its own timer runs the rules.
      if (this.#timer !== timer) return
      this.#timer = undefined
      this.#run()
    }, QUIET_TIME)
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

  #finish(result: CheckResult): void {
    this.#isRunning = false
    // A result that is older than the files on disk is dropped: the next run reports.
    if (this.#next === undefined) this.#onResult(result)
    else if (this.#timer === undefined) this.#run()
  }
}
