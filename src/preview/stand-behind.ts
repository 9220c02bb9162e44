/**
 * A thread that stands behind the page: what it does, and the browser it starts, takes what a save leaves of the machine.
 *
 * Linux counts niceness by thread, and a process has that of the thread it was started from. Elsewhere it is the whole process's,
 * and is left as it is.
 */
import { setPriority } from 'node:os'

const NICENESS = 8

export function standBehind(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, NICENESS)
  } catch {
    // Not allowed here: the page waits a little longer.
  }
}
