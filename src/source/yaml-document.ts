/**
 * YAML with positions: every value that zod refuses is traced back to the line and column where it was written.
 */
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, type Scalar } from 'yaml'
import type { ZodType } from 'zod'
import { problem, suggest } from '../diagnostics.ts'

type Path = readonly (string | number)[]

export interface YamlSource<T> {
  /** Undefined when the file could not be read as what it should be; the problems are on the file. */
  value: T | undefined
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
  const document = parseDocument(text, { lineCounter: counter, keepSourceTokens: true, prettyErrors: false })
  const point = (offset: number): Point => {
    const { line, col } = counter.linePos(Math.min(offset, text.length))
    return { line: line + start.line, column: col, offset: offset + start.offset }
  }
  const range = (from: number, to: number): Position => ({ start: point(from), end: point(to) })
  const position = (path: Path) => locate(document, path, range)

  if (document.errors.length > 0) {
    for (const error of document.errors.slice(0, 5)) {
      problem(file, 'yaml-valid', `Unexpected YAML: ${plain(error.message)}`, {
        place: range(error.pos[0], error.pos[1]),
        note: 'Check the indentation and quote a text that has a colon, a hash or a quotation mark in it.',
      })
    }
    return { value: undefined, position }
  }

  keepSourceText(document.contents)
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch (cause) {
    problem(file, 'yaml-valid', `Unexpected YAML: ${plain(String((cause as Error).message))}`, {
      place: point(0),
      note: `At most ${MAX_ALIASES} aliases can be used in one file.`,
    })
    return { value: undefined, position }
  }

  const result = schema.safeParse(data ?? {})
  if (result.success) return { value: result.data, position }
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        problem(file, `${rule}-keys`, `Unexpected key \`${key}\` in ${where(issue.path)}`, {
          place: keyPosition(document, issue.path as Path, key, range) ?? position(issue.path as Path),
          note: suggest(key, knownKeys(schema, issue.path as Path)),
        })
      }
    } else {
      problem(file, `${rule}-valid`, `Unexpected value in ${where(issue.path)}: ${issue.message}`, {
        place: position(issue.path as Path),
      })
    }
  }
  return { value: undefined, position }
}

function plain(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}

function where(path: PropertyKey[]): string {
  return path.length === 0 ? 'the file' : `\`${path.map(String).join('.')}\``
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
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return range(node.range[0], node.range[1])
  }
  return undefined
}

function keyPosition(
  document: Document,
  path: Path,
  key: string,
  range: (a: number, b: number) => Position,
): Position | undefined {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true)
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
