/** A folder of our own for what is unpacked or subset once: never the shared temporary folder, where others could write. */
import { homedir } from 'node:os'
import { join } from 'node:path'

export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['PERENNIAL_CACHE']
  if (named) return named
  if (process.platform === 'win32' && env['LOCALAPPDATA'])
    return join(env['LOCALAPPDATA'], 'perennial', 'cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'perennial')
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'perennial')
}
