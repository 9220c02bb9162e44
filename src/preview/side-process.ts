/**
 * Child process of the preview, started by the first message to it, and again by the next message after it has ended.
 *
 * It is not a worker thread because V8 collects the garbage of all threads at the priority of the process, which would delay the page.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { message, plain } from '../problems/messages/message.ts'
import type { Message } from '../problems/messages/types.ts'

export interface SideProcessEvents<To, From> {
  onMessage(message: From): void
  /** Called when the process ends without being asked to. The next message starts another. */
  onExit(reason: Message): void
  /** Called when the process starts; may send it what the previous process knew. */
  onStart?(post: (message: To) => void): void
}

export class SideProcess<To, From> {
  #script: string
  #options: unknown
  #events: SideProcessEvents<To, From>
  #child: ChildProcess | undefined

  /** `options` are sent as JSON, which the script reads with `optionsFromParent()`. */
  constructor(script: URL, options: unknown, events: SideProcessEvents<To, From>) {
    this.#script = fileURLToPath(script)
    this.#options = options
    this.#events = events
  }

  get isRunning(): boolean {
    return this.#child !== undefined
  }

  post(message: To): void {
    this.#child ??= this.#start()
    send(this.#child, message)
  }

  /** Asks the process to stop, and waits until it has ended. */
  async close(): Promise<void> {
    const child = this.#child
    if (!child) return
    this.#child = undefined
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    send(child, 'stop')
    await gone
  }

  #start(): ChildProcess {
    const child = fork(this.#script, [JSON.stringify(this.#options)], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let stderr = ''
    child.stderr?.on('data', data => {
      stderr = `${stderr}${data}`.slice(-4000)
    })
    child.on('message', received => {
      if (this.#child === child) this.#events.onMessage(received as From)
    })
    const onExit = (reason: string | undefined) => {
      if (this.#child !== child) return
      this.#child = undefined
      this.#events.onExit(
        reason === undefined
          ? message('preview/process-ended', { name: basename(this.#script) })
          : plain(reason),
      )
    }
    child.on('close', () => onExit(errorIn(stderr)))
    child.on('error', error => onExit(error.message))
    this.#events.onStart?.(sent => send(child, sent))
    return child
  }
}

/** Sends nothing to a process that has just ended: its `close` event reports that. */
function send(child: ChildProcess, message: unknown): void {
  if (child.connected) child.send(message as object, () => undefined)
}

/** Returns the message of the uncaught error that Node wrote to stderr. */
const errorIn = (stderr: string): string | undefined => /^(?:[A-Z]\w*)?Error: (.+)$/m.exec(stderr)?.[1]
