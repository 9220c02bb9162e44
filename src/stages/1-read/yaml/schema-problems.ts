/** Reports values that a schema rejects, at the place where they were written. */
import type { Position } from 'unist'
import { isScalar, type Node } from 'yaml'
import type { core } from 'zod'
import { addProblem, type ProblemOptions, type ProblemText, textOf } from '../../../problems/diagnostics.ts'
import { expectationIn } from '../../../problems/messages/expectation.ts'
import { code, message, oneOf } from '../../../problems/messages/message.ts'
import type { List, Message } from '../../../problems/messages/types.ts'
import { aboutKey, findIntendedKey } from '../mistakes/known-keys.ts'
import { findLostIndents, type LostIndent, lostIndentMistake } from '../mistakes/lost-indent.ts'
import { type Checked, suggestValueFix } from '../mistakes/schema-fixes.ts'
import { keysOf, requiredKeys, schemaAt, valuesOf } from './schema-paths.ts'
import { keyAt, nearestNode, nodeAt, type Path } from './yaml-nodes.ts'

/** Reports all issues. Returns the names of entries that lack a key because it lost its indentation. */
export function reportIssues(all: readonly core.$ZodIssue[], checked: Checked): string[] {
  const { document, text, schema } = checked
  const rejected = new Set(all.map(({ path }) => String(path[0])))
  const lostIndents = findLostIndents(document, text, schema, rejected)
  for (const lostIndent of lostIndents.values()) reportLostIndent(lostIndent, checked)
  const incomplete = new Set([...lostIndents.values()].map(({ above }) => above))
  // Keys missing from these entries were just reported as lost indents.
  const issues = all.filter(({ path: [entry, key] }) =>
    incomplete.has(String(entry)) ? !lostIndents.has(String(key)) : !lostIndents.has(String(entry)),
  )
  const reported = new Set<string>()
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const known = keysOf(schemaAt(checked.schema, issue.path as Path))
    for (const key of issue.keys) {
      reportKey(key, known, issue.path as Path, checked)
      // A key that is missing because it is misspelled was just reported.
      const right = findIntendedKey(key, known)
      if (right !== undefined) reported.add([...issue.path, right].join('\0'))
    }
  }
  for (const issue of issues)
    if (issue.code === 'invalid_key') reportName(issue, checked)
    else if (issue.code !== 'unrecognized_keys' && !reported.has(issue.path.join('\0')))
      reportValue(issue, checked)
  return [...incomplete]
}

function reportLostIndent(lostIndent: LostIndent, checked: Checked): void {
  const [text, options] = lostIndentMistake(lostIndent)
  addProblem(checked.file, `${checked.rule}-valid`, text, {
    place: placeOf(lostIndent.key, checked),
    ...options,
  })
}

function reportKey(key: string, known: readonly string[], path: Path, checked: Checked): void {
  const { file, rule, document } = checked
  const { note, fix } = aboutKey(key, known)
  addProblem(file, `${rule}-keys`, textOf('entry-keys/unknown', { key, where: where(path) }, note), {
    place: placeOf(keyAt(document, path, key) ?? nearestNode(document, path), checked),
    fix,
  })
}

/** Reports a name, chosen by the editor, of an invalid form. */
function reportName(issue: core.$ZodIssue, checked: Checked): void {
  const { file, rule, document, schema } = checked
  const path = issue.path.slice(0, -1) as Path
  const name = String(issue.path.at(-1))
  // Only names at the top level are ids; deeper names are periods.
  const right = path.length === 0 ? inKebabCase(name) : ''
  const values = { name, where: where(path), expected: expectationOf(issue, schema) }
  const note = right === '' ? undefined : message('fix/write', { right })
  addProblem(file, `${rule}-valid`, textOf('entry-valid/name', values, note), {
    place: placeOf(keyAt(document, path, name) ?? nearestNode(document, path), checked),
    ...(right === '' ? {} : { fix: { kind: 'name', wrong: name, right, isGuess: true } }),
  })
}

function reportValue(issue: core.$ZodIssue, checked: Checked): void {
  const { file, rule, document, schema } = checked
  const path = issue.path as Path
  const key = path.at(-1)
  const node = nodeAt(document, path)
  const expected = expectationOf(issue, schema)
  const place = placeOf(node ?? nearestNode(document, path), checked)
  if (!node && typeof key === 'string') {
    const values = { key, where: where(path.slice(0, -1)), expected }
    addProblem(file, `${rule}-valid`, textOf('entry-valid/no-key', values), { place })
    return
  }
  const { note, ...options } = suggestValueFix(node, issue, checked)
  addProblem(file, `${rule}-valid`, textOfValue(node, where(path), expected, note), { place, ...options })
}

/** The texts for a value, which is quoted if it is short. */
function textOfValue(
  node: Node | undefined,
  at: Where,
  expected: Expectation,
  note: ProblemOptions['note'],
): ProblemText {
  const value = isScalar(node) ? node.value : undefined
  if (value === null) return textOf('entry-valid/no-value', { where: at, expected }, note)
  return typeof value === 'object' || value === undefined || /\n|.{60}/.test(String(value))
    ? textOf('entry-valid/long-value', { where: at, expected }, note)
    : textOf('entry-valid/value', { value: String(value), where: at, expected }, note)
}

/** Converts `Anvils Made` to `anvils-made`. */
const inKebabCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

type Where = string | Message

const where = (path: readonly PropertyKey[]): Where =>
  path.length === 0 ? message('entry/whole-file') : code(path.map(String).join('.'))

const placeOf = (node: Node | undefined, { range }: Checked): Position | undefined =>
  node?.range ? range(node.range[0], node.range[1]) : undefined

/** Describes what the schema expects in words for editors; zod's own messages are for programmers. */
function expectationOf(issue: core.$ZodIssue, schema: unknown): Expectation {
  const expected = expectationIn(issue.message)
  if (expected) return expected
  const at = schemaAt(schema, issue.path as Path)
  const values = valuesOf(at)
  if (values.length > 0) return oneOf(values.map(code))
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'object') {
      const required = requiredKeys(at)
      const shown = (required.length > 0 ? required : keysOf(at)).slice(0, 3)
      return message('expected/keys', { keys: shown.map(key => `${key}: …`).join(', ') })
    }
    if (issue.expected === 'record') return message('expected/keys', { keys: 'name: …' })
    if (issue.expected === 'array') return message('expected/list')
  }
  return message('expected/text')
}

type Expectation = Message | List
