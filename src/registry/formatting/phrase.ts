import type { Phrase, PhrasePart } from '../types.ts'

/** Joins parts to a phrase. Parts include their own spaces, so the text is their plain concatenation. */
export function phrase(parts: readonly (PhrasePart | undefined)[]): Phrase {
  const nonEmpty = parts.filter(part => part !== undefined && part.text !== '') as PhrasePart[]
  return { text: nonEmpty.map(part => part.text).join(''), parts: nonEmpty }
}

export function part(kind: PhrasePart['kind'], text: string): PhrasePart {
  return { kind, text }
}

/**
 * Puts a word around a phrase: `more than` goes before it with the language’s space; `{}超` marks the position of the phrase.
 */
export function around(
  kind: PhrasePart['kind'],
  word: string,
  space: string,
  parts: readonly (PhrasePart | undefined)[],
): (PhrasePart | undefined)[] {
  const [before = '', after] = word.split('{}')
  if (after === undefined) return [part(kind, before && before + space), ...parts]
  return [part(kind, before), ...parts, part(kind, after)]
}
