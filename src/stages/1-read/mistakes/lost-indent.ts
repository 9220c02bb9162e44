/** A key of an entry that lost its indent: at the margin it is an entry of its own, and the one above lacks it. */
import { type Document, isCollection, isMap, isScalar, type Scalar } from 'yaml'
import type { ProblemOptions } from '../../../problems/diagnostics.ts'
import { keysOf, schemaAt } from '../yaml/schema-paths.ts'

export interface LostIndent {
  key: Scalar
  /** With its value it is one line. */
  isLine: boolean
  /** The entry that it belongs to. */
  above: string
  /** Of the other keys of that. */
  indent: number
}

/** By name; `refused` are entries that the schema does not take. */
export function findLostIndents(
  document: Document,
  text: string,
  schema: unknown,
  refused: ReadonlySet<string>,
): ReadonlyMap<string, LostIndent> {
  const found = new Map<string, LostIndent>()
  const { contents } = document
  if (!isMap(contents) || contents.flow) return found
  let home: { above: string; indent: number } | undefined
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !key.range) continue
    const name = String(key.value)
    const keys = keysOf(schemaAt(schema, [name]))
    // One with keys of an entry is an entry, whatever its name is.
    const isEntry = isMap(value) && value.items.some(({ key: own }) => keys.includes(String(own)))
    if (home && refused.has(name) && keys.includes(name) && !isEntry)
      found.set(name, { key, isLine: !isCollection(value) || value.flow === true, ...home })
    else
      home =
        isMap(value) && !value.flow ? { above: name, indent: indentOf(value.range?.[0], text) } : undefined
  }
  return found
}

const indentOf = (at = 0, text: string): number => at - text.lastIndexOf('\n', at - 1) - 1

/** As `problem` takes it. */
export function lostIndentMistake({
  key,
  isLine,
  above,
  indent,
}: LostIndent): [reason: string, options: ProblemOptions] {
  const wrong = String(key.value)
  return [
    `Unexpected \`${wrong}\` at the margin, expected it among the keys of \`${above}\``,
    {
      note: 'A key stands as many spaces from the margin as the others of its entry.',
      // Lines below it would have to move as well.
      ...(isLine ? { fix: { kind: 'sign', wrong, right: ' '.repeat(indent) + wrong, isGuess: false } } : {}),
    },
  ]
}
