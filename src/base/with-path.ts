/** Node does not say which file a write was for: without that, nobody knows which disk is full. */

export const DISK_ERRORS: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO']

export function withPath(error: NodeJS.ErrnoException, path: string): NodeJS.ErrnoException {
  if (error.path === undefined && DISK_ERRORS.includes(error.code ?? '')) error.path = path
  return error
}
