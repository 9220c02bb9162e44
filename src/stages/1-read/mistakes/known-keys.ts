/** Explains unknown keys: misspelled, a synonym of a known key, or a key of another entry or file. */

import { lookupTable } from '../../../base/lookup-table.ts'
import { message, oneOf } from '../../../problems/messages/message.ts'
import type { Message } from '../../../problems/messages/types.ts'
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

/** Kinds of entries in a report, with their keys. */
const entries = (): (readonly [words: string | Message, keys: readonly string[]])[] => [
  ['report.yaml', keysOf(schemaAt(reportSchema, []))],
  ['edition.yaml', keysOf(schemaAt(editionSchema, []))],
  [message('key/part'), keysOf(schemaAt(editionSchema, ['parts', 0]))],
  [message('key/front-matter'), keysOf(schemaAt(frontMatterSchema, []))],
  [message('key/metric'), keysOf(schemaAt(metricsSchema, ['']))],
  [message('key/observation'), keysOf(schemaAt(metricsSchema, ['', 'observations', '']))],
  [message('key/target'), keysOf(schemaAt(targetsSchema, ['']))],
  [message('key/source'), keysOf(schemaAt(sourcesSchema, ['']))],
]

/** The key in `known` that was most likely intended. */
export function findIntendedKey(key: string, known: readonly string[]): string | undefined {
  const similar = nearest(key, known)
  if (similar !== undefined && isSlip(key, similar, known)) return similar
  const word = WORDS[key]?.find(other => known.includes(other))
  return word ?? (entriesOf(key).length > 0 ? undefined : similar)
}

export function aboutKey(key: string, known: readonly string[]): Suggestion {
  if (key === 'allow') return { note: message('key/allow') }
  const right = findIntendedKey(key, known)
  if (right !== undefined) return didYouMean(key, right, !isSlip(key, right, known))
  const entriesWithKey = entriesOf(key).slice(0, 2)
  if (entriesWithKey.length === 0) return suggest(key, known)
  return { note: message('key/belongs', { key, entries: oneOf(entriesWithKey) }) }
}

const entriesOf = (key: string): (string | Message)[] =>
  entries()
    .filter(([, keys]) => keys.includes(key))
    .map(([words]) => words)
