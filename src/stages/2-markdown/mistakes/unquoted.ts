/** `title=Two words` is read as a title of one word, and an attribute for each of the others. */
import { lookupTable } from '../../../base/lookup-table.ts'
import type { Directive } from '../../../directives/directives.ts'

export interface Unquoted {
  /** Whose value it is. */
  key: string
  /** With all its words, as it stands behind the sign. */
  value: string
  /** Those that are read as attributes. */
  words: readonly string[]
}

const PAIR = /([\w-]+)=([^\s"'}]+(?:\s+[^\s="'}#.]+(?=[\s}]))+)/g

/** The value that an attribute without a sign is a word of. */
export function unquoted({ position }: Directive, word: string, source: string): Unquoted | undefined {
  const [line = ''] = source.slice(position?.start.offset ?? 0, position?.end.offset).split('\n')
  for (const [, key = '', value = ''] of line.matchAll(PAIR)) {
    const [, ...words] = value.trim().split(/\s+/)
    if (words.includes(word)) return { key, value, words }
  }
  return undefined
}

/** Whose values are words. */
const OF_WORDS =
  /^(?:title|note|notes|by|role|why|explanation|alt|source|date|label|caption|axes|group|metrics|targets)$/
/** Whose values are held to what is possible by the directive that reads them. */
const HELD: Readonly<Record<string, readonly string[]>> = lookupTable({
  metric: ['period'],
  change: ['period', 'from'],
  timeline: ['from', 'until'],
  chart: ['type'],
  columns: ['count'],
  index: ['framework'],
  only: ['format', 'locale'],
})

export const isOfWords = (attribute: string): boolean => OF_WORDS.test(attribute)
export const isHeld = ({ name }: Directive, attribute: string): boolean =>
  Object.hasOwn(HELD, name) && (HELD[name] ?? []).includes(attribute)
