/**
 * YAML with positions: every value that zod refuses is traced back to the line and column where it was written.
 */
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml'
import type { ZodType } from 'zod'
import { problem } from '../diagnostics.ts'
import { nearest, suggest } from '../suggest.ts'
import { joinCutNumbers } from './cut-numbers.ts'
import { cutMistake, openMistake, plainMessage, yamlMistake } from './yaml-mends.ts'
import { firstError, unclosedSign } from './yaml-unclosed.ts'

type Path = readonly (string | number)[]

export interface YamlSource<T> {
  /**
   * What could be read; the problems are on the file. Entries with a problem are left out, so that one mistake does not
   * hide the next ones. Undefined when nothing could be read.
   */
  value: T | undefined
  /** Names of the entries that were left out; `*` when the whole file was. */
  broken: ReadonlySet<string>
  /** Where the value at a path stands; the nearest parent that exists when it does not. */
  position(path: Path): Position | undefined
}

/** Lines and characters that stand before the YAML in its file (front matter starts on line 2). */
export interface Offset {
  line: number
  offset: number
}

/** Bounds for reports that come from strangers: a small file must not become a large tree. */
const MAX_ALIASES = 50

/**
 * Read `text` as YAML and check it. Numbers keep their source text (`518.80` stays `518.80`): schemas take them as strings.
 */
export function readYaml<T>(
  file: VFile,
  text: string,
  schema: ZodType<T>,
  rule: string,
  start: Offset = { line: 0, offset: 0 },
): YamlSource<T> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const point = (offset: number): Point => {
    const { line, col } = counter.linePos(Math.min(offset, text.length))
    return { line: line + start.line, column: col, offset: offset + start.offset }
  }
  const range = (from: number, to: number): Position => ({ start: point(from), end: point(to) })
  const position = (path: Path) => locate(document, path, range)

  const cut = joinCutNumbers(document, text)
  for (const number of cut) problem(file, 'yaml-valid', ...cutMistake(number, range(number.from, number.to)))
  const errors = document.errors.filter(
    ({ pos }) => !cut.some(({ from, to }) => pos[0] >= from && pos[0] < to),
  )
  const error = firstError(errors)
  if (error) {
    const open = unclosedSign(error, document, text)
    const { reason, note } = open === undefined ? yamlMistake(error, text) : openMistake(text[open] ?? '')
    const place = open === undefined ? range(error.pos[0], error.pos[1]) : range(open, open + 1)
    problem(file, 'yaml-valid', reason, { place, note })
    return { value: undefined, broken: EVERYTHING, position }
  }

  keepSourceText(document.contents)
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch (cause) {
    problem(file, 'yaml-valid', `Unexpected YAML: ${plainMessage(String((cause as Error).message))}`, {
      place: point(0),
      note: `At most ${MAX_ALIASES} aliases can be used in one file.`,
    })
    return { value: undefined, broken: EVERYTHING, position }
  }

  const result = schema.safeParse(data ?? {})
  if (result.success) return { value: result.data, broken: new Set(), position }
  const misspelt = new Set<string>()
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const known = knownKeys(schema, issue.path as Path)
    for (const key of issue.keys) misspelt.add([...issue.path, nearest(key, known)].join('\0'))
  }
  for (const issue of result.error.issues) {
    // A key that is missing because it is misspelt has been said once.
    if (misspelt.has(issue.path.join('\0'))) continue
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        problem(file, `${rule}-keys`, `Unexpected key \`${key}\` in ${where(issue.path)}`, {
          place: keyPosition(document, issue.path as Path, key, range) ?? position(issue.path as Path),
          ...suggest(key, knownKeys(schema, issue.path as Path)),
        })
      }
    } else {
      const key = issue.path.at(-1)
      const missing = typeof key === 'string' && !nodeAt(document, issue.path as Path)
      problem(
        file,
        `${rule}-valid`,
        missing
          ? `Unexpected ${where(issue.path.slice(0, -1), 'file')} without \`${key}\`: ${issue.message}`
          : `Unexpected value in ${where(issue.path)}: ${issue.message}`,
        { place: position(issue.path as Path) },
      )
    }
  }
  return { ...withoutBroken(data, result.error.issues, schema), position }
}

const EVERYTHING: ReadonlySet<string> = new Set(['*'])

/** The entries that have no problem, when they make a whole by themselves. */
function withoutBroken<T>(
  data: unknown,
  issues: readonly { path: PropertyKey[]; keys?: string[] }[],
  schema: ZodType<T>,
): Pick<YamlSource<T>, 'value' | 'broken'> {
  const broken = new Set(
    issues.flatMap(({ path, keys }) => (path.length > 0 ? [String(path[0])] : (keys ?? ['*']))),
  )
  const rest = Object.fromEntries(Object.entries(data ?? {}).filter(([key]) => !broken.has(key)))
  const result = broken.has('*') ? undefined : schema.safeParse(rest)
  return result?.success ? { value: result.data, broken } : { value: undefined, broken: EVERYTHING }
}

function where(path: PropertyKey[], whole = 'the file'): string {
  return path.length === 0 ? whole : `\`${path.map(String).join('.')}\``
}

/** A plain number is kept as it was typed, so that its published precision survives. */
function keepSourceText(node: unknown): void {
  if (isMap(node)) for (const pair of node.items) keepSourceText(pair.value)
  else if (node && typeof node === 'object' && 'items' in node)
    for (const item of (node as { items: unknown[] }).items) keepSourceText(item)
  else if (isScalar(node) && typeof node.value === 'number' && typeof (node as Scalar).source === 'string') {
    node.value = (node as Scalar).source
  }
}

function locate(
  document: Document,
  path: Path,
  range: (a: number, b: number) => Position,
): Position | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length))
    if (node?.range) return range(node.range[0], node.range[1])
  }
  return undefined
}

/** Keys are compared as they are written: a year is a number to YAML and a text in a path. */
function nodeAt(document: Document, path: Path): Node | undefined {
  return path.reduce<unknown>((node, step) => {
    if (isMap(node))
      return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))?.value
    return isSeq(node) ? node.items[Number(step)] : undefined
  }, document.contents) as Node | undefined
}

function keyPosition(
  document: Document,
  path: Path,
  key: string,
  range: (a: number, b: number) => Position,
): Position | undefined {
  const parent = nodeAt(document, path)
  if (!isMap(parent)) return undefined
  const found = parent.items.map(pair => pair.key).find(k => isScalar(k) && String(k.value) === key)
  return isScalar(found) && found.range ? range(found.range[0], found.range[1]) : undefined
}

/** The keys a schema allows at a path, as far as its shape tells. */
function knownKeys(schema: unknown, path: Path): string[] {
  let at = schema as { shape?: Record<string, unknown>; def?: Record<string, unknown> } | undefined
  for (const step of path) {
    at = unwrap(at)
    at = (at?.shape?.[String(step)] ?? at?.def?.['valueType'] ?? at?.def?.['element']) as typeof at
  }
  return Object.keys(unwrap(at)?.shape ?? {})
}

function unwrap<T extends { def?: Record<string, unknown>; shape?: Record<string, unknown> } | undefined>(
  schema: T,
): T {
  let at = schema
  while (at && !at.shape && at.def?.['innerType']) at = at.def['innerType'] as T
  return at
}
