/** Finds values of several words without quotation marks: the parser reads `title=Two words` as `title=Two` and an attribute `words`. */
import type { Directive } from '../../../directives/types.ts'

export interface UnquotedValue {
  /** Name of the attribute. */
  key: string
  /** The whole value as written. */
  value: string
  /** The words after the first, which the parser reads as attributes. */
  words: readonly string[]
}

const PAIR = /([\w-]+)=([^\s"'}]+(?:\s+[^\s="'}#.]+(?=[\s}]))+)/g

/** Finds the unquoted value that contains the attribute `word`. */
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
