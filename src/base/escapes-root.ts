/** No file outside the report is read: a report may come from a stranger, in a pull request. */
import { realpathSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path in the report's folder is a link out of it, or goes through one. False where nothing is. */
export function escapesRoot(root: string, path: string): boolean {
  if (!isIn(root, path)) return false
  try {
    return !isIn(realpathSync(root), realpathSync(path))
  } catch {
    return false
  }
}

/** By the paths alone. */
export function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
