/** A code as people write it, `GRI 302-1`, `302-1`, `gri302.1`: the one that was meant, by the letters and digits alone. */
import type { Framework } from './types.ts'

export interface MeantCode {
  code: string
  /** Without its framework another one may have been meant. */
  isGuess: boolean
}

/** Undefined where no code has these digits, or more than one has: a number tells names apart. */
export function meantCode(written: string, known: ReadonlyMap<string, Framework>): MeantCode | undefined {
  const wanted = bare(written)
  const found = new Map<string, MeantCode>()
  for (const { id, groups } of known.values())
    for (const { code } of groups.flatMap(({ disclosures }) => disclosures)) {
      const full = `${id}:${code}`
      if (bare(full) === wanted) return { code: full, isGuess: false }
      if (bare(code) === wanted) found.set(full, { code: full, isGuess: true })
    }
  const [first, second] = found.values()
  return second ? undefined : first
}

/** Signs matter between two digits only: 2-12 is another code than 21-2. */
const bare = (code: string): string =>
  code
    .toLowerCase()
    .replace(/disclosure|standards?|goal|披露项?/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$|-(?=\p{L})|(?<=\p{L})-/gu, '')
