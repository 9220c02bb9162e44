/** Recognises disclosure codes in other spellings, `GRI 302-1`, `302-1`, `gri302.1`, by their letters and digits. */
import type { Framework } from './types.ts'

export interface RecognisedCode {
  code: string
  /** True if the framework was not written, so that another may be intended. */
  isGuess: boolean
}

/** Undefined unless exactly one known code has these letters and digits. */
export function recogniseCode(
  written: string,
  known: ReadonlyMap<string, Framework>,
): RecognisedCode | undefined {
  const wanted = bare(written)
  const candidates = new Map<string, RecognisedCode>()
  for (const { id, groups } of known.values())
    for (const { code } of groups.flatMap(({ disclosures }) => disclosures)) {
      const full = `${id}:${code}`
      if (bare(full) === wanted) return { code: full, isGuess: false }
      if (bare(code) === wanted) candidates.set(full, { code: full, isGuess: true })
    }
  const [first, second] = candidates.values()
  return second ? undefined : first
}

/** Reduces a code to letters and digits. Separators count only between two digits: 2-12 is not 21-2. */
const bare = (code: string): string =>
  code
    .toLowerCase()
    .replace(/disclosure|standards?|goal|披露项?/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$|-(?=\p{L})|(?<=\p{L})-/gu, '')
