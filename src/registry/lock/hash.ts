/** Hashes over what a lock says, not over how its YAML is laid out. */
import { createHash } from 'node:crypto'
import type { LockedValueSpec, LockSpec } from './types.ts'

/** Enough digits to find a changed figure by; the hash of the whole is not cut. */
const SHORT = 16

export function hashOfLockedValue(key: string, figure: Omit<LockedValueSpec, 'hash'>): string {
  return sha256([key, { ...figure, hash: undefined }]).slice(0, SHORT)
}

export function hashOfLock(lock: Omit<LockSpec, 'hash'>): string {
  return sha256({ ...lock, hash: undefined })
}

function sha256(data: unknown): string {
  return createHash('sha256').update(canonical(data)).digest('hex')
}

/** JSON with keys in order and nothing for what is undefined. */
function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonical).join(',')}]`
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null'
  const entries = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`
}
