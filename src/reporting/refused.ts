/** What the system refuses, in words, and what mends it. */
interface Refusal {
  error: string
  remedy: string
}

const NOT_WRITABLE = 'Make it writable, or name another place, as with --out.'
const IN_THE_WAY = { error: 'a file is in the way', remedy: 'Move it, or name another place, as with --out.' }
const ELSEWHERE = 'Name another place, as with --out.'

/** By Node's codes. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  EACCES: { error: 'permission denied', remedy: NOT_WRITABLE },
  EPERM: { error: 'not permitted', remedy: NOT_WRITABLE },
  EROFS: { error: 'the file system is read-only', remedy: ELSEWHERE },
  EEXIST: IN_THE_WAY,
  ENOTDIR: IN_THE_WAY,
  EISDIR: { error: 'a folder is in the way', remedy: 'Move it, or name another place, as with --out.' },
  ENOENT: { error: 'nothing can be made there', remedy: ELSEWHERE },
  ELOOP: { error: 'a link leads to itself', remedy: 'Mend the link, or name another place, as with --out.' },
  ENAMETOOLONG: { error: 'the name is too long', remedy: 'Name a shorter one, as with --out.' },
  ENOSPC: { error: 'no space is left', remedy: 'Make room, or name a folder on another disk with --out.' },
}

/** Undefined for what is none of the user's doing. */
export function refusalOf(error: unknown): { message: string; remedy: string } | undefined {
  const { code, path, syscall } = error as NodeJS.ErrnoException
  // A file that is not there is a defect of ours, a folder that cannot be made is not.
  if (path === undefined || (code === 'ENOENT' && syscall !== 'mkdir' && syscall !== 'mkdtemp'))
    return undefined
  const refusal = REFUSALS[code ?? '']
  return refusal && { message: `cannot read or write ${path}: ${refusal.error}`, remedy: refusal.remedy }
}
