/** Recognises several languages in one value: `en, zh_hans`, `en 中文`, `English and Traditional Chinese`. */
import { isLanguage, tagFor, tagOfLanguage } from '../languages/language-names.ts'

/** Words before the last item of a list. */
const AND = /^(?:and|&|\+|und|和|与|及)$/i

export interface RecognisedTags {
  tags: readonly string[]
  /** True if a part was not written as a tag. */
  isGuess: boolean
}

/** Undefined if the items cannot be separated. */
export function recogniseTags(written: string): RecognisedTags | undefined {
  const pieces = written
    .split(/[,，、;；]/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
  const tagLists = pieces.map(tagsOf)
  if (tagLists.some(tags => tags === undefined)) return undefined
  return {
    tags: tagLists.flatMap(tags => tags ?? []),
    isGuess: pieces.flatMap(piece => piece.split(/\s+/)).some(word => !isWrittenTag(word)),
  }
}

/** The languages in a piece: one name that may contain spaces, or several names. */
function tagsOf(piece: string): string[] | undefined {
  const whole = tagFor(piece)
  if (whole !== undefined) return [whole]
  const words = piece.split(/\s+/).filter(word => !AND.test(word))
  // A single unknown word is kept as written.
  if (words.length === 1) return words
  const tags = words.flatMap(word => tagFor(word) ?? [])
  return tags.length === words.length ? tags : undefined
}

/** True for a spelling of a tag, such as `zh_hans`. The name of a language is not a tag. */
function isWrittenTag(word: string): boolean {
  const [language = ''] = tagFor(word)?.split('-') ?? []
  return language !== '' && tagOfLanguage(word) === undefined && isLanguage(language)
}
