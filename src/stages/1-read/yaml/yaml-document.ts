/**
 * Reads YAML with positions, so that every value rejected by zod is reported at its line and column.
 */
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { type Document, isScalar, LineCounter } from 'yaml'
import type { ZodType } from 'zod'
import { withoutPrototypes } from '../../../base/lookup-table.ts'
import { addProblem, problem, textOf } from '../../../problems/diagnostics.ts'
import { code, listed, plain } from '../../../problems/messages/message.ts'
import type { YamlKind } from '../../../problems/rule-ids.ts'
import { joinSplitValues, splitValueMistake } from '../mistakes/comma-in-value.ts'
import { reportConflict } from '../mistakes/conflict-markers.ts'
import { findKeySlips } from '../mistakes/key-slips.ts'
import { findTextSlip, type PlacedSlip } from '../mistakes/line-slips.ts'
import { firstError } from '../mistakes/unclosed-brace.ts'
import { mistakeOf, plainMessage, slipMistake } from '../mistakes/yaml-fixes.ts'
import { findDeepNesting, MAX_LEVELS } from './nesting-depth.ts'
import { parseYaml } from './parse-yaml.ts'
import { allKeys, keysOf, requiredKeys, schemaAt } from './schema-paths.ts'
import { reportIssues } from './schema-problems.ts'
import { keepSourceText, nearestNode, type Path, unusableNames } from './yaml-nodes.ts'

export interface YamlSource<T> {
  /**
   * The entries without problems; problems are on the file. Entries with a problem are left out, so that one mistake does not
   * hide the next ones. Undefined if nothing could be read.
   */
  value: T | undefined
  /** Names of the entries that were left out; `*` if the whole file was. */
  broken: ReadonlySet<string>
  /** The position of the value at a path, or of its nearest existing parent. */
  position(path: Path): Position | undefined
}

/** Lines and characters before the YAML in its file (front matter starts on line 2). */
export interface Offset {
  line: number
  offset: number
}

/** Limits aliases in reports from strangers: a small file must not expand to a huge tree. */
const MAX_ALIASES = 50

/**
 * Parses `text` as YAML and validates it. Numbers keep their source text (`518.80` stays `518.80`), so schemas expect strings.
 */
export function readYaml<T>(
  file: VFile,
  text: string,
  schema: ZodType<T>,
  rule: YamlKind | 'lock',
  start: Offset = { line: 0, offset: 0 },
): YamlSource<T> {
  const counter = new LineCounter()
  const deep = findDeepNesting(text)
  const document = parseYaml(deep === undefined ? text : '', counter)
  if (deep !== undefined) for (const newline of text.matchAll(/\n/g)) counter.addNewLine(newline.index + 1)
  const point = (offset: number): Point => {
    const { line, col } = counter.linePos(Math.min(offset, text.length))
    return { line: line + start.line, column: col, offset: offset + start.offset }
  }
  const range = (from: number, to: number): Position => ({ start: point(from), end: point(to) })
  const position = (path: Path) => {
    const node = nearestNode(document, path)
    return node?.range ? range(node.range[0], node.range[1]) : undefined
  }
  const unread = { value: undefined, broken: EVERYTHING, position }
  const keysAt = (path: Path) => keysOf(schemaAt(schema, path))

  if (deep !== undefined) {
    problem(file, 'nesting-depth', { most: MAX_LEVELS }, { place: point(deep) })
    return unread
  }
  if (reportConflict(file, text, start.line)) return unread
  const slips = document.errors.length > 0 ? [] : findSlips(document, text, schema)
  for (const slip of slips)
    addProblem(file, 'yaml-valid', ...slipMistake(slip, range(slip.at, slip.at + slip.wrong.length)))
  if (slips.length > 0) return unread
  const splitValues = joinSplitValues(document, text, keysAt)
  for (const value of splitValues)
    addProblem(file, 'yaml-valid', ...splitValueMistake(value, range(value.from, value.to)))
  const errors = document.errors.filter(
    ({ pos }) => !splitValues.some(({ from, to }) => pos[0] >= from && pos[0] < to),
  )
  const error = firstError(errors)
  if (error) {
    addProblem(file, 'yaml-valid', ...mistakeOf(error, document, text, schema, range))
    return unread
  }

  // zod silently drops these names.
  const names = unusableNames(document)
  for (const node of names)
    addProblem(file, `${rule}-keys`, textOf('entry-keys/reserved', {}), {
      place: node.range ? range(node.range[0], node.range[1]) : undefined,
    })
  if (names.length > 0) return unread

  keepSourceText(document.contents)
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch (cause) {
    const message = plain(plainMessage(String((cause as Error).message)))
    problem(file, 'yaml-valid/aliases', { message, most: MAX_ALIASES }, { place: point(0) })
    return unread
  }

  const result = schema.safeParse(data ?? {})
  if (result.success) return { value: withoutPrototypes(result.data), broken: new Set(), position }
  const { issues } = result.error
  if (document.contents === null && issues.length > 1) {
    reportEmpty(file, rule, schema, point(0))
    return unread
  }
  const lacking = reportIssues(issues, { file, rule, schema, text, document, range })
  return { ...withoutBroken(data, issues, lacking, schema), position }
}

/** Finds slips that are valid YAML but mean something else. */
function findSlips(document: Document, text: string, schema: unknown): PlacedSlip[] {
  const { contents } = document
  if (!isScalar(contents) || typeof contents.value !== 'string')
    return findKeySlips(document, text, path => keysOf(schemaAt(schema, path)))
  const slip = findTextSlip(text, contents.range?.[0] ?? 0, allKeys(schema))
  return slip ? [slip] : []
}

const EVERYTHING: ReadonlySet<string> = new Set(['*'])

/** The entries without problems, if they are valid without the others. */
function withoutBroken<T>(
  data: unknown,
  issues: readonly { code: string; path: PropertyKey[]; keys?: string[] }[],
  /** Names of entries that lack a key because it lost its indentation. */
  lacking: readonly string[],
  schema: ZodType<T>,
): Pick<YamlSource<T>, 'value' | 'broken'> {
  const broken = new Set([
    ...issues.flatMap(({ path, keys }) => (path.length > 0 ? [String(path[0])] : (keys ?? ['*']))),
    ...lacking,
  ])
  const valid = Object.fromEntries(Object.entries(data ?? {}).filter(([key]) => !broken.has(key)))
  const result = broken.has('*') ? undefined : schema.safeParse(valid)
  if (!result?.success) return { value: undefined, broken: EVERYTHING }
  // An entry with an invalid name may be the one that any citation intends.
  const isMisnamed = issues.some(({ code, path }) => code === 'invalid_key' && path.length === 1)
  return { value: withoutPrototypes(result.data), broken: isMisnamed ? new Set([...broken, '*']) : broken }
}

/** Reports a file without content that needs some keys: as one problem instead of one for each key. */
function reportEmpty(file: VFile, rule: string, schema: unknown, place: Point): void {
  const keys = listed(requiredKeys(schemaAt(schema, [])).map(code))
  addProblem(file, `${rule}-valid`, textOf('entry-valid/empty', { keys }), { place })
}
