/** Detects paths that leave the report's folder. A report may come from a stranger's pull request, so no file outside it is read. */
import { realpathSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'

/** True if a path inside `root` is, or passes through, a symbolic link that leads outside. False if nothing exists at the path. */
export function escapesRoot(root: string, path: string): boolean {
  if (!isIn(root, path)) return false
  try {
    return !isIn(realpathSync(root), realpathSync(path))
  } catch {
    return false
  }
}

/** Compares the paths only; symbolic links are not resolved. */
export function isIn(folder: string, path: string): boolean {
  const relativePath = relative(folder, path)
  return relativePath !== '..' && !relativePath.startsWith(`..${sep}`) && !isAbsolute(relativePath)
}
