/** Describes what the operating system refused, and how to fix it. */

import { lookupTable } from '../../base/lookup-table.ts'
import { checkOpenFileLimit, suggestOtherFolder } from '../../base/machine-limits.ts'
import { DISK_ERRORS } from '../../base/with-path.ts'

interface Refusal {
  error: string
  remedy: string
}

const NOT_WRITABLE = 'Make it writable'
const MOVE = 'Move it'

/** Keyed by Node's error codes; an alternative is appended to each remedy. */
const REFUSALS: Readonly<Record<string, Refusal>> = lookupTable({
  EACCES: { error: 'permission denied', remedy: NOT_WRITABLE },
  EPERM: { error: 'not permitted', remedy: NOT_WRITABLE },
  EROFS: { error: 'the file system is read-only', remedy: NOT_WRITABLE },
  EEXIST: { error: 'a file is in the way', remedy: MOVE },
  ENOTDIR: { error: 'a file is in the way', remedy: MOVE },
  EISDIR: { error: 'a folder is in the way', remedy: MOVE },
  ENOENT: { error: 'nothing can be made there', remedy: 'Make the folder above it' },
  ELOOP: { error: 'a link leads to itself', remedy: 'Fix the link' },
  ENAMETOOLONG: { error: 'the name is too long', remedy: 'Choose a shorter name' },
  ENOSPC: { error: 'no space is left', remedy: 'Make room on its disk' },
  EDQUOT: { error: 'the quota of disk space is used up', remedy: 'Remove files, or ask for more' },
  EFBIG: {
    error: 'the file would be larger than is allowed',
    remedy: 'Raise the limit, as with: ulimit -f unlimited',
  },
  EIO: { error: 'the disk does not answer', remedy: 'Check the disk' },
})

/** Returns undefined for errors that the user cannot fix. */
export function refusalOf(error: unknown): { message: string; remedy: string } | undefined {
  const { code, path: from, syscall, dest } = error as NodeJS.ErrnoException & { dest?: string }
  // When a copy fails, the disk of its target is full, not that of its source.
  const path = DISK_ERRORS.includes(code ?? '') ? (dest ?? from) : from
  if (code === 'EMFILE' || code === 'ENFILE') {
    const { message, remedy } = checkOpenFileLimit() ?? {
      message: 'too many files are open on this system',
      remedy: 'Raise the limit, as with: ulimit -n 4096',
    }
    return { message, remedy }
  }
  if (path === undefined && (code === 'ENOSPC' || code === 'EDQUOT'))
    return {
      message: 'no space is left on a disk',
      remedy: 'Make room for the output (--out), the cache (PERENNIAL_CACHE) and temporary files (TMPDIR).',
    }
  // A missing file is a defect of Perennial, but a folder that cannot be made is not.
  if (path === undefined || (code === 'ENOENT' && syscall !== 'mkdir' && syscall !== 'mkdtemp'))
    return undefined
  const refusal = REFUSALS[code ?? '']
  return (
    refusal && {
      message: `cannot read or write ${path}: ${refusal.error}`,
      remedy: `${refusal.remedy}, or ${suggestOtherFolder(path)}.`,
    }
  )
}
