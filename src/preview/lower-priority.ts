/**
 * A process that stands behind the page: what it does, and the browser it starts, takes what a save leaves of the machine.
 *
 * Linux counts niceness by thread: those that Node has already started, as for garbage, are told as well.
 */
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

/** `soon`: somebody waits for it, if not as for the page; `idle`: nobody does, and a machine that is busy elsewhere must not starve it. */
const NICENESS = { soon: 5, idle: 10 }

export type Behind = keyof typeof NICENESS

export function standBehind(how: Behind): void {
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0]
  for (const thread of threads) {
    try {
      setPriority(thread, NICENESS[how])
    } catch {
      // Not allowed here, or gone: the page waits a little longer.
    }
  }
}
