/** `title=Two words` is read as a title of one word, and an attribute for each of the others. */
import type { Directive } from '../../../directives/types.ts'

export interface UnquotedValue {
  /** Whose value it is. */
  key: string
  /** With all its words, as it stands behind the sign. */
  value: string
  /** Those that are read as attributes. */
  words: readonly string[]
}

const PAIR = /([\w-]+)=([^\s"'}]+(?:\s+[^\s="'}#.]+(?=[\s}]))+)/g

/** The value that an attribute without a sign is a word of. */
export function findUnquotedValue(
  { position }: Directive,
  word: string,
  source: string,
): UnquotedValue | undefined {
  const [line = ''] = source.slice(position?.start.offset ?? 0, position?.end.offset).split('\n')
  for (const [, key = '', value = ''] of line.matchAll(PAIR)) {
    const [, ...words] = value.trim().split(/\s+/)
    if (words.includes(word)) return { key, value, words }
  }
  return undefined
}
