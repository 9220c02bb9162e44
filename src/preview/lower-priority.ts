/**
 * Lowers the priority of this process and of the browser that it starts, so that showing a save comes first.
 *
 * On Linux niceness belongs to threads, so the threads that Node has already started (for garbage collection) are lowered too.
 */
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

/** `background`: a person waits for the result, but for the page first; `idle`: no one waits, but other programs must not starve it. */
const NICENESS = { background: 5, idle: 10 }

export type Priority = keyof typeof NICENESS

export function lowerPriority(priority: Priority): void {
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0]
  for (const thread of threads) {
    try {
      setPriority(thread, NICENESS[priority])
    } catch {
      // Not permitted, or the thread has ended: the page may be a little slower.
    }
  }
}
