/** Carries messages through schemas: an error of zod is text only. */
import type { List, Message } from './types.ts'

/** Encodes what a value should be, as the `error` of a schema; it completes "Unexpected value, expected …". */
export const expectation = (expected: Message | List): string => JSON.stringify(expected)

/** Decodes an error of a schema; undefined for a text of zod. */
export function expectationIn(error: string): Message | List | undefined {
  return error.startsWith('{') ? (JSON.parse(error) as Message | List) : undefined
}
