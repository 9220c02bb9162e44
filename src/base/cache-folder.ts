/** Finds the folder for unpacked browsers, subset fonts and converted pictures. Other users could write to the shared temporary folder. */
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
