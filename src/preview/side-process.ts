/**
 * A process beside the preview's, started when it is first told something, and again after it has ended.
 *
 * Not a thread: V8 collects the garbage of all threads at the niceness of the process, before the page that somebody waits for.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface SideProcessEvents<To, From> {
  told(message: From): void
  /** It ended without being asked to. The next message starts another. */
  ended(error: Error): void
  /** May tell a new one what the last one knew. */
  started?(post: (message: To) => void): void
}

export class SideProcess<To, From> {
  #script: string
  #given: unknown
  #events: SideProcessEvents<To, From>
  #child: ChildProcess | undefined

  /** `given` is JSON, which the script finds with `givenByParent()`. */
  constructor(script: URL, given: unknown, events: SideProcessEvents<To, From>) {
    this.#script = fileURLToPath(script)
    this.#given = given
    this.#events = events
  }

  get isRunning(): boolean {
    return this.#child !== undefined
  }

  post(message: To): void {
    this.#child ??= this.#start()
    send(this.#child, message)
  }

  /** It ends what it does in order. */
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
    const child = fork(this.#script, [JSON.stringify(this.#given)], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let said = ''
    child.stderr?.on('data', data => {
      said = `${said}${data}`.slice(-4000)
    })
    child.on('message', message => {
      if (this.#child === child) this.#events.told(message as From)
    })
    const ended = (reason: string | undefined) => {
      if (this.#child !== child) return
      this.#child = undefined
      this.#events.ended(new Error(reason ?? `${basename(this.#script)} has ended`))
    }
    child.on('close', () => ended(reasonIn(said)))
    child.on('error', ({ message }) => ended(message))
    this.#events.started?.(message => send(child, message))
    return child
  }
}

/** One that has just ended is told nothing: it says itself that it has. */
function send(child: ChildProcess, message: unknown): void {
  if (child.connected) child.send(message as object, () => undefined)
}

/** Of what Node says when a program ends by a mistake of its own. */
const reasonIn = (said: string): string | undefined => /^(?:[A-Z]\w*)?Error: (.+)$/m.exec(said)?.[1]
