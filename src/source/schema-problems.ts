/** What a schema refuses, as problems where it was written. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { type Document, isScalar, isSeq, type Node } from 'yaml'
import type { core } from 'zod'
import { type ProblemOptions, problem } from '../diagnostics.ts'
import { nearest, suggest } from '../suggest.ts'
import { expectationOf } from './expectations.ts'
import { aboutKey, meantKey } from './known-keys.ts'
import { meantTags } from './meant-tags.ts'
import { type Outdented, outdentedKeys, outdentedMistake } from './outdented.ts'
import { allKeys, hasMark, isList, keysOf, schemaAt, valuesOf } from './schema-paths.ts'
import { entrySlip, valueSlip } from './slips.ts'
import { swallowedValue } from './swallowed.ts'
import { slipMistake } from './yaml-mends.ts'
import { keyAt, nearestNode, nodeAt, type Path } from './yaml-nodes.ts'

export interface Checked {
  file: VFile
  /** Begins the rules' ids: `metric-valid`, `metric-keys`. */
  rule: string
  schema: unknown
  text: string
  document: Document
  range: (from: number, to: number) => Position
}

/** Gives the entries that a key at the margin is missing from. */
export function reportIssues(all: readonly core.$ZodIssue[], checked: Checked): string[] {
  const { document, text, schema } = checked
  const refused = new Set(all.map(({ path }) => String(path[0])))
  const outdented = outdentedKeys(document, text, schema, refused)
  for (const one of outdented.values()) reportOutdented(one, checked)
  const homes = new Set([...outdented.values()].map(({ above }) => above))
  // What they lack stands at the margin.
  const issues = all.filter(({ path: [entry, key] }) =>
    homes.has(String(entry)) ? !outdented.has(String(key)) : !outdented.has(String(entry)),
  )
  const said = new Set<string>()
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const known = keysOf(schemaAt(checked.schema, issue.path as Path))
    for (const key of issue.keys) {
      reportKey(key, known, issue.path as Path, checked)
      // A key that is missing because it is misspelt has been said once.
      const right = meantKey(key, known)
      if (right !== undefined) said.add([...issue.path, right].join('\0'))
    }
  }
  for (const issue of issues)
    if (issue.code === 'invalid_key') reportName(issue, checked)
    else if (issue.code !== 'unrecognized_keys' && !said.has(issue.path.join('\0')))
      reportValue(issue, checked)
  return [...homes]
}

function reportOutdented(one: Outdented, checked: Checked): void {
  const [reason, options] = outdentedMistake(one)
  problem(checked.file, `${checked.rule}-valid`, reason, { place: placeOf(one.key, checked), ...options })
}

function reportKey(key: string, known: readonly string[], path: Path, checked: Checked): void {
  const { file, rule, document } = checked
  problem(file, `${rule}-keys`, `Unexpected key \`${key}\` in ${where(path)}`, {
    place: placeOf(keyAt(document, path, key) ?? nearestNode(document, path), checked),
    ...aboutKey(key, known),
  })
}

/** A name that an editor gives, in a form that it cannot have. */
function reportName(issue: core.$ZodIssue, checked: Checked): void {
  const { file, rule, document, schema } = checked
  const path = issue.path.slice(0, -1) as Path
  const name = String(issue.path.at(-1))
  // An id of an entry; deeper are periods.
  const right = path.length === 0 ? inKebabCase(name) : ''
  problem(
    file,
    `${rule}-valid`,
    `Unexpected name \`${name}\` in ${where(path)}, ${expectationOf(issue, schema)}`,
    {
      place: placeOf(keyAt(document, path, name) ?? nearestNode(document, path), checked),
      ...(right === ''
        ? {}
        : { note: `Write \`${right}\`.`, mend: { kind: 'name', wrong: name, right, isGuess: true } }),
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
      ...mendOf(node, issue, checked),
    })
}

/** In the editor's own words, where they are few. */
function unexpected(node: Node | undefined, at: string, expected: string): string {
  const text = isScalar(node) ? node.value : undefined
  if (text === null) return `Unexpected ${at} without a value, ${expected}`
  return typeof text === 'object' || text === undefined || /\n|.{60}/.test(String(text))
    ? `Unexpected value in ${at}, ${expected}`
    : `Unexpected value \`${String(text)}\` in ${at}, ${expected}`
}

function mendOf(node: Node | undefined, issue: core.$ZodIssue, checked: Checked): ProblemOptions {
  const { schema, text } = checked
  const written = node?.range ? text.slice(node.range[0], node.range[1]) : ''
  const replaced = (right: string, isGuess = false): ProblemOptions => ({
    note: `Write \`${right}\`.`,
    mend: { kind: 'sign', wrong: written, right, isGuess },
  })
  const at = schemaAt(schema, issue.path as Path)
  if (isSeq(node) && node.flow && !hasMark(at, 'isTag')) {
    const parted = /["']/.test(written) ? written : withCommas(written)
    return parted === written ? {} : replaced(parted)
  }
  if (!isScalar(node)) return {}
  if (node.value === null) {
    const swallowed = swallowedValue(text, node.range?.[0] ?? 0)
    if (!swallowed) return {}
    const [, options] = slipMistake(
      swallowed,
      checked.range(swallowed.at, swallowed.at + swallowed.wrong.length),
    )
    return { ...options, note: [`Write \`${swallowed.right}\`.`, swallowed.note].join(' ') }
  }
  const keys = keysOf(at)
  const slip = (keys.length > 0 ? entrySlip(written, allKeys(schema)) : undefined) ?? valueSlip(written)
  if (slip) return replaced(slip.right, slip.isGuess)
  const values = valuesOf(at)
  if (nearest(String(node.value), values) !== undefined) return suggest(String(node.value), values)
  if (node.type !== 'PLAIN') return {}
  if (hasMark(at, 'isTag')) {
    const meant = meantTags(written)
    if (!meant) return {}
    const right = isList(at) ? `[${meant.tags.join(', ')}]` : meant.tags.join(', ')
    return right === written ? {} : replaced(right, meant.isGuess)
  }
  if (issue.code === 'custom' && issue.params?.['isName']) return replaced(withCommas(written))
  if (isList(at)) return replaced(`[${withCommas(written)}]`)
  // A value that has more to say of itself.
  return keys.includes('value') && keys.includes('source')
    ? { note: `Write \`{ value: ${written}, source: … }\`.` }
    : {}
}

/** `Anvils Made` is `anvils-made`. */
const inKebabCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Names with nothing between them but spaces or wide commas. */
const withCommas = (names: string): string =>
  names.replace(/(?<=[^\s,[])(?:\s*[，、]\s*|\s+)(?=[^\s\]])/g, ', ')

function where(path: readonly PropertyKey[], whole = 'the file'): string {
  return path.length === 0 ? whole : `\`${path.map(String).join('.')}\``
}

const placeOf = (node: Node | undefined, { range }: Checked): Position | undefined =>
  node?.range ? range(node.range[0], node.range[1]) : undefined
