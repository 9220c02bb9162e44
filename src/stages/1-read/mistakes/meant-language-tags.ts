/** Languages as somebody listed them in one value: `en, zh_hans`, `en 中文`, `English and Traditional Chinese`. */
import { isLanguage, tagFor, tagOfLanguage } from '../languages/language-names.ts'

/** Between the last two of a list; none is a language. */
const AND = /^(?:and|&|\+|und|和|与|及)$/i

export interface MeantTags {
  tags: readonly string[]
  /** Some of it was no tag. */
  isGuess: boolean
}

/** Undefined where nobody can tell where one ends and the next begins. */
export function meantTags(written: string): MeantTags | undefined {
  const pieces = written
    .split(/[,，、;；]/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
  const found = pieces.map(tagsOf)
  if (found.some(tags => tags === undefined)) return undefined
  return {
    tags: found.flatMap(tags => tags ?? []),
    isGuess: pieces.flatMap(piece => piece.split(/\s+/)).some(word => !isWrittenTag(word)),
  }
}

/** A name may have a space in it; else the words are languages, all of them. */
function tagsOf(piece: string): string[] | undefined {
  const whole = tagFor(piece)
  if (whole !== undefined) return [whole]
  const words = piece.split(/\s+/).filter(word => !AND.test(word))
  // One that nobody knows stays as it is.
  if (words.length === 1) return words
  const tags = words.flatMap(word => tagFor(word) ?? [])
  return tags.length === words.length ? tags : undefined
}

/** `zh_hans`; any three letters could be a tag. */
function isWrittenTag(word: string): boolean {
  const [language = ''] = tagFor(word)?.split('-') ?? []
  return language !== '' && tagOfLanguage(word) === undefined && isLanguage(language)
}
