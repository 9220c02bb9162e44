/** Finds keys that lost their indentation: at the margin a key becomes an entry of its own and is missing from the entry above. */
import { type Document, isCollection, isMap, isScalar, type Scalar } from 'yaml'
import { type ProblemOptions, type ProblemText, textOf } from '../../../problems/diagnostics.ts'
import { keysOf, schemaAt } from '../yaml/schema-paths.ts'

export interface LostIndent {
  key: Scalar
  /** True if key and value are on one line. */
  isLine: boolean
  /** The entry that it belongs to. */
  above: string
  /** Indentation of the other keys of that entry, in spaces. */
  indent: number
}

/** Lost indents by key. `rejected` are the entries that the schema rejects. */
export function findLostIndents(
  document: Document,
  text: string,
  schema: unknown,
  rejected: ReadonlySet<string>,
): ReadonlyMap<string, LostIndent> {
  const lostIndents = new Map<string, LostIndent>()
  const { contents } = document
  if (!isMap(contents) || contents.flow) return lostIndents
  let home: { above: string; indent: number } | undefined
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !key.range) continue
    const name = String(key.value)
    const keys = keysOf(schemaAt(schema, [name]))
    // A value that has keys of an entry is an entry, whatever its name.
    const isEntry = isMap(value) && value.items.some(({ key: innerKey }) => keys.includes(String(innerKey)))
    if (home && rejected.has(name) && keys.includes(name) && !isEntry)
      lostIndents.set(name, { key, isLine: !isCollection(value) || value.flow === true, ...home })
    else
      home =
        isMap(value) && !value.flow ? { above: name, indent: indentOf(value.range?.[0], text) } : undefined
  }
  return lostIndents
}

const indentOf = (at = 0, text: string): number => at - text.lastIndexOf('\n', at - 1) - 1

/** Arguments for `addProblem`. */
export function lostIndentMistake({
  key,
  isLine,
  above,
  indent,
}: LostIndent): [text: ProblemText, options: Pick<ProblemOptions, 'fix'>] {
  const wrong = String(key.value)
  return [
    textOf('entry-valid/lost-indent', { key: wrong, entry: above }),
    // A fix changes one line only; a value of several lines would have to move as a whole.
    isLine ? { fix: { kind: 'sign', wrong, right: ' '.repeat(indent) + wrong, isGuess: false } } : {},
  ]
}
