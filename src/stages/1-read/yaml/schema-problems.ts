/** Reports values that a schema rejects, at the place where they were written. */
import type { Position } from 'unist'
import { isScalar, type Node } from 'yaml'
import type { core } from 'zod'
import { problem } from '../../../problems/diagnostics.ts'
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
  const [reason, options] = lostIndentMistake(lostIndent)
  problem(checked.file, `${checked.rule}-valid`, reason, {
    place: placeOf(lostIndent.key, checked),
    ...options,
  })
}

function reportKey(key: string, known: readonly string[], path: Path, checked: Checked): void {
  const { file, rule, document } = checked
  problem(file, `${rule}-keys`, `Unexpected key \`${key}\` in ${where(path)}`, {
    place: placeOf(keyAt(document, path, key) ?? nearestNode(document, path), checked),
    ...aboutKey(key, known),
  })
}

/** Reports a name, chosen by the editor, of an invalid form. */
function reportName(issue: core.$ZodIssue, checked: Checked): void {
  const { file, rule, document, schema } = checked
  const path = issue.path.slice(0, -1) as Path
  const name = String(issue.path.at(-1))
  // Only names at the top level are ids; deeper names are periods.
  const right = path.length === 0 ? inKebabCase(name) : ''
  problem(
    file,
    `${rule}-valid`,
    `Unexpected name \`${name}\` in ${where(path)}, ${expectationOf(issue, schema)}`,
    {
      place: placeOf(keyAt(document, path, name) ?? nearestNode(document, path), checked),
      ...(right === ''
        ? {}
        : { note: `Write \`${right}\`.`, fix: { kind: 'name', wrong: name, right, isGuess: true } }),
    },
  )
}

function reportValue(issue: core.$ZodIssue, checked: Checked): void {
  const { file, rule, document, schema } = checked
  const path = issue.path as Path
  const key = path.at(-1)
  const node = nodeAt(document, path)
  const expected = expectationOf(issue, schema)
  const place = placeOf(node ?? nearestNode(document, path), checked)
  if (!node && typeof key === 'string')
    problem(
      file,
      `${rule}-valid`,
      `Unexpected ${where(path.slice(0, -1), 'file')} without \`${key}\`: ${expected}`,
      { place },
    )
  else
    problem(file, `${rule}-valid`, unexpected(node, where(path), expected), {
      place,
      ...suggestValueFix(node, issue, checked),
    })
}

/** The message for a value, which quotes it if it is short. */
function unexpected(node: Node | undefined, at: string, expected: string): string {
  const text = isScalar(node) ? node.value : undefined
  if (text === null) return `Unexpected ${at} without a value, ${expected}`
  return typeof text === 'object' || text === undefined || /\n|.{60}/.test(String(text))
    ? `Unexpected value in ${at}, ${expected}`
    : `Unexpected value \`${String(text)}\` in ${at}, ${expected}`
}

/** Converts `Anvils Made` to `anvils-made`. */
const inKebabCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function where(path: readonly PropertyKey[], whole = 'the file'): string {
  return path.length === 0 ? whole : `\`${path.map(String).join('.')}\``
}

const placeOf = (node: Node | undefined, { range }: Checked): Position | undefined =>
  node?.range ? range(node.range[0], node.range[1]) : undefined

/** Describes what the schema expects in words for editors; zod's own messages are for programmers. */
function expectationOf(issue: core.$ZodIssue, schema: unknown): string {
  // The schema has its own message.
  if (/^expected /.test(issue.message)) return issue.message
  const at = schemaAt(schema, issue.path as Path)
  const values = valuesOf(at)
  if (values.length > 0) return `expected ${values.map(value => `\`${value}\``).join(', ')}`
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'object') {
      const required = requiredKeys(at)
      const shown = (required.length > 0 ? required : keysOf(at)).slice(0, 3)
      return `expected keys with their values, as \`{ ${shown.map(key => `${key}: …`).join(', ')} }\``
    }
    if (issue.expected === 'record') return 'expected keys with their values, as `{ name: … }`'
    if (issue.expected === 'array') return 'expected a list, as `[…]`'
  }
  return 'expected a text'
}
