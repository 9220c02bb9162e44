/** A thread that is started when it is first told something, and again after it has ended. */
import { Worker } from 'node:worker_threads'

export class Thread<To, From> {
  #script: URL
  #workerData: unknown
  #told: (message: From) => void
  #failed: (error: Error) => void
  #started: (post: (message: To) => void) => void
  #worker: Worker | undefined

  /** `started` may tell a new one what the last one knew. */
  constructor(
    script: URL,
    workerData: unknown,
    told: (message: From) => void,
    failed: (error: Error) => void,
    started: (post: (message: To) => void) => void = () => undefined,
  ) {
    this.#script = script
    this.#workerData = workerData
    this.#told = told
    this.#failed = failed
    this.#started = started
  }

  get isRunning(): boolean {
    return this.#worker !== undefined
  }

  post(message: To): void {
    this.#worker ??= this.#start()
    this.#worker.postMessage(message)
  }

  async close(): Promise<void> {
    const worker = this.#worker
    if (!worker) return
    const gone = new Promise(resolve => worker.once('exit', resolve))
    worker.postMessage('stop')
    await gone
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#workerData })
    worker.on('message', this.#told)
    worker.on('error', this.#failed)
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
    })
    this.#started(message => worker.postMessage(message))
    return worker
  }
}
