/** Explains unknown keys: misspelled, a synonym of a known key, or a key of another entry or file. */

import { lookupTable } from '../../../base/lookup-table.ts'
import { plain } from '../../../problems/messages/message.ts'
import { didYouMean, isSlip, nearest, type Suggestion, suggest } from '../../../problems/suggest.ts'
import { metricsSchema, sourcesSchema, targetsSchema } from '../../../registry/schema.ts'
import { editionSchema, frontMatterSchema, reportSchema } from '../schemas.ts'
import { keysOf, schemaAt } from '../yaml/schema-paths.ts'

/** Synonyms → keys. */
const WORDS: Readonly<Record<string, readonly string[]>> = lookupTable({
  name: ['title', 'id'],
  period: ['year'],
  year: ['period'],
  deadline: ['year'],
  date: ['published', 'announced'],
  link: ['url'],
  languages: ['locales'],
  description: ['definition', 'summary'],
})

const ALLOW = 'A problem is taken back where it is: `<!-- allow number-cited: why -->` in a chapter.'

/** Kinds of entries in a report, with their keys. */
const entries = (): (readonly [words: string, keys: readonly string[]])[] => [
  ['report.yaml', keysOf(schemaAt(reportSchema, []))],
  ['edition.yaml', keysOf(schemaAt(editionSchema, []))],
  ['a part of edition.yaml', keysOf(schemaAt(editionSchema, ['parts', 0]))],
  ['the front matter of a chapter', keysOf(schemaAt(frontMatterSchema, []))],
  ['a metric', keysOf(schemaAt(metricsSchema, ['']))],
  ['an observation', keysOf(schemaAt(metricsSchema, ['', 'observations', '']))],
  ['a target', keysOf(schemaAt(targetsSchema, ['']))],
  ['a source', keysOf(schemaAt(sourcesSchema, ['']))],
]

/** The key in `known` that was most likely intended. */
export function findIntendedKey(key: string, known: readonly string[]): string | undefined {
  const similar = nearest(key, known)
  if (similar !== undefined && isSlip(key, similar, known)) return similar
  const word = WORDS[key]?.find(other => known.includes(other))
  return word ?? (homesOf(key).length > 0 ? undefined : similar)
}

export function aboutKey(key: string, known: readonly string[]): Suggestion {
  if (key === 'allow') return { note: plain(ALLOW) }
  const right = findIntendedKey(key, known)
  if (right !== undefined) return didYouMean(key, right, !isSlip(key, right, known))
  const [first, second] = homesOf(key)
  if (first === undefined) return suggest(key, known)
  return {
    note: plain(second ? `\`${key}\` belongs to ${first} or ${second}.` : `\`${key}\` belongs to ${first}.`),
  }
}

const homesOf = (key: string): string[] =>
  entries()
    .filter(([, keys]) => keys.includes(key))
    .map(([words]) => words)
