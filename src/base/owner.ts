/**
 * Marks names of temporary files with the process that created them, so that leftovers of a killed process can be removed.
 *
 * A process id means nothing in another container, on another machine that shares the disk, or after a restart. The name therefore
 * also includes a hash of host, container and boot.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Identifies the machine, container and start within which process ids are comparable. */
const MARK = createHash('sha256')
  .update(
    JSON.stringify([
      hostname(),
      attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
      attempt(() => readlinkSync('/proc/self/ns/pid')),
    ]),
  )
  .digest('hex')
  .slice(0, 8)

/** `4711-0a1b2c3d`: process id and machine mark, placed in a name before the part that makes it unique. */
export const OWNER: string = `${process.pid}-${MARK}`

const OWNED = /(?<!\d)(\d+)-([0-9a-f]{8})(?![0-9a-f])/g

export type OwnerState = 'running' | 'gone' | 'unknown'

/** Returns the state of the process that created something with this name. This process counts as running. */
export function ownerOf(name: string): OwnerState {
  // The name may contain other owners before this one.
  const [, pid, mark] = [...name.matchAll(OWNED)].at(-1) ?? []
  if (pid === undefined || mark !== MARK) return 'unknown'
  return isRunning(Number(pid)) ? 'running' : 'gone'
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // The process runs but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function attempt(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
