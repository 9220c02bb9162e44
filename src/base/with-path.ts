/** Adds the path to an error of a write. Node leaves it out, and without it the full disk cannot be named. */

export const DISK_ERRORS: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO']

export function withPath(error: NodeJS.ErrnoException, path: string): NodeJS.ErrnoException {
  if (error.path === undefined && DISK_ERRORS.includes(error.code ?? '')) error.path = path
  return error
}
