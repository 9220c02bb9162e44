/**
 * Makes messages: an id of the catalogue, and values for its parameters.
 *
 * Why: docs/decisions/091-messages-as-data.md
 */
import type { List, Message, TextId, ValueArguments, Values } from './types.ts'

export function message<Id extends TextId>(id: Id, ...[values]: ValueArguments<Id>): Message {
  return { id, values: (values ?? {}) as Values }
}

/** Text that no catalogue has: of a library, or of the rule of a report's own configuration. */
export const plain = (text: string): Message => message('plain', { text })

type Item = List['items'][number]

/** A list of which all items count: "a, b and c". */
export const allOf = (items: Iterable<Item>): List => ({ items: [...items], type: 'and' })

/** A list of which one item counts: "a, b or c". */
export const oneOf = (items: Iterable<Item>): List => ({ items: [...items], type: 'or' })

/** An enumeration: "a, b, c". */
export const listed = (items: Iterable<Item>): List => ({ items: [...items], type: 'comma' })

/** Puts a name between backticks, as the messages of the catalogue do. */
export const code = (name: string): string => `\`${name}\``
