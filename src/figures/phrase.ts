import type { Phrase, PhrasePart } from './types.ts'

/** Parts carry their own spaces, so that the text is the parts in order and nothing else. */
export function phrase(parts: readonly (PhrasePart | undefined)[]): Phrase {
  const kept = parts.filter(part => part !== undefined && part.text !== '') as PhrasePart[]
  return { text: kept.map(part => part.text).join(''), parts: kept }
}

export function part(kind: PhrasePart['kind'], text: string): PhrasePart {
  return { kind, text }
}
