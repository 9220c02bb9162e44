import type { Phrase, PhrasePart } from '../types.ts'

/** Parts carry their own spaces, so that the text is the parts in order and nothing else. */
export function phrase(parts: readonly (PhrasePart | undefined)[]): Phrase {
  const kept = parts.filter(part => part !== undefined && part.text !== '') as PhrasePart[]
  return { text: kept.map(part => part.text).join(''), parts: kept }
}

export function part(kind: PhrasePart['kind'], text: string): PhrasePart {
  return { kind, text }
}

/**
 * A word of a language around a phrase: `more than` goes before it with the language’s space, `{}超` says where the phrase stands.
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
