/** Hashes the content of a lock, independent of its YAML layout. */
import { createHash } from 'node:crypto'
import type { LockedValueSpec, LockSpec } from './types.ts'

/** Hexadecimal digits of a value's hash, enough to find a changed value. The hash of the whole lock is not shortened. */
const SHORT = 16

export function hashOfLockedValue(key: string, lockedValue: Omit<LockedValueSpec, 'hash'>): string {
  return sha256([key, { ...lockedValue, hash: undefined }]).slice(0, SHORT)
}

export function hashOfLock(lock: Omit<LockSpec, 'hash'>): string {
  return sha256({ ...lock, hash: undefined })
}

function sha256(data: unknown): string {
  return createHash('sha256').update(canonical(data)).digest('hex')
}

/** JSON with sorted keys and without undefined entries. */
function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonical).join(',')}]`
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null'
  const entries = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`
}
