/**
 * A thread that stands behind the page: what it does, and the browser it starts, takes what a save leaves of the machine.
 *
 * Linux counts niceness by thread, and a process has that of the thread it was started from. Elsewhere it is the whole process's,
 * and is left as it is.
 */
import { setPriority } from 'node:os'

/** `soon`: somebody waits for it, if not as for the page; `idle`: it takes what nobody else wants. */
const NICENESS = { soon: 5, idle: 19 }

export type Behind = keyof typeof NICENESS

export function standBehind(how: Behind): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, NICENESS[how])
  } catch {
    // Not allowed here: the page waits a little longer.
  }
}
